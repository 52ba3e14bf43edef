import type { Page } from '@playwright/test';

/** Does the same on a phone's width and on a desk's, and ends on the desk's. */
export async function atBothWidths(page: Page, act: (width: number) => Promise<void>): Promise<void> {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await act(width);
  }
}
