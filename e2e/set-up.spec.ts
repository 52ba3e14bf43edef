import { expect, test } from './fixtures';
import { type RunningServer, startServer } from './server';

let server: RunningServer;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  server = await startServer('start');
});
test.afterAll(() => server.stop());

test('whoever comes first sets Lunation up, and is the last who can', async ({ page, expectAccessible }) => {
  await page.goto(server.address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up Lunation');
  await expectAccessible();

  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByLabel('Your name')).toBeFocused();
  await expect(page.getByLabel('Your name')).toHaveAccessibleDescription('A person needs a name.');
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/This is not an e-mail address/);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/at least 10 characters/i);

  await page.getByLabel('Your name').fill('Noor Halvorsen');
  await page.getByLabel('E-mail address').fill('n.halvorsen@survey.example');
  await page.getByLabel('Password').fill('a long first password');
  await page.getByRole('button', { name: 'Make the account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no project yet');

  await page.goto(`${server.address}/set-up`);
  await expect(page).toHaveURL(`${server.address}/`);
  await page.getByRole('link', { name: 'Make the first project' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New project');
});
