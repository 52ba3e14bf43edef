import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

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

type Fixtures = {
  /** Signs somebody of the demo in, as people do; ends at the page that she asked for. */
  signIn: (account: Account, address?: string) => Promise<void>;
  /** Checks the page, in light and in dark, for what keeps people with a disability from using it. */
  expectAccessible: () => Promise<void>;
  /** Keeps a picture of the whole page beside the test's results. */
  picture: (name: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures are needed
  baseURL: async ({}, use) => use(process.env.E2E_URL),
  signIn: async ({ page }, use) => use((account, address = '/') => signIn(page, account, address)),
  expectAccessible: async ({ page }, use) => use(() => expectAccessible(page)),
  picture: async ({ page }, use, info) =>
    use(async (name) => {
      const body = await page.screenshot({ fullPage: true, animations: 'disabled' });
      await info.attach(name, { body, contentType: 'image/png' });
    }),
});

export { expect };

async function signIn(page: Page, account: Account, address: string): Promise<void> {
  await page.goto(address === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(address)}`);
  await page.getByLabel('E-mail address').fill(accounts[account]);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: /^Sign in/ }).click();
  await page.waitForURL((url) => url.pathname + url.search === address);
}

async function expectAccessible(page: Page): Promise<void> {
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
