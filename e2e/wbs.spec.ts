import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { importProject } from './imported-project';

const report =
  '# Quay Survey Monthly Report\n\nJune 2017\n\n## Quay Team\n\n### Planned activities\n\n#### 3.01.01 - Quay\n\n- Build the quay.\n\n## Crane Team\n\n### Planned activities\n\n#### 3.02.01 - Crane\n\n- Build the crane.\n';

/** A project of two teams with an element each. Gives its slug. */
function quayProject(page: Page): Promise<string> {
  return importProject(page.request, { prefix: 'quay', name: 'Quay Survey', report });
}

test('an element is added beneath another and given to another team, which holds from the next month on', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('administrator');
  const project = await quayProject(page);
  await page.goto(`/${project}/settings/wbs`);
  await expectAccessible();
  await page.getByRole('button', { name: 'Add an element' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Code')).toBeFocused();
  await page.keyboard.type('3.02.01');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByText('There is an element 3.02.01 already: choose another code.')).toBeVisible();
  await dialog.getByLabel('Code').fill('3.01.02');
  await dialog.getByLabel('Title').fill('Bollards');
  await dialog.getByRole('button', { name: /Beneath/ }).click();
  await page.getByRole('option', { name: '3.01.01 Quay' }).click();
  await dialog.getByRole('button', { name: /Held by/ }).click();
  await page.getByRole('option', { name: 'Crane Team' }).click();
  await expectAccessible();
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('row', { name: /3\.01\.02 Bollards/ })).toContainText('Crane Team');

  await page.getByRole('button', { name: 'Edit 3.02.01' }).click();
  await dialog.getByRole('button', { name: /Held by/ }).click();
  await page.getByRole('option', { name: 'Nobody: it is retired' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /3\.02\.01 Crane/ })).toContainText('retired');
  await picture('wbs');

  expect((await page.request.put(`/api/projects/${project}/months/2017-07`)).ok()).toBe(true);
  await page.goto(`/${project}/2017-07/crane-team`);
  const entries = page.getByRole('navigation', { name: 'Entries' });
  await expect(entries.getByRole('button', { name: /Bollards/ })).toBeVisible();
  await expect(entries.getByRole('button', { name: /3\.02\.01/ })).toHaveCount(0);
});

test('an element is dragged beneath another, and put elsewhere by the arrow keys', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('administrator');
  await page.goto(`/${await quayProject(page)}/settings/wbs`);
  const crane = page.getByRole('button', { name: 'Move 3.02.01 Crane' });
  await crane.hover();
  await page.mouse.down();
  const quay = await page.getByRole('row', { name: /3\.01\.01 Quay/ }).boundingBox();
  if (quay === null) throw new Error('There is no row of the quay.');
  await page.mouse.move(quay.x + 80, quay.y + quay.height / 2, { steps: 5 });
  await expect(page.getByText('beneath 3.01.01 Quay, first')).toBeVisible();
  await expectAccessible();
  await picture('held');
  await page.mouse.up();
  await expect(page.getByRole('status')).toHaveText('3.02.01 Crane stands beneath 3.01.01 Quay, first.');

  await crane.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('status')).toHaveText('3.02.01 Crane stands at the top, after 3.01.01 Quay.');
  await expect(crane).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('status')).toHaveText('3.02.01 Crane stands at the top, first.');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('status')).toContainText('is the first in its branch');
  await page.reload();
  await expect(page.getByRole('row').nth(1)).toContainText('3.02.01 Crane');
  await expectAccessible();
});

test('a team that holds nothing is retired and taken back', async ({ page, signIn, expectAccessible, picture }) => {
  await signIn('administrator');
  const project = await quayProject(page);
  await page.goto(`/${project}/settings/teams`);
  await page.getByRole('button', { name: 'Retire Crane Team' }).click();
  const dialog = page.getByRole('dialog', { name: 'Retire Crane Team?' });
  await expect(dialog).toContainText('“Crane Team” still holds 3.02.01 Crane');
  await expectAccessible();
  await dialog.getByRole('link', { name: 'Go to the WBS' }).click();
  await page.getByRole('button', { name: 'Edit 3.02.01' }).click();
  const edited = page.getByRole('dialog');
  await edited.getByRole('button', { name: /Held by/ }).click();
  await page.getByRole('option', { name: 'Quay Team' }).click();
  await edited.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /3\.02\.01 Crane/ })).toContainText('Quay Team');

  await page.goto(`/${project}/settings/teams`);
  await page.getByRole('button', { name: 'Retire Crane Team' }).click();
  await expect(dialog).toContainText('It has no section in months that are opened from July 2017 on.');
  await picture('retiring');
  await dialog.getByRole('button', { name: 'Retire it' }).click();
  await expect(page.getByText('Retired: it has no section from July 2017 on.')).toBeVisible();
  await expectAccessible();
  await page.reload();
  await page.getByRole('button', { name: 'Take Crane Team back' }).click();
  await expect(page.getByRole('button', { name: 'Retire Crane Team' })).toBeVisible();
});
