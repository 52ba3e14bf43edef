import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { importProject } from './imported-project';
import { pressUntilSeen } from './keys';
import { atBothWidths } from './widths';

const report =
  '# Pier Survey Monthly Report\n\nJune 2017\n\n## Pier Team\n\n### Accomplishments\n\n#### 4.01 - Pier\n\n- Sank the piles.\n\n### Planned activities\n\n#### 4.01 - Pier\n\n- Lay the deck.\n';

/** A project whose one section is submitted. Gives the section's address. */
async function submittedSection(request: APIRequestContext): Promise<string> {
  const name = `Pier Survey ${crypto.randomUUID().slice(0, 8)}`;
  const project = await importProject(request, { prefix: 'pier', name, report });
  const answer = await request.post(`/api/projects/${project}/months/2017-06/sections/pier-team/submission`);
  expect(answer.ok(), await answer.text()).toBe(true);
  return `/${project}/2017-06/pier-team`;
}

test('a manager accepts a section where she reads it, and returns it with a comment, by the keyboard alone', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('administrator');
  await page.goto(await submittedSection(page.request));
  const head = page.getByRole('region', { name: 'Section', exact: true });
  await expect(head.getByRole('button', { name: 'Withdraw' })).toHaveCount(0);
  await expect(head.getByRole('button', { name: 'Return' })).toBeVisible();
  await expect(head.getByRole('button', { name: 'Accept' })).toBeVisible();
  await atBothWidths(page, expectAccessible);
  await picture('review');
  await pressUntilSeen(page, 'a', head.getByText('accepted', { exact: true }));
  await expect(head.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(head.getByRole('group', { name: 'Review' })).toBeFocused();

  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Return the section of Pier Team?' });
  await expect(dialog).toContainText('It is accepted no longer.');
  await expect(dialog.getByLabel('What is missing')).toBeFocused();
  await atBothWidths(page, expectAccessible);
  await page.keyboard.type('How deep are they?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(head.getByText('returned', { exact: true })).toBeVisible();
  await expect(head.getByText('How deep are they?')).toBeVisible();
  await expect(head.getByRole('group', { name: 'Review' })).toBeFocused();
});

test('the first page leads a manager to the sections that wait for her review', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('administrator');
  const section = await submittedSection(page.request);
  await atBothWidths(page, async (width) => {
    await page.goto('/');
    await expect(page.getByRole('region', { name: /^Months under way/ })).toBeVisible();
    await expectAccessible();
    await picture(`home-${width}`);
  });
  const review = page.getByRole('link', { name: 'Review Pier Team, June 2017' });
  await review.and(page.locator(`[href="${section}"]`)).click();
  await expect(page).toHaveURL(section);
});
