import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

// Several people sign in one after the other, and each password takes its time to be hashed.
test.describe.configure({ timeout: 120_000 });

const newAddress = () => `p${Date.now()}.${Math.floor(Math.random() * 1000)}@survey.example`;

/** Signs in with an address and a password. */
async function signInAs(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: /^Sign in/ }).click();
}

/** Makes an account on the page of people, with a password that the page makes up. Gives the password. */
async function makeAccount(page: Page, name: string, email: string): Promise<string> {
  const form = page.getByRole('region', { name: 'Make an account' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('E-mail address').fill(email);
  await form.getByRole('button', { name: 'Make one up' }).click();
  const password = await form.getByLabel('First password').inputValue();
  await form.getByRole('button', { name: 'Make the account' }).click();
  await expect(form.getByRole('status').filter({ hasText: `${email} has an account.` })).toContainText(password);
  return password;
}

test('an administrator makes an account, and its owner signs in and sets her own password', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  await signIn('administrator', '/people');
  await expectAccessible();
  const email = newAddress();
  const password = await makeAccount(page, 'Sunniva Dahl', email);
  await expect(page.getByRole('row', { name: /Sunniva Dahl/ }).filter({ hasText: email })).toContainText('none yet');

  const hers = await browser.newPage();
  await signInAs(hers, email, password);
  await hers.waitForURL((url) => url.pathname === '/');
  await hers.goto('/account');
  await hers.getByLabel('Your password').fill('not the one');
  await hers.getByLabel('New password').fill('my very own password');
  await hers.getByRole('button', { name: 'Set the new password' }).click();
  await expect(hers.getByLabel('Your password')).toHaveAccessibleDescription('This is not your current password.');
  await hers.getByLabel('Your password').fill(password);
  await hers.getByRole('button', { name: 'Set the new password' }).click();
  await expect(hers.getByText('The new password is set.')).toBeVisible();
  await hers.reload();
  await expect(hers.getByRole('heading', { level: 1 })).toHaveText('Sunniva Dahl');
  await hers.context().close();
});

test('an address has one account', async ({ page, signIn }) => {
  await signIn('administrator', '/people');
  const form = page.getByRole('region', { name: 'Make an account' });
  await form.getByLabel('Name').fill('Idris Okonwe');
  await form.getByLabel('E-mail address').fill('i.okonwe@meridian.example');
  await form.getByLabel('First password').fill('another password');
  await form.getByRole('button', { name: 'Make the account' }).click();
  await expect(form.getByLabel('E-mail address')).toHaveAccessibleDescription(/There is an account/);
  await expect(form.getByLabel('Name')).toHaveValue('Idris Okonwe');
});

test('an administrator sets another password for somebody who forgot hers', async ({
  page,
  browser,
  signIn,
  expectAccessible,
}) => {
  await signIn('administrator', '/people');
  const email = newAddress();
  await makeAccount(page, 'Aurel Munk', email);
  await page
    .getByRole('row')
    .filter({ hasText: email })
    .getByRole('button', { name: /^Set a password/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Another password for Aurel Munk' });
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Set the password' }).click();
  await expect(dialog.getByLabel('New password')).toHaveAccessibleDescription(/at least 10 characters/i);
  await dialog.getByLabel('New password').fill('remembered this time');
  await dialog.getByRole('button', { name: 'Set the password' }).click();
  await expect(dialog.getByText('The password is set.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  const theirs = await browser.newPage();
  await signInAs(theirs, email, 'remembered this time');
  await theirs.waitForURL((url) => url.pathname === '/');
  await theirs.context().close();
});

test('a manager gives a role and takes it back', async ({ page, signIn, expectAccessible }) => {
  await signIn('administrator', '/people');
  const email = newAddress();
  await makeAccount(page, 'Wen Okafor', email);
  await page.context().clearCookies();

  await signIn('manager', '/meridian/settings/people');
  await expect(page.getByRole('region', { name: 'Make an account' })).toHaveCount(0);
  await expectAccessible();
  const form = page.getByRole('region', { name: 'Give a role' });
  await form.getByLabel('E-mail address').fill('unheard.of@survey.example');
  await form.getByRole('button', { name: 'Give the role' }).click();
  await expect(form.getByLabel('E-mail address')).toHaveAccessibleDescription(/Nobody has an account/);
  await form.getByLabel('E-mail address').fill(email);
  await form.getByRole('button', { name: /Role/ }).click();
  await page.getByRole('option', { name: 'contributor' }).click();
  await form.getByRole('button', { name: 'Give the role' }).click();
  const row = page.getByRole('row').filter({ hasText: email });
  await expect(row).toContainText('contributor');

  await row.getByRole('button', { name: /^Take back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take the role back' }).click();
  await expect(row).toHaveCount(0);
});
