import { openElsewhere } from './elsewhere';
import { expect, test } from './fixtures';
import { accomplished, expectSaved } from './section-page';

// A section that no other journeys write in.
const address = (entry: string) => `/meridian/2017-06/kessler-institute?entry=${entry}`;

test('a comment on a line is read and answered without loading the page again, and dealt with', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  const entry = address('05D.03.01');
  await signIn('tcam', entry);
  const theirs = await openElsewhere(page, browser, entry);
  await page.context().clearCookies();
  await signIn('manager', entry);
  await accomplished(page).getByRole('listitem').first().click();
  await page.getByRole('button', { name: 'Comment on this line' }).first().click();
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await page.keyboard.type('Is this the second edition?');
  await page.reload();
  await accomplished(page).getByRole('listitem').first().click();
  await page.getByRole('button', { name: 'Comment on this line' }).first().click();
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toHaveValue('Is this the second edition?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Is this the second edition?');
  await expectAccessible();

  await theirs.getByText('Comments, 1').click();
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await expect(theirs.getByRole('textbox', { name: 'Your answer' })).toBeFocused();
  await theirs.keyboard.type('It is.');
  await theirs.getByRole('button', { name: 'Answer' }).click();
  await theirs.context().close();
  await expect(page.getByRole('article')).toContainText('It is.');
  await page.getByRole('button', { name: 'Dealt with' }).click();
  await expect(page.getByText('Comments', { exact: true })).toBeVisible();
  await expect(page.getByRole('article')).toBeHidden();
});

test('a comment on a plan is begun where its outcome is said', async ({ page, signIn, expectAccessible, picture }) => {
  await signIn('manager', address('05D.03.06'));
  const plan = page.getByRole('region', { name: 'Planned for June' }).getByRole('listitem').first();
  await plan.getByRole('button', { name: 'Comment on this plan' }).click();
  await expect(page.getByRole('textbox', { name: /^Comment on/ })).toBeFocused();
  await page.keyboard.type('Who waits for this?');
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Who waits for this?');
  await expect(plan.getByRole('button', { name: 'Comment on this plan, there are comments' })).toBeVisible();
  await expectAccessible();
  await picture('comment on a plan');
});

test('who else writes in the section is seen while she does', async ({ page, browser, signIn }) => {
  await signIn('tcam', address('05D.03.04'));
  const theirs = await openElsewhere(page, browser, address('05D.03.04'));
  await theirs.getByRole('navigation', { name: 'Entries' }).waitFor();
  await page.context().clearCookies();
  await signIn('manager', address('05D.03.02'));
  await accomplished(page).getByRole('listitem').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' and so on');
  await expectSaved(page);
  const writing = theirs.getByRole('list', { name: 'Writing now' });
  await expect(writing.filter({ visible: true })).toHaveText('Idris Okonwe is writing in 05D.03.02');
  await expect(page.getByRole('list', { name: 'Writing now' })).toHaveCount(0);
  await theirs.context().close();
});

test('what was changed stands in the history, word by word, and is put back with one press', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', address('05D.03.05'));
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

test('a line of last month is copied into this one, and the check tells that it is repeated, or right', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', address('05D.03.03'));
  const beside = page.getByRole('complementary', { name: 'Beside the entry' });
  const words = (await beside.getByRole('listitem').first().textContent()) ?? '';
  await accomplished(page).waitFor();
  await beside.getByRole('button', { name: 'Copy into this month' }).first().click();
  await expect(accomplished(page)).toContainText(words);
  await expectSaved(page);
  await page.keyboard.press('Control+Enter');
  const repeated = (list: string | RegExp) =>
    page.getByRole('list', { name: list }).getByRole('listitem').filter({ hasText: '05D.03.03' });
  await expect(repeated(/worth a look$/)).toContainText('repeats May word for word');
  await repeated(/worth a look$/)
    .getByRole('button', { name: 'It is right' })
    .click();
  await expect(repeated(/worth a look$/)).toBeHidden();
  await page.getByText('1 said to be right').click();
  await expectAccessible();
  await picture('said to be right');
  await repeated('Said to be right').getByRole('button', { name: 'Warn again' }).click();
  await expect(repeated(/worth a look$/)).toContainText('repeats May word for word');
});

test('a malformed reference is put right where it was found, on all open pages', async ({
  page,
  browser,
  signIn,
  expectAccessible,
  picture,
}) => {
  // Another section: the journeys above look who is writing in theirs.
  const entry = '/meridian/2017-06/port-isla-data-centre?entry=05D.07.04';
  await signIn('manager', entry);
  await accomplished(page).getByRole('listitem').last().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tiled again (MDS2259), then packed (MDS2259).');
  await expectSaved(page);
  const theirs = await openElsewhere(page, browser, entry);
  await expect(accomplished(theirs)).toContainText('Tiled again (MDS2259)');

  await page.keyboard.press('Control+Enter');
  const found = page
    .getByRole('list', { name: /worth a look$/ })
    .getByRole('listitem')
    .filter({ hasText: '“MDS2259” is no reference' });
  await expect(found).toHaveCount(2);
  await expectAccessible();
  await picture('malformed references');
  await found
    .last()
    .getByRole('button', { name: /^Make it MDS-2259/ })
    .press('Enter');
  for (const one of [page, theirs])
    await expect(accomplished(one)).toContainText('Tiled again (MDS2259), then packed (MDS-2259).');
  await expect(found).toHaveCount(1);
  await expect(page.getByRole('region', { name: 'Before you submit' })).toBeFocused();
  await page.keyboard.press('Tab');
  await found.getByRole('button', { name: /^Make it MDS-2259/ }).press('Enter');
  await expect(accomplished(theirs)).toContainText('Tiled again (MDS-2259), then packed (MDS-2259).');
  await expect(found).toHaveCount(0);
  await theirs.context().close();
});

test('a slash in an empty line asks what it is to be, elsewhere it is a slash', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', address('05D.03.02'));
  const text = accomplished(page);
  await text.getByRole('listitem').last().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' 1/2');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  const menu = page.getByRole('menu', { name: 'Insert' });
  await expect(menu.getByRole('menuitem', { name: /^Item/ })).toBeFocused();
  await expectAccessible();
  await picture('insert');
  await page.keyboard.type('/');
  await expect(menu).toBeHidden();
  await page.keyboard.type(' twice');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await expect(menu).toBeVisible();
  await page.keyboard.type('ta');
  await page.keyboard.press('Enter');
  await expect(text.getByRole('table')).toBeVisible();
  await page.keyboard.type('Night');
  await expect(text.getByRole('columnheader').first()).toHaveText('Night');
  await expect(text.getByRole('listitem').filter({ hasText: '1/2' })).toBeVisible();
  await expect(text.getByRole('listitem').filter({ hasText: '/ twice' })).toBeVisible();
});

test('a figure is brought with its caption and its alternative text, and stands in the report', async ({
  page,
  signIn,
  expectAccessible,
}) => {
  await signIn('manager', address('05D.03.06'));
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
  await signIn('manager', address('05D.03.03'));
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
  await dialog.getByRole('button', { name: 'Save' }).click();
  const note = 'Yuki Harada-Voss, Somebody New · ◇ DS-PSF-02 · not before September 2017';
  await expect(plans.getByText(note)).toBeVisible();
  await page.reload();
  await expect(plans.getByText(note)).toBeVisible();
  await expectAccessible();
});
