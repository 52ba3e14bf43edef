import type { Page } from '@playwright/test';
import { openElsewhere } from './elsewhere';
import { expect, test } from './fixtures';
import { pressUntilSeen } from './keys';
import { atBothWidths } from './widths';

// One after the other, since they review sections of the same month.
test.describe.configure({ mode: 'default' });

const june = '/meridian/2017-06';

const rowOf = (page: Page, team: string) => page.getByRole('row', { name: new RegExp(`^${team}`) });

test('a manager reads who is where', async ({ page, signIn, picture }) => {
  await signIn('manager', june);
  await expect(page.getByRole('heading', { level: 1, name: 'June 2017' })).toBeVisible();
  await expect(page.getByText(/^Sections were due Monday 10 July 2017\.$/)).toBeVisible();
  await expect(page.getByText(/of ten sections are accepted.* plans have met their outcome/)).toBeVisible();
  const isla = rowOf(page, 'Port Isla Data Centre');
  await expect(isla.getByText('draft')).toBeVisible();
  await expect(isla.getByRole('img', { name: /\d+ done, .*\d+ waiting/ })).toBeVisible();
  await expect(isla.getByText(/^\d+ of \d+$/)).toBeVisible();
  await expect(rowOf(page, 'University of Arvane').getByText(/^warnings: [1-9]\d*$/)).toBeVisible();
  await expect(rowOf(page, 'Kessler Institute').getByRole('link', { name: /^Comments/ })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Outcomes of all plans' }).getByText(/waiting \d+/)).toBeVisible();
  await picture('board');
});

test('a manager is shown whom a nudge would reach, and why none can be sent', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('manager', june);
  const more = page.getByRole('button', { name: 'More' });
  await more.click();
  await expectAccessible();
  await page.getByRole('menuitem', { name: 'Nudge the late' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nudge those who are late?' });
  await expect(dialog.getByRole('listitem').filter({ hasText: 'University of Arvane' })).toContainText(
    'Maren Valdisson',
  );
  await expect(dialog.getByText(/LUNATION_SMTP_URL/)).toBeVisible();
  await atBothWidths(page, expectAccessible);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('n');
  await expect(dialog).toBeVisible();
});

test('a section goes back with a comment by the keyboard alone', async ({ page, signIn, expectAccessible }) => {
  await signIn('manager', june);
  const systems = rowOf(page, 'System Engineering');
  const link = systems.getByRole('link');
  await page.keyboard.press('j');
  for (let step = 0; step < 12 && !(await link.evaluate((node) => node === document.activeElement)); step += 1)
    await page.keyboard.press('j');
  await expect(systems).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Return the section of System Engineering?' });
  await expect(dialog.getByLabel('What is missing')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();
  await page.keyboard.press('r');
  await dialog.getByRole('button', { name: 'Return it' }).click();
  await expect(dialog.getByLabel('What is missing')).toHaveAccessibleDescription(/goes back with a comment/);
  await atBothWidths(page, expectAccessible);
  await dialog.getByLabel('What is missing').fill('The second plan has no date.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(systems.getByText('returned', { exact: true })).toBeVisible();
  await expect(link).toBeFocused();
  await page.keyboard.press('k');
  await expect(systems).not.toHaveAttribute('aria-current', 'true');
});

test('a submitted section is accepted, and others see it without loading the page again', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('manager', june);
  const other = await openElsewhere(page, browser, page.url());
  await expect(rowOf(other, 'Solveig Centre').getByText('submitted', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Accept Solveig Centre' }).click();
  const row = rowOf(page, 'Solveig Centre');
  await expect(row.getByText('accepted', { exact: true })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Solveig Centre is accepted.' })).toBeVisible();
  await expect(row.getByRole('link', { name: /^Read/ })).toBeFocused();
  await expect(rowOf(other, 'Solveig Centre').getByText('accepted', { exact: true })).toBeVisible();
  await other.context().close();
});

test('all submitted sections are accepted at once', async ({ page, signIn }) => {
  await signIn('manager', june);
  const path = '/api/projects/meridian/months/2017-06/sections';
  await page.request.post(`${path}/tarn-laboratory/return`, { data: { comment: 'Name the milestone.' } });
  for (const team of ['tarn-laboratory', 'system-engineering'])
    expect((await page.request.post(`${path}/${team}/submission`)).ok()).toBe(true);
  await expect(page.getByRole('link', { name: 'Review the two submitted' })).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Accept the two submitted' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Two sections are accepted.' })).toBeVisible();
  for (const team of ['Tarn Laboratory', 'System Engineering'])
    await expect(rowOf(page, team).getByText('accepted', { exact: true })).toBeVisible();
  await expect(rowOf(page, 'System Engineering').getByRole('link')).toBeFocused();
});

test('Enter opens a section, square brackets the month before and after', async ({ page, signIn }) => {
  await signIn('manager', june);
  await pressUntilSeen(page, 'j', page.locator('tr[aria-current=true]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/meridian\/2017-06\/[a-z-]+$/);
  await page.goto(june);
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/\/meridian\/2017-05$/);
  await expect(page.getByText('It is published: nothing in it changes until it is reopened.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Accept|Return)/ })).toHaveCount(0);
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/\/meridian\/2017-06$/);
});

test('board and report lead to each other, and the overview to both', async ({ page, signIn }) => {
  await signIn('tcam', '/meridian');
  await page.getByRole('link', { name: 'Board of June 2017' }).first().click();
  await expect(page).toHaveURL(/\/meridian\/2017-06$/);
  await expect(page.getByRole('button', { name: /^(Accept|Return)/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(page).toHaveURL(/\/meridian\/2017-06\/report$/);
  await page.getByRole('region', { name: 'Report' }).getByRole('link', { name: 'June 2017' }).click();
  await expect(page).toHaveURL(/\/meridian\/2017-06$/);
});

test('a reader finds no board', async ({ page, signIn }) => {
  await signIn('reader');
  for (const month of ['2017-05', '2017-06']) expect((await page.goto(`/meridian/${month}`))?.status()).toBe(404);
});

test('the next month is opened after saying what that makes', async ({ page, signIn, expectAccessible }) => {
  await signIn('administrator', '/meridian-science');
  await page.getByRole('button', { name: 'Open July 2017' }).click();
  const dialog = page.getByRole('dialog', { name: 'Open July 2017?' });
  await expect(dialog.getByText(/^One team gets a section, with one WBS element to write on\./)).toBeVisible();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(page).toHaveURL(/\/meridian-science\/2017-07$/);
  await expect(page.getByRole('heading', { level: 1, name: 'July 2017' })).toBeVisible();
  await expect(rowOf(page, 'Pixel Working Group').getByText('not started')).toBeVisible();
  await expect(page.getByRole('banner').getByText('July 2017').first()).toBeVisible();
});

for (const width of [360, 1440])
  test(`a board is accessible in light and dark, ${width} wide`, async ({
    page,
    signIn,
    expectAccessible,
    picture,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await signIn('manager');
    await page.goto(june); // as a page of its own, without what the sign-in still announces
    await expectAccessible();
    await page.getByRole('link', { name: 'Comments Kessler Institute' }).focus();
    await expectAccessible();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond).toBeLessThanOrEqual(0);
    await picture(`board-${width}`);
  });
