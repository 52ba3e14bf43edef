import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** Makes a project for one test, as an administrator does; ends at its overview. Gives its slug. */
async function makeProject(page: Page, name: string): Promise<string> {
  const slug = `${name.toLowerCase()}-${Date.now()}`;
  await page.goto('/projects/new');
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Address').fill(slug);
  await page.getByRole('button', { name: 'Make the project' }).click();
  await page.waitForURL(`**/${slug}`);
  return slug;
}

const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click();

test('an administrator makes a project, and is told what is wrong at its field', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('administrator');
  await page.getByRole('link', { name: 'New project' }).click();
  await page.getByRole('button', { name: 'Make the project' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByLabel('Name')).toHaveAccessibleDescription(/A project needs a name/);
  await page.getByLabel('Name').fill('Southern Übersicht');
  await expect(page.getByLabel('Address')).toHaveValue('southern-ubersicht');
  await page.getByLabel('Address').fill('meridian');
  await page.getByRole('button', { name: 'Make the project' }).click();
  await expect(page.getByLabel('Address')).toHaveAccessibleDescription(/There is a project “meridian” already/);
  await expect(page.getByLabel('Name')).toHaveValue('Southern Übersicht');
  await expectAccessible();
  await makeProject(page, 'Southern');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This project has no month yet');
  await expect(page.getByRole('link', { name: 'Read a report' })).toBeVisible();
  await expectAccessible();
});

test('a project’s settings are edited and stay', async ({ page, signIn, expectAccessible }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Harbour');
  await page.goto(`/${slug}/settings`);
  await page.getByLabel('Title of the report').fill('Harbour Monthly Report');
  await page.getByLabel('Sun', { exact: true }).uncheck({ force: true });
  await page.getByLabel('Holidays').fill('25.12.2017 Christmas');
  await save(page);
  await expect(page.getByLabel('Holidays')).toHaveAccessibleDescription(/“25.12.2017 Christmas”: A day is a date/);
  await page.getByLabel('Holidays').fill('2017-12-25 Christmas\n2018-01-01');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Title of the report')).toHaveValue('Harbour Monthly Report');
  await expect(page.getByLabel('Holidays')).toHaveValue('2017-12-25 Christmas\n2018-01-01');
  await expect(page.getByLabel('Sun', { exact: true })).not.toBeChecked();
  await expectAccessible();
});

test('teams are added, ordered and named, each once', async ({ page, signIn, expectAccessible }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Quarry');
  await page.goto(`/${slug}/settings/teams`);
  await page.getByRole('button', { name: 'Add a team' }).click();
  await page.keyboard.type('Halden Networks');
  await page.getByRole('button', { name: 'Add a team' }).click();
  await page.keyboard.type('halden networks');
  await save(page);
  const second = page.getByLabel('Name').nth(1);
  await expect(second).toBeFocused();
  await expect(second).toHaveAccessibleDescription(/is a name of a team already/);
  await second.fill('Kessler Institute');
  await page.getByLabel('Also written as').nth(1).fill('Kessler; KI');
  await page.getByRole('button', { name: 'Move Kessler Institute up' }).click();
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await expectAccessible();
  await page.reload();
  await expect(page.getByLabel('Name').nth(0)).toHaveValue('Kessler Institute');
  await expect(page.getByLabel('Also written as').nth(0)).toHaveValue('Kessler; KI');
});

test('a link address without {key} is refused where it stands', async ({ page, signIn, expectAccessible }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Lantern');
  await page.goto(`/${slug}/settings/references`);
  await page.getByRole('button', { name: 'Add a prefix' }).click();
  await page.keyboard.type('LT-');
  await page.getByLabel('Link address').fill('https://tickets.example.org/browse/');
  await save(page);
  await expect(page.getByLabel('Link address')).toHaveAccessibleDescription(/holds \{key\}/);
  await page.getByLabel('Link address').fill('https://tickets.example.org/browse/{key}');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await expectAccessible();
});

test('of two who edit the same words nobody loses hers', async ({ page, context, signIn, expectAccessible }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Ferry');
  const other = await context.newPage();
  for (const each of [page, other]) await each.goto(`/${slug}/settings/words`);
  await other.getByLabel('Heading of what is planned').fill('Work ahead');
  await save(other);
  await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.getByLabel('Heading of what is planned').fill('Coming month');
  await save(page);
  const both = page.getByRole('region', { name: 'Two people edited this' });
  await expect(both.getByText('What is planned: Coming month')).toBeVisible();
  await expect(both.getByText('What is planned: Work ahead')).toBeVisible();
  await expectAccessible();
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await other.reload();
  await expect(other.getByLabel('Heading of what is planned')).toHaveValue('Coming month');
});

test('two who edit different parts are not in each other’s way', async ({ page, context, signIn }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Delta');
  const other = await context.newPage();
  await page.goto(`/${slug}/settings/words`);
  await other.goto(`/${slug}/settings/teams`);
  await other.getByRole('button', { name: 'Add a team' }).click();
  await other.keyboard.type('Delta Works');
  await save(other);
  await expect(other.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await page.getByLabel('Heading of what was done').fill('What we did');
  await save(page);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await other.reload();
  await expect(other.getByLabel('Name')).toHaveValue('Delta Works');
});

test('a page with something unsaved is not left in silence', async ({ page, signIn }) => {
  await signIn('administrator');
  const slug = await makeProject(page, 'Meadow');
  await page.goto(`/${slug}/settings/words`);
  await page.getByLabel('Heading of what was done').fill('What we did');
  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Teams' }).click();
  await expect(page).toHaveURL(/\/settings\/words$/);
  await expect(page.getByLabel('Heading of what was done')).toHaveValue('What we did');
});

test('a reader finds no settings and makes no project', async ({ page, signIn }) => {
  await signIn('reader');
  await expect(page.getByRole('link', { name: 'New project' })).toHaveCount(0);
  for (const address of ['/meridian/settings', '/meridian/settings/people', '/projects/new', '/people']) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
  }
});

test('a project’s first page leads to its reports', async ({ page, signIn, expectAccessible }) => {
  await signIn('reader');
  await expectAccessible();
  await page
    .getByRole('link', { name: /^Report of / })
    .first()
    .click();
  await page.waitForURL(/\/meridian\/\d{4}-\d{2}\/report$/);
  await page.goto('/meridian');
  await expectAccessible();
});

test('on a phone nothing sticks out of these pages', async ({ page, signIn }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('manager');
  const settings = ['', '/teams', '/words', '/references', '/people'].map((part) => `/meridian/settings${part}`);
  for (const address of ['/', '/account', '/meridian', ...settings]) {
    await page.goto(address);
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, address).toBeLessThanOrEqual(0);
  }
});
