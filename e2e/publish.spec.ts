import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures';

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
  await versions.getByRole('link', { name: 'Version 1' }).click();
  await expect(page.getByRole('button', { name: /^Published .*, version 1 of 2$/ })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('e');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('m');
  const file = await download;
  expect(file.suggestedFilename()).toBe('meridian-2016-09-version-1.md');
  expect(await readFile(await file.path(), 'utf8')).toContain('September 2016');
});
