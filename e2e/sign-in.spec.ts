import { expect, test } from './fixtures';

test('whoever asks for a page signs in first and comes to it', async ({ page, signIn }) => {
  await page.goto('/meridian');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmeridian$/);
  await signIn('manager', '/meridian');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a wrong password is refused in one sentence', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('i.okonwe@meridian.example');
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in/);
});

test('signing in works with the keyboard alone', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').focus();
  await page.keyboard.type('b.arlow@agency.example');
  await page.keyboard.press('Tab');
  await page.keyboard.type('twelve-new-moons');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === '/');
});

test('the page to sign in is accessible in light and dark', async ({ page, expectAccessible }) => {
  await page.goto('/sign-in');
  await expectAccessible();
});

test('somebody without a role finds no project', async ({ page, signIn }) => {
  await signIn('nobody');
  const answer = await page.goto('/meridian');
  expect(answer?.status()).toBe(404);
});
