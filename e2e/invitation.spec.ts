import type { Page } from '@playwright/test';
import { startMailServer } from '@/lib/server/test-mail-server';
import { expect, test } from './fixtures';
import { type RunningServer, startServer } from './server';

let server: RunningServer;
let mailServer: Awaited<ReturnType<typeof startMailServer>>;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  mailServer = await startMailServer();
  server = await startServer('start', { LUNATION_SMTP_URL: mailServer.url });
});

test.afterAll(async () => {
  await server.stop();
  await mailServer.stop();
});

/** The link in the newest mail to an address, once there are so many. */
async function linkMailed(email: string, count: number): Promise<string> {
  const mails = () => mailServer.received.filter(({ to }) => to.includes(email));
  await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(count);
  const [link = ''] =
    /http:\/\/\S+\/password\?token=\S+/.exec(mails().at(-1)?.source.replaceAll('=3D', '=') ?? '') ?? [];
  return link;
}

/** Corrects the address with which somebody was invited; the link that went to the first one opens nothing any more. */
async function correctAddress(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  const first = await linkMailed(from, 1);
  const row = page.getByRole('row', { name: /Sunniva Dahl/ });
  await row.getByRole('button', { name: 'Another address for Sunniva Dahl' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Another address for Sunniva Dahl' });
  const field = dialog.getByLabel('E-mail address');
  await expect(field).toHaveValue(from);
  await expect(dialog).toContainText(`The link that went to ${from} stops working`);
  await field.fill('n.halvorsen@survey.example');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/belongs to an account already: give that person the role here/);
  await field.fill(to);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row).toContainText(to);
  await expect(row.getByRole('status')).toHaveText('Sent to the new address.');
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
}

test('somebody who is invited by mail sets her password, forgets it, and sets another', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const [mistyped, email] = ['suniva.dahl@survey.example', 'sunniva.dahl@survey.example'];
  await page.goto(server.address);
  await page.getByLabel('Your name').fill('Noor Halvorsen');
  await page.getByLabel('E-mail address').fill('n.halvorsen@survey.example');
  await page.getByLabel('Password').fill('a long first password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no project yet');
  await page.goto(`${server.address}/people`);
  const form = page.getByRole('region', { name: 'Invite somebody by mail' });
  await form.getByLabel('Name').fill('Sunniva Dahl');
  await form.getByLabel('E-mail address').fill(mistyped);
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(form.getByText(`${mistyped} is invited.`)).toBeVisible();
  const row = page.getByRole('row', { name: /Sunniva Dahl/ });
  await expect(row).toContainText('invited, has not come yet');
  await expectAccessible();
  await row.getByRole('button', { name: 'Send again to Sunniva Dahl' }).click();
  await expect(row).toContainText('An invitation went out a few minutes ago');
  await correctAddress(page, { from: mistyped, to: email });

  const invitation = await linkMailed(email, 1);
  await page.context().clearCookies();
  await page.goto(invitation);
  await expect(page.getByText(`For Sunniva Dahl, who signs in as ${email}.`)).toBeVisible();
  await expectAccessible();
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/at least 10 characters/i);
  await page.getByLabel('Password').fill('my very own password');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page).toHaveURL(`${server.address}/`);

  const other = await browser.newPage();
  await other.goto(invitation);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('This link is no longer good');
  await other.goto(`${server.address}/sign-in`);
  await other.getByRole('link', { name: 'Have a link sent to you.' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Forgotten password');
  await other.getByLabel('E-mail address').fill(email);
  await other.getByRole('button', { name: 'Send the link' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Look into your mail');
  await other.goto(await linkMailed(email, 2));
  await other.getByLabel('Password').fill('remembered this time');
  await other.getByRole('button', { name: 'Set the password' }).click();
  await expect(other).toHaveURL(`${server.address}/`);
  await page.goto(`${server.address}/account`);
  await expect(page).toHaveURL(/sign-in/);
  await other.context().close();
});
