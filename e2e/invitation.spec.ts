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

test('somebody who is invited by mail sets her password, forgets it, and sets another', async ({
  page,
  browser,
  expectAccessible,
}) => {
  test.setTimeout(120_000);
  const email = 'sunniva.dahl@survey.example';
  await page.goto(server.address);
  await page.getByLabel('Your name').fill('Noor Halvorsen');
  await page.getByLabel('E-mail address').fill('n.halvorsen@survey.example');
  await page.getByLabel('Password').fill('a long first password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no project yet');
  await page.goto(`${server.address}/people`);
  const form = page.getByRole('region', { name: 'Invite somebody by mail' });
  await form.getByLabel('Name').fill('Sunniva Dahl');
  await form.getByLabel('E-mail address').fill(email);
  await form.getByRole('button', { name: 'Invite' }).click();
  await expect(form.getByText(`${email} is invited.`)).toBeVisible();
  const row = page.getByRole('row', { name: /Sunniva Dahl/ });
  await expect(row).toContainText('invited, has not come yet');
  await expectAccessible();
  await row.getByRole('button', { name: 'Send again to Sunniva Dahl' }).click();
  await expect(row).toContainText('An invitation went out a few minutes ago');

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
