import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { pressUntilFocused, pressUntilSeen } from './keys';
import { atBothWidths } from './widths';

// Publishing makes twelve files, which takes its time where other journeys are under way.
test.describe.configure({ timeout: 180_000 });

const september = '/meridian/2016-09';

test('a manager reopens a month for a reason, publishes it anew, and both versions stay readable', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', september);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Reopen' }).click();
  const reopening = page.getByRole('dialog', { name: 'Reopen September 2016?' });
  await reopening.getByRole('button', { name: 'Reopen it' }).click();
  await expect(reopening.getByLabel('Why it is reopened')).toHaveAccessibleDescription(/say why/i);
  await reopening.getByLabel('Why it is reopened').fill('The cost figure was wrong.');
  await atBothWidths(page, expectAccessible);
  await reopening.getByRole('button', { name: 'Reopen it' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish September 2016?' });
  await expect(publishing.getByText(/kept as it stands now/)).toBeVisible();
  await atBothWidths(page, expectAccessible);
  await picture('publish');
  await publishing.getByRole('button', { name: /^Publish it/ }).click();
  await expect(page).toHaveURL(`${september}/report`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: /^Published .*, version 2$/ }).click();
  const versions = page.getByRole('region', { name: 'Versions of this report' });
  await expect(versions.getByText(/Reopened .* by Idris Okonwe: The cost figure was wrong\./)).toBeVisible();
  await expectAccessible();
  await picture('versions');
  await versions.getByRole('link', { name: 'What changed since version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('September 2016, version 2');
  await expect(page.getByText(/^Beside version 1: 0 lines are new, 0 changed, 0 gone, \d+ unchanged\.$/)).toBeVisible();
  await expectAccessible();
  await page.goto(`${september}/compare`);
  await expect(page.getByText(/^Beside August 2016: [1-9]\d* lines are new/)).toBeVisible();
  await expectAccessible();
  await page.getByRole('link', { name: 'Read the report' }).click();
  await page.getByRole('button', { name: /^Published .*, version 2$/ }).click();
  await versions.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Published .*, version 1 of 2$/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await pressUntilSeen(page, 'e', page.getByRole('menu'));
  await page.keyboard.press('m');
  const file = await download;
  expect(file.suggestedFilename()).toBe('meridian-2016-09-version-1.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('September 2016');
});

test('what is published keeps its history, and nothing of it is put back until it is reopened', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  const october = '/meridian/2016-10';
  await signIn('manager', october);
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Reopen' }).click();
  await page.getByLabel('Why it is reopened').fill('The risks lacked one.');
  await page.getByRole('button', { name: 'Reopen it' }).click();
  await expect(page.getByRole('button', { name: 'Publish' })).toBeVisible();
  const writing = await page.context().newPage();
  await writing.goto(`${october}/report/front`);
  await writing.getByRole('textbox', { name: 'Risk management' }).click();
  await writing.keyboard.press('Control+End');
  await writing.keyboard.type(' A risk was opened on the weather.');
  await expect(writing.getByText(/Saved \d/)).toBeVisible();
  await writing.getByRole('button', { name: 'History of Risk management' }).click();
  const putBack = writing.getByRole('button', { name: 'Put it back as it was' });
  await putBack.waitFor();

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('button', { name: /^Publish it/ }).click();
  await expect(page).toHaveURL(`${october}/report`);
  await putBack.click();
  await expect(writing.getByRole('main').getByRole('alert')).toContainText(
    'The month 2016-10 is published. Reopen it to change it.',
  );
  await writing.close();

  await page.getByRole('link', { name: 'History of the front matter' }).click();
  await expect(page.getByRole('link', { name: 'on its board' })).toBeVisible();
  await page.getByRole('button', { name: 'History of Risk management' }).click();
  const history = page.getByRole('complementary', { name: 'History of Risk management' });
  await expect(history.locator('ins')).toContainText('A risk was opened on the weather.');
  await expect(history.getByRole('button', { name: /^Put/ })).toHaveCount(0);
  await expectAccessible();
  await picture('history of a published part');
});

const june = '/meridian/2017-06';

test('what a team stars is taken into the front matter, and a reader of drafts finds it in the report', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', `${june}/port-isla-data-centre`);
  await page.getByRole('textbox', { name: /^Accomplished in June/ }).click();
  await page.keyboard.type('Lit the second fibre');
  await page.getByRole('button', { name: 'Offer for the highlights' }).click();
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await page.goto(`${june}/report`);
  await page.getByRole('link', { name: 'Write the front matter' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Front matter, June 2017' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Summary' }).waitFor();
  const offers = page.getByRole('complementary', { name: 'Starred by the teams' });
  await offers.getByRole('listitem').filter({ hasText: 'Lit the second fibre' }).getByRole('button').click();
  await expect(offers.getByText('taken in')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Summary' }).getByText('Lit the second fibre')).toBeVisible();
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await expectAccessible();
  await picture('front matter');
  await page.getByRole('link', { name: 'Read the report' }).click();
  await expect(page.locator('#main').getByText('Lit the second fibre').first()).toBeVisible();
});

test('a part of the front matter has a history, and an earlier text of it is put back by keys alone', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', `${june}/report/front`);
  const text = page.getByRole('textbox', { name: 'Risk management' });
  await text.waitFor();
  const words = (await text.textContent()) ?? '';
  await text.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Nobody fell ill.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('The weather held.');
  await expect(page.getByText(/Saved \d/)).toBeVisible();
  await page.keyboard.press('Escape');
  const way = page.getByRole('button', { name: 'History of Risk management' });
  await pressUntilFocused(page, 'Shift+Tab', way);
  await page.keyboard.press('Enter');
  const history = page.getByRole('complementary', { name: 'History of Risk management' });
  await expect(history.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(history.getByText('Idris Okonwe')).toHaveCount(1);
  await expect(history.locator('ins').first()).toContainText('Nobody fell ill.');
  await pressUntilFocused(page, 'Tab', history.getByRole('button', { name: 'The whole text before this' }));
  await page.keyboard.press('Enter');
  const back = history.getByRole('button', { name: 'Put this text back' });
  await back.waitFor();
  await expect(history.getByText(words)).toBeVisible();
  await expectAccessible();
  await picture('history of a part');
  await pressUntilFocused(page, 'Tab', back);
  await page.keyboard.press('Enter');
  await expect(text).toHaveText(words);
  await expect(history.locator('del')).toContainText(['The weather held.']);
  await page.keyboard.press('Escape');
  await expect(way).toBeFocused();
  await expect(history).toBeHidden();
  await page.reload();
  await expect(text).toHaveText(words);
});
