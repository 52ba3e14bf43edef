import { expect, test } from './fixtures';

test('whoever asks for a page signs in first and comes to it', async ({ page, signInByHand }) => {
  await page.goto('/meridian');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fmeridian$/);
  await signInByHand('manager', '/meridian');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('signing in leads to no other site', async ({ page, signInByHand }) => {
  await signInByHand('reader');
  await page.goto('/sign-in?next=//elsewhere.example/');
  await expect(page).toHaveURL((url) => url.pathname === '/' && url.host !== 'elsewhere.example');
});

test('a wrong password is refused at its field, and nothing typed is lost', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('nobody.at.all@meridian.example');
  await page.getByLabel('Password').fill('not-the-password');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Address and password do not belong together.');
  await expect(page.getByLabel('Password')).toBeFocused();
  await expect(page.getByLabel('Password')).toHaveValue('not-the-password');
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody.at.all@meridian.example');
});

test('an address that is none is refused at its field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('okonwe');
  await page.getByLabel('Password').fill('twelve-new-moons');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/not an e-mail address/);
  await expect(page.getByLabel('E-mail address')).toBeFocused();
});

test('an account is not guessed at without end', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('guessed.at@meridian.example');
  await page.getByLabel('Password').fill('one of many guesses');
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: /^Sign in/ }).click();
    await answer;
    await expect(page.getByRole('button', { name: /^Sign in/ })).toBeEnabled();
  }
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'too many attempts' })).toBeVisible();
});

test('signing in works before the page’s code has arrived', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL !== undefined && { baseURL }) });
  const page = await context.newPage();
  await page.goto('/sign-in?next=%2Faccount');
  await page.getByLabel('E-mail address').fill('b.arlow@agency.example');
  await page.getByLabel('Password').fill('wrong at first');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription('Address and password do not belong together.');
  await expect(page.getByLabel('E-mail address')).toHaveValue('b.arlow@agency.example');
  await page.getByLabel('Password').fill('twelve-new-moons');
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await expect(page).toHaveURL(/\/account$/);
  await context.close();
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

test('whoever signs out is out', async ({ page, signIn }) => {
  await signIn('reader');
  await page.getByRole('button', { name: /your account/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
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
