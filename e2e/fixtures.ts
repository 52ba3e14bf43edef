import AxeBuilder from '@axe-core/playwright';
import { test as base, type Cookie, expect, type Page } from '@playwright/test';

/** Accounts of the demo, by what they are in its project; nobody has no role there. */
const accounts = {
  administrator: 's.aldergate@meridian.example',
  manager: 'i.okonwe@meridian.example',
  tcam: 'm.valdisson@arvane.example',
  contributor: 'd.morosh@arvane.example',
  reader: 'b.arlow@agency.example',
  nobody: 'a.brightmoor@pixels.example',
};
export type Account = keyof typeof accounts;

const password = 'twelve-new-moons';

/** The cookies of each account that has signed in. */
type Sessions = Map<Account, Cookie[]>;

type Fixtures = {
  /** Signs somebody of the demo in, as people do; ends at the page that she asked for. */
  signInByHand: (account: Account, address?: string) => Promise<void>;
  /** The same, with the session that somebody's browser has already, where it has one. */
  signIn: (account: Account, address?: string) => Promise<void>;
  /** Checks the page, in light and in dark, for what keeps people with a disability from using it. */
  expectAccessible: () => Promise<void>;
  /** Keeps a picture of the whole page beside the test's results. */
  picture: (name: string) => Promise<void>;
};

export const test = base.extend<Fixtures, { sessions: Sessions }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures are needed
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  signInByHand: async ({ page }, use) => use((account, address = '/') => signInByHand(page, account, address)),
  signIn: async ({ page, sessions }, use) =>
    use((account, address = '/') => signIn(page, { account, address, sessions })),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures are needed
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],
  expectAccessible: async ({ page }, use) => use(() => expectAccessible(page)),
  picture: async ({ page }, use, info) =>
    use(async (name) => {
      const body = await page.screenshot({ fullPage: true, animations: 'disabled' });
      await info.attach(name, { body, contentType: 'image/png' });
    }),
});

export { expect };

type Entering = { account: Account; address: string; sessions: Sessions };

/** By hand the first time; then with the session that was begun, as long as nobody has ended it. */
async function signIn(page: Page, { account, address, sessions }: Entering): Promise<void> {
  await page.context().addCookies(sessions.get(account) ?? []);
  await page.goto(address);
  if (isAt(page.url(), address)) {
    await page.waitForFunction(isAlive);
    return;
  }
  await signInByHand(page, account, address);
  sessions.set(account, await page.context().cookies());
}

async function signInByHand(page: Page, account: Account, address: string): Promise<void> {
  await page.goto(address === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(address)}`);
  await page.getByLabel('E-mail address').fill(accounts[account]);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL((url) => isAt(url.href, address));
}

/** Whether the page's code has taken over what the server sent, so that keys are heard: React marks every element that it has. */
function isAlive(): boolean {
  const main = document.querySelector('main') ?? document.body;
  return Object.keys(main).some((key) => key.startsWith('__react'));
}

function isAt(url: string, address: string): boolean {
  const { pathname, search } = new URL(url);
  return pathname + search === address;
}

async function expectAccessible(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/./); // which comes after the page where there is much to do
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }); // colours half way between two schemes are none
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, help, nodes }) => ({
      id,
      help,
      at: nodes.map(({ target }) => target.join(' ')),
    }));
    expect(found, `What axe finds in ${colorScheme}`).toEqual([]);
  }
}
