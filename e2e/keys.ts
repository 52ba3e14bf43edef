import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Presses a key until what it brings is seen: one that comes before the page's code is nobody's. */
export async function pressUntilSeen(page: Page, key: string, seen: Locator): Promise<void> {
  await expect(async () => {
    if (!(await seen.isVisible())) await page.keyboard.press(key);
    await expect(seen).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

/** Moves by Tab, or back by Shift+Tab, until the focus is there. */
export async function pressUntilFocused(page: Page, key: 'Tab' | 'Shift+Tab', wanted: Locator): Promise<void> {
  await wanted.waitFor();
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(wanted).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [0] });
}
