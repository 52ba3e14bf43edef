import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const address = (entry: string) => `/meridian/2017-06/university-of-arvane?entry=${entry}`;

/** What was written is saved: the page says so, and when. */
async function expectSaved(page: Page) {
  await expect(page.getByRole('region', { name: 'Section' }).getByRole('status')).toHaveText(/^\s*Saved \d\d:\d\d$/);
}

const accomplished = (page: Page) => page.getByRole('textbox', { name: 'Accomplished in June' });

test('a T/CAM walks last month’s plans by their keys, and takes back what she said', async ({ page, signIn }) => {
  await signIn('tcam', address('05D.04.02'));
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/entry=05D\.04\.03$/);
  const plans = page.getByRole('region', { name: 'Planned for June' });
  const waiting = plans.locator('[aria-current=true]');
  const words = await waiting
    .getByRole('button')
    .first()
    .textContent()
    .then((text) => text ?? '');
  await page.keyboard.press('1');
  await expect(accomplished(page)).toContainText(words);
  await expect(
    page.getByRole('navigation', { name: 'Entries' }).getByRole('button', { name: /Point Spread/ }),
  ).toContainText('ready');
  await page.reload();
  await expect(accomplished(page)).toContainText(words);
  await plans.getByRole('button', { name: words }).click();
  await page.keyboard.press('1');
  await expect(accomplished(page)).not.toContainText(words);
});

test('what is written already is proposed as the answer to a plan, and confirmed with one key', async ({
  page,
  signIn,
}) => {
  await signIn('tcam', address('05D.04.04'));
  const plans = page.getByRole('region', { name: 'Planned for June' });
  const row = plans.getByRole('listitem').filter({ hasText: 'Write the provenance chapter' });
  await expect(row).toContainText('Seems to answer the plan');
  await row
    .getByRole('button', { name: /provenance chapter/ })
    .first()
    .click();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Enter');
  await expect(row).toContainText('reported below');
  await expect(row).not.toContainText('Seems to answer the plan');
  await row
    .getByRole('button', { name: /provenance chapter/ })
    .first()
    .click();
  await page.keyboard.press('1');
  await expect(row).toContainText('Seems to answer the plan');
});

test('a plan that goes on is in the next plan, and says why', async ({ page, signIn }) => {
  await signIn('tcam', address('05D.04.05'));
  const plans = page.getByRole('region', { name: 'Planned for June' });
  const words = await plans
    .locator('[aria-current=true]')
    .getByRole('button')
    .first()
    .textContent()
    .then((text) => text ?? '');
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: 'Planned for July' })).toContainText(words);
  await plans.getByLabel('What a reader should know').fill('The chip came late.');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(plans).toContainText('The chip came late.');
  await plans.getByRole('button', { name: words }).click();
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: 'Planned for July' })).not.toContainText(words);
});

test('what is written is saved by itself, also what was written while the server could not be reached', async ({
  page,
  context,
  signIn,
}) => {
  await signIn('tcam', address('05D.04.07'));
  await accomplished(page).click();
  await page.keyboard.type('Fitted the plate of the northern field');
  await expectSaved(page);
  await context.setOffline(true);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Compared it with the old one');
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  await expect(accomplished(page)).toContainText('Fitted the plate of the northern field');
  await expect(accomplished(page)).toContainText('Compared it with the old one');
});

test('a reload in mid-sentence loses nothing', async ({ page, context, signIn }) => {
  await signIn('tcam', address('05D.04.06'));
  await page
    .getByRole('region', { name: 'Accomplished in June' })
    .getByRole('button', { name: 'Write after all' })
    .click();
  await accomplished(page).click();
  await context.route('**/rpc/lines/save', (route) => route.abort());
  await page.keyboard.type('Counted the objects of');
  await page.waitForFunction(hasDraft);
  await page.reload();
  await expect(accomplished(page)).toContainText('Counted the objects of');
  await context.unroute('**/rpc/lines/save');
  await expectSaved(page);
  await page.reload();
  await expect(accomplished(page)).toContainText('Counted the objects of');
});

test('two people in one text see what the other writes, and lose nothing', async ({ browser, page, signIn }) => {
  await signIn('tcam', address('05D.04.01'));
  const other = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
  await other.goto(new URL(address('05D.04.01'), page.url()).href);
  await expect(accomplished(other)).toBeVisible();
  await accomplished(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('First page writes this');
  await expectSaved(page);
  await accomplished(other).click();
  await other.keyboard.press('Control+End');
  await other.keyboard.press('Enter');
  await other.keyboard.type('Second page writes that');
  await expectSaved(other);
  await expect(accomplished(other)).toContainText('First page writes this');
  await expect(accomplished(other)).toContainText('Second page writes that');
  await page.reload();
  await expect(accomplished(page)).toContainText('Second page writes that');
  await expect(accomplished(page).getByText('First page writes this')).toHaveCount(1);
});

test('nothing is said with one press', async ({ page, signIn }) => {
  await signIn('manager', '/meridian/2017-06/halden-networks');
  const plans = page.getByRole('region', { name: 'Planned for July' }).first();
  await plans.getByRole('button', { name: 'No work planned' }).click();
  await expect(plans).toContainText('No work planned.');
  await page.reload();
  await expect(plans).toContainText('No work planned.');
  await plans.getByRole('button', { name: 'Write after all' }).click();
  await expect(plans.getByRole('textbox')).toBeVisible();
});

test('a comment on a line is read and answered without loading the page again, and dealt with', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const entry = address('05D.04.01');
  await signIn('manager', entry);
  const elsewhere = await browser.newContext({ storageState: await page.context().storageState() });
  const theirs = await elsewhere.newPage();
  await theirs.goto(entry);
  await signIn('tcam', entry);
  await accomplished(page).getByRole('listitem').first().click();
  await page.getByRole('button', { name: 'Comment on this line' }).first().click();
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await page.keyboard.type('Is this the second edition?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Is this the second edition?');
  await expectAccessible();

  await theirs.getByText('Comments, 1').click();
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await expect(theirs.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await theirs.keyboard.type('It is.');
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await elsewhere.close();
  await expect(page.getByRole('article')).toContainText('It is.');
  await page.getByRole('button', { name: 'Dealt with' }).click();
  await expect(page.getByText('Comments', { exact: true })).toBeVisible();
  await expect(page.getByRole('article')).toBeHidden();
});

test('what was changed stands in the history, word by word, and is put back with one press', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('tcam', address('05D.04.05'));
  const plans = page.getByRole('textbox', { name: 'Planned for July' });
  const line = plans.getByRole('listitem').last();
  const words = (await line.textContent()) ?? '';
  await line.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and measure it twice');
  await expectSaved(page);
  await page.getByText('History', { exact: true }).click();
  const newest = page.getByRole('complementary', { name: 'Beside the entry' }).getByRole('listitem').first();
  await expect(newest.locator('ins')).toContainText('measure it twice');
  await expectAccessible();
  await picture('history');
  await newest.getByRole('button', { name: 'Put it back as it was' }).click();
  await expect(line).toHaveText(words);
  await expectSaved(page);
  await page.reload();
  await expect(line).toHaveText(words);
});

test('a line of last month is copied into this one, and the check tells that it is repeated', async ({
  page,
  signIn,
}) => {
  await signIn('tcam', address('05D.04.03'));
  const beside = page.getByRole('complementary', { name: 'Beside the entry' });
  const words = (await beside.getByRole('listitem').first().textContent()) ?? '';
  await accomplished(page).waitFor();
  await beside.getByRole('button', { name: 'Copy into this month' }).first().click();
  await expect(accomplished(page)).toContainText(words);
  await expectSaved(page);
  await page.keyboard.press('Control+Enter');
  await expect(
    page
      .getByRole('list', { name: /worth a look$/ })
      .getByRole('listitem')
      .filter({ hasText: '05D.04.03' }),
  ).toContainText('repeats May word for word');
});

test('a figure is brought with its caption and its alternative text, and stands in the report', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('tcam', address('05D.04.06'));
  const writeAfterAll = page.getByRole('button', { name: 'Write after all' }).first();
  await writeAfterAll.click();
  await accomplished(page).click();
  await page.getByRole('button', { name: 'Figure' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add a figure' });
  await dialog.getByRole('button', { name: 'Add the figure' }).click();
  await expect(dialog.getByLabel('Caption')).toHaveAccessibleDescription(/what the figure shows/);
  await dialog.locator('input[type=file]').setInputFiles('docs/report.png');
  await dialog.getByLabel('Caption').fill('The report of June');
  await dialog.getByLabel('Alternative text').fill('A page with a chart of bars');
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Add the figure' }).click();
  await expect(accomplished(page).getByRole('img', { name: 'A page with a chart of bars' })).toBeVisible();
  await expectSaved(page);
  await page.goto('/meridian/2017-06/report');
  await expect(page.getByRole('figure', { name: /The report of June/ })).toBeAttached();
});

test('a plan gets its owner, its milestone and its month, which stand beneath it', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('tcam', address('05D.04.03'));
  const plans = page.getByRole('textbox', { name: 'Planned for July' });
  await plans.getByRole('listitem').last().click();
  await page.getByRole('button', { name: 'Owner, milestone, month' }).click();
  const dialog = page.getByRole('dialog', { name: 'Who, towards what, by when?' });
  await expect(dialog.getByLabel('Owners')).toBeFocused();
  await dialog.getByLabel('Owners').fill('Yuki Harada-Voss, Somebody New');
  await dialog.getByRole('combobox', { name: 'Milestone' }).fill('DS-PSF');
  await page.getByRole('option', { name: /^DS-PSF-02/ }).click();
  await dialog.getByRole('button', { name: /Not before/ }).click();
  await page.getByRole('option', { name: 'September 2017' }).click();
  await expectAccessible();
  await picture('plan facts');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  const note = 'Yuki Harada-Voss, Somebody New · ◇ DS-PSF-02 · not before September 2017';
  await expect(plans.getByText(note)).toBeVisible();
  await page.reload();
  await expect(plans.getByText(note)).toBeVisible();
  await expectAccessible();
});

for (const width of [360, 1440])
  test(`a section is accessible at ${width} pixels`, async ({ page, signIn, expectAccessible, picture }) => {
    await page.setViewportSize({ width, height: 800 });
    await signIn('tcam', address('05D.04.04'));
    await expect(accomplished(page)).toBeVisible();
    await expectAccessible();
    await picture(`section-${width}`);
  });

/** Whether this device keeps something that is not saved. */
async function hasDraft(): Promise<boolean> {
  const open = indexedDB.open('lunation');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const all = open.result.transaction('drafts').objectStore('drafts').getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  open.result.close();
  return all.result.some((draft) => JSON.stringify(draft).includes('Counted the objects of'));
}
