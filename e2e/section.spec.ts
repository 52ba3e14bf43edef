import { openElsewhere } from './elsewhere';
import { expect, test } from './fixtures';
import { pressUntilSeen } from './keys';
import { accomplished, address, expectSaved } from './section-page';

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
  await page.waitForFunction(isKept, 'Counted the objects of');
  await page.reload();
  await expect(accomplished(page)).toContainText('Counted the objects of');
  await context.unroute('**/rpc/lines/save');
  await expectSaved(page);
  await page.reload();
  await expect(accomplished(page)).toContainText('Counted the objects of');
});

test('what is said of a plan while the server cannot be reached is kept over a reload, and sent', async ({
  page,
  context,
  signIn,
  expectAccessible,
}) => {
  await signIn('tcam', address('05D.04.05'));
  const plans = page.getByRole('region', { name: 'Planned for June' });
  const row = plans.locator('[aria-current=true]');
  const words = (await row.getByRole('button').first().textContent()) ?? '';
  await context.route('**/rpc/plans/*Outcome', (route) => route.abort());
  await pressUntilSeen(page, '3', page.getByText('Offline, kept on this device'));
  await plans.getByLabel('What a reader should know').fill('The chip came late.');
  await page.keyboard.press('Tab');
  await expectAccessible();
  await page.waitForFunction(isKept, 'The chip came late.');
  await page.reload();
  await expect(page.getByText('Offline, kept on this device')).toBeVisible();
  await plans.getByRole('button', { name: words }).click();
  await expect(row.getByRole('button', { name: /^carried over/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(plans.getByLabel('What a reader should know')).toHaveValue('The chip came late.');
  await context.unroute('**/rpc/plans/*Outcome');
  await expectSaved(page);
  await expect(page.getByRole('textbox', { name: 'Planned for July' })).toContainText(words);
  await page.keyboard.press('3');
  await expect(page.getByRole('textbox', { name: 'Planned for July' })).not.toContainText(words);
});

test('two people in one text see what the other writes, and lose nothing', async ({ browser, page, signIn }) => {
  await signIn('tcam', address('05D.04.01'));
  const other = await openElsewhere(page, browser, address('05D.04.01'));
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

test('nothing is said with one press, in the list or from the check', async ({ page, signIn }) => {
  await signIn('manager', '/meridian/2017-06/halden-networks');
  const plans = page.getByRole('region', { name: 'Planned for July' }).first();
  await plans.getByRole('button', { name: 'No work planned' }).click();
  await expect(plans).toContainText('No work planned.');
  await page.reload();
  await expect(plans).toContainText('No work planned.');
  await plans.getByRole('button', { name: 'Write after all' }).click();
  await expect(plans.getByRole('textbox')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const blank = page
    .getByRole('list', { name: /to settle$/ })
    .getByRole('listitem')
    .filter({ hasText: 'Nothing is said of' });
  await blank.first().waitFor();
  const count = await blank.count();
  await blank.first().getByRole('button', { name: 'Nothing to report' }).click();
  await expect(blank).toHaveCount(count - 1);
  await expect(plans).toContainText('No work planned.');
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
async function isKept(words: string): Promise<boolean> {
  const open = indexedDB.open('lunation');
  await new Promise((resolve) => {
    open.onsuccess = resolve;
  });
  const all = open.result.transaction('drafts').objectStore('drafts').getAll();
  await new Promise((resolve) => {
    all.onsuccess = resolve;
  });
  open.result.close();
  return all.result.some((draft) => JSON.stringify(draft).includes(words));
}
