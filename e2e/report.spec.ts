import { expect, test } from './fixtures';

const published = '/meridian/2017-05/report';
const draft = '/meridian/2017-06/report';

test('a report is read with its contents, and a heading has an address to hand on', async ({
  page,
  context,
  signIn,
  picture,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn('manager', published);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: /Coaddition/ }).click();
  await expect(page).toHaveURL(/#05D\.04\.04$/);
  await expect(contents.getByRole('link', { name: /Coaddition/ })).toHaveAttribute('aria-current', 'true');
  await page.getByRole('main').getByRole('link', { name: '05D.04.04', exact: true }).first().click();
  await expect(page.getByText(/^The address of “05D\.04\.04 .*” is copied\.$/)).toBeAttached();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${published}#05D.04.04`);
  await picture('report');
});

test('the text of a report stands in the page once, without a script', async ({ browser, page, signIn }) => {
  await signIn('manager', published);
  const state = await page.context().storageState();
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: state });
  const still = await plain.newPage();
  const answer = await still.goto(published);
  const html = (await answer?.text()) ?? '';
  await expect(still.getByRole('heading', { name: /Coaddition/ }).first()).toBeVisible();
  const item = ((await still.locator('article li').first().textContent()) ?? '').slice(0, 40);
  expect(html.split(item)).toHaveLength(2);
  await plain.close();
});

test('square brackets go to the month before and after, and the text comes along', async ({ page, signIn }) => {
  await signIn('manager', published);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('[');
  await expect(page).toHaveURL(/2017-04\/report$/);
  await expect(page.getByText(/^April 2017\. Written by/)).toBeVisible();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/2017-05\/report$/);
  await expect(page.getByText(/^May 2017\. Written by/)).toBeVisible();
});

for (const { letter, ending } of [
  { letter: 'm', ending: 'md' },
  { letter: 'h', ending: 'html' },
  { letter: 'd', ending: 'json' },
  { letter: 'l', ending: 'tex' },
  { letter: 'w', ending: 'docx' },
  { letter: 'p', ending: 'pdf' },
]) {
  test(`E then ${letter.toUpperCase()} brings the report as ${ending}`, async ({ page, signIn }) => {
    await signIn('reader', published);
    await page.keyboard.press('e');
    await expect(page.getByRole('menu', { name: 'Export' })).toBeVisible();
    const download = page.waitForEvent('download');
    await page.keyboard.press(letter);
    expect((await download).suggestedFilename()).toBe(`meridian-2017-05.${ending}`);
    await expect(
      page.getByRole('status').getByText(`meridian-2017-05.${ending} is among your downloads.`),
    ).toBeAttached();
  });
}

test('the summary edition leaves the teams out', async ({ page, signIn }) => {
  await signIn('manager', published);
  await page.getByRole('button', { name: /^Export/ }).click();
  await page.getByText('Summary edition, without the teams').click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  expect((await download).suggestedFilename()).toBe('meridian-2017-05-summary.md');
});

test('an export that cannot be had says why and can be tried again', async ({ page, context, signIn }) => {
  await signIn('manager', published);
  await page.keyboard.press('e');
  await expect(page.getByText('With staffing')).toBeVisible();
  await context.setOffline(true);
  await page.keyboard.press('m');
  await expect(page.getByRole('status').getByText('Lunation cannot be reached just now.')).toBeAttached();
  await context.setOffline(false);
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  expect((await download).suggestedFilename()).toBe('meridian-2017-05.md');
});

test('a draft says so, and a reader does not find it', async ({ page, signIn }) => {
  await signIn('tcam', draft);
  await expect(page.getByText(/^Draft, \d+ \p{L}+$/u)).toBeVisible();
  await page.context().clearCookies();
  await signIn('reader');
  const answer = await page.goto(draft);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'There is no report of June 2017 to read' })).toBeVisible();
  await page
    .getByRole('navigation', { name: /^Months of/ })
    .getByRole('link', { name: /May 2017/ })
    .click();
  await expect(page.getByText(/^May 2017\. Written by/)).toBeVisible();
});

test('somebody without a role does not find a report, its text or a file of it', async ({ page, signIn }) => {
  await signIn('nobody');
  for (const address of [published, `${published}/text`, '/api/projects/meridian/months/2017-05/report.md']) {
    expect((await page.request.get(address)).status()).toBe(404);
  }
});

test('on a phone the contents fold above the text', async ({ page, signIn, picture }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn('reader', published);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents).toBeHidden();
  await page.getByText('Contents', { exact: true }).click();
  await contents.getByRole('link', { name: /Coaddition/ }).click();
  await expect(contents).toBeHidden();
  await expect(page.getByRole('heading', { name: /Coaddition/ }).first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture('report-phone');
});

test('on paper there is the report alone', async ({ page, signIn }) => {
  await signIn('reader', published);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Contents' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a report is accessible in light and dark', async ({ page, signIn, expectAccessible }) => {
  await signIn('reader');
  await page.goto(published); // as a page of its own, without what the sign-in still announces
  await expectAccessible();
});
