import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';
import { pressUntilSeen } from './keys';

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
  await page.getByRole('button', { name: 'Reopen' }).click();
  const reopening = page.getByRole('dialog', { name: 'Reopen September 2016?' });
  await reopening.getByRole('button', { name: 'Reopen it' }).click();
  await expect(reopening.getByLabel('Why it is reopened')).toHaveAccessibleDescription(/say why/i);
  await reopening.getByLabel('Why it is reopened').fill('The cost figure was wrong.');
  await expectAccessible();
  await reopening.getByRole('button', { name: 'Reopen it' }).click();
  await page.getByRole('button', { name: 'Publish' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish September 2016?' });
  await expect(publishing.getByText(/kept as it stands now/)).toBeVisible();
  await expectAccessible();
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
