import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** An entry of the section that the demo's T/CAM writes. */
export const address = (entry: string) => `/meridian/2017-06/university-of-arvane?entry=${entry}`;

export const accomplished = (page: Page) => page.getByRole('textbox', { name: 'Accomplished in June' });

/** What was written is saved: the page says so, and when. */
export async function expectSaved(page: Page) {
  await expect(page.getByRole('region', { name: 'Section' }).getByRole('status')).toHaveText(/^\s*Saved \d\d:\d\d$/);
}
