import type { Page } from '@playwright/test';
import { openElsewhere } from './elsewhere';
import { expect, test } from './fixtures';
import { accomplished, expectSaved } from './section-page';
import { atBothWidths } from './widths';

// A section that no other journey writes in.
const entry = (code: string) => `/meridian/2017-06/quality-and-tools?entry=${code}`;

const unreached = (page: Page) => page.getByRole('status').filter({ hasText: /^No connection since \d\d:\d\d\./ });
const clash = (page: Page) => page.getByRole('status').filter({ hasText: 'Somebody else wrote in the same line' });
const first = (page: Page) => accomplished(page).getByRole('listitem').first();

async function writeFirst(page: Page, words: string) {
  await first(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(words);
}

/** Both write at the beginning of the first line, she while the server cannot be reached. Ends where she has it again. */
async function writeBoth(hers: Page, his: Page) {
  await hers.context().setOffline(true);
  await writeFirst(hers, 'Hers. ');
  await expect(unreached(hers)).toBeVisible();
  await writeFirst(his, 'His. ');
  await expectSaved(his);
}

test('without a connection the page says so in sight of whoever writes, in light and dark', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', entry('05D.02.03'));
  await expect(accomplished(page)).toBeVisible();
  await page.route('**/rpc/lines/save', (route) => route.abort());
  await writeFirst(page, 'Kept here. ');
  await atBothWidths(page, async (width) => {
    await expect(unreached(page)).toBeInViewport();
    await expectAccessible();
    await picture(`unreached-${width}`);
  });
  await page.unroute('**/rpc/lines/save');
  await expect(unreached(page)).toBeHidden({ timeout: 40_000 });
  await expectSaved(page);
});

test('two who wrote in one line are shown side by side, and one press keeps hers', async ({
  page,
  browser,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('manager', entry('05D.02.01'));
  const his = await openElsewhere(page, browser, page.url());
  await expect(accomplished(his)).toBeVisible();
  const count = await accomplished(page).getByRole('listitem').count();
  await writeBoth(page, his);
  await page.context().setOffline(false);
  await expect(clash(page)).toBeVisible();
  await expect(accomplished(page).getByRole('listitem')).toHaveCount(count + 1);
  await atBothWidths(page, async (width) => {
    await expectAccessible();
    await picture(`clash-${width}`);
  });
  await expect(page.locator('mark')).toContainText([/Hers/, /His/]);
  await page.getByRole('button', { name: 'Keep mine' }).press('Enter');
  await expect(clash(page)).toBeHidden();
  await expect(accomplished(page)).toBeFocused();
  await expectSaved(page);
  for (const one of [page, his]) {
    await expect(accomplished(one).getByRole('listitem')).toHaveCount(count);
    await expect(first(one)).toContainText('Hers.');
    await expect(accomplished(one)).not.toContainText('His.');
  }
  await his.context().close();
});

test('from another entry a notice leads to where two wrote in one line', async ({ page, browser, signIn }) => {
  await signIn('manager', entry('05D.02.02'));
  const his = await openElsewhere(page, browser, page.url());
  await expect(accomplished(his)).toBeVisible();
  await writeBoth(page, his);
  await page
    .getByRole('navigation', { name: 'Entries' })
    .getByRole('button', { name: /05D\.02\.04/ })
    .click();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Choose which stays' }).click();
  await expect(page).toHaveURL(/entry=05D\.02\.02$/);
  await page.getByRole('button', { name: 'Keep theirs' }).click();
  await expect(clash(page)).toBeHidden();
  await expect(accomplished(page)).toContainText('His.');
  await expect(accomplished(page)).not.toContainText('Hers.');
  await his.context().close();
});
