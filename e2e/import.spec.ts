import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const seeds = process.env.LUNATION_SEEDS ?? path.resolve('../shared/seeds');

const report = `# Survey Monthly Report

June 2017

## Summary

- The first light went well.

## Lakeside Team

### Accomplishments

#### 1.02.01 - Mirror

- Polished the mirror. SV-12
- Nothing but rain on the last week.

### Planned activities

#### 1.02.01 - Mirror

- Coat the mirror.

## Hill Team

### Accomplishments

#### 1.03.01 - Dome

- Painted the dome.

### Planned activities

#### 1.03.01 - Dome

- No planned work.
`;

const document = { name: 'june.md', mimeType: 'text/markdown', buffer: Buffer.from(report) };

/** A project of its own for one test. */
async function makeProject(page: Page): Promise<string> {
  const slug = `import-${crypto.randomUUID().slice(0, 8)}`;
  const answer = await page.request.post('/api/projects', { data: { slug, name: `Project ${slug}` } });
  expect(answer.ok()).toBe(true);
  await page.goto(`/${slug}/import`);
  return slug;
}

test('a report is previewed, corrected, stored and read', async ({ page, signIn, picture }) => {
  await signIn('administrator');
  const slug = await makeProject(page);
  await page.locator('input[type=file]').setInputFiles(document);
  await expect(page.getByRole('heading', { name: 'Survey Monthly Report, June 2017' })).toBeVisible();
  await expect(page.getByText(/^2 teams, 2 elements, 3 accomplishments, 1 plan\./)).toBeVisible();

  await page.getByText('Hill Team').first().click();
  await page.getByLabel('Name of this team').fill('Hilltop Team');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('“Hill Team” is called “Hilltop Team”')).toBeVisible();
  await expect(page.getByText('Hilltop Team', { exact: true }).first()).toBeVisible();

  await page.getByText('Lakeside Team').first().click();
  await page.getByRole('button', { name: /Nothing but rain/ }).click();
  await page.getByRole('button', { name: 'Nil', exact: true }).click();
  await expect(page.getByText(/^2 teams, 2 elements, 2 accomplishments/)).toBeVisible();
  await picture('import');
  await page.getByRole('button', { name: /^Take back: Line/ }).click();
  await expect(page.getByText(/^2 teams, 2 elements, 3 accomplishments/)).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(new RegExp(`/${slug}/2017-06/report$`));
  await expect(page.getByText('June 2017 is stored')).toBeVisible();
  await expect(page.getByRole('heading', { name: /Hilltop Team/ }).first()).toBeVisible();

  await page.goto(`/${slug}/import`);
  await page.locator('input[type=file]').setInputFiles(document);
  await expect(page.getByText(/left alone/).first()).toBeVisible();
});

test('a line is moved to another team', async ({ page, signIn }) => {
  await signIn('administrator');
  await makeProject(page);
  await page.locator('input[type=file]').setInputFiles(document);
  await page.getByText('Hill Team').first().click();
  await page.getByRole('button', { name: /Painted the dome/ }).click();
  await page.getByRole('button', { name: /Team$/ }).last().click();
  await page.getByRole('option', { name: 'Lakeside Team' }).click();
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByText(/^Line \d+ belongs to Lakeside Team, 1\.02\.01, accomplishments$/)).toBeVisible();
});

test('what is no report is refused in a sentence, and nothing is lost while the server is away', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('administrator');
  await makeProject(page);
  const picture = { name: 'photo.md', mimeType: 'text/markdown', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) };
  await page.locator('input[type=file]').setInputFiles(picture);
  await expect(page.getByRole('alert').getByText('photo.md could not be read.')).toBeVisible();
  await page.getByRole('button', { name: 'Another document' }).click();

  await page.locator('input[type=file]').setInputFiles(document);
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Store June 2017/ }).click();
  await expect(page.getByRole('alert').getByText(/^Lunation did not answer\./)).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: /^Try again to store June 2017/ }).click();
  await expect(page).toHaveURL(/\/2017-06\/report$/);
});

test('a document that names no month asks for it', async ({ page, signIn }) => {
  await signIn('administrator');
  await makeProject(page);
  const buffer = Buffer.from(report.replace('June 2017\n', ''));
  await page.locator('input[type=file]').setInputFiles({ ...document, buffer });
  await expect(page.getByRole('alert').filter({ hasText: 'could not be read' })).toContainText(/month/);
  await page.getByRole('button', { name: /^The month it reports/ }).click();
  await page.getByRole('option', { name: 'Jun' }).click();
  await expect(page.getByRole('heading', { name: 'What was found' })).toBeVisible();
});

test('importing is for managers', async ({ page, signIn }) => {
  await signIn('reader', '/meridian/import');
  await expect(page.getByRole('heading', { name: 'Importing is for the project’s managers' })).toBeVisible();
});

test('the import is accessible in light and dark, before and after reading', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('administrator');
  await makeProject(page);
  await expectAccessible();
  await page.locator('input[type=file]').setInputFiles(document);
  await page.getByText('Lakeside Team').first().click();
  await page.getByRole('button', { name: /Polished the mirror/ }).click();
  await expectAccessible();
});

for (const { file, month, says } of [
  {
    file: 'monthly-report-2017-03.txt',
    month: 'March 2017',
    says: /^10 teams, 40 elements, 117 accomplishments, 104 plans\./,
  },
  { file: 'monthly-report-2017-04.txt', month: 'April 2017', says: /^10 teams, / },
]) {
  test(`the real report of ${month} comes in and is read`, async ({ page, signIn }) => {
    test.setTimeout(120_000);
    test.skip(!existsSync(path.join(seeds, file)), `The real documents are not at ${seeds}.`);
    await signIn('administrator');
    await makeProject(page);
    await page
      .locator('input[type=file]')
      .setInputFiles({ ...document, name: file, buffer: readFileSync(path.join(seeds, file)) });
    await expect(page.getByText(says)).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: new RegExp(`^Store ${month}`) }).click();
    await expect(page.getByText(`${month}. Written by ten teams`)).toBeVisible({ timeout: 30_000 });
    const answer = await page.request.get(page.url());
    expect((await answer.body()).length).toBeLessThan(120_000);
  });
}
