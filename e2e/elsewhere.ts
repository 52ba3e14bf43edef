import type { Browser, Page } from '@playwright/test';

/** A page in another browser, where whoever is signed in on this one is signed in as well. Close its context in the end. */
export async function openElsewhere(page: Page, browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const other = await context.newPage();
  await other.goto(new URL(address, page.url()).href);
  return other;
}
