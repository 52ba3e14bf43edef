import { expect, test } from './fixtures';

const report =
  '# Quay Survey Monthly Report\n\nJune 2017\n\n## Quay Team\n\n### Planned activities\n\n#### 3.01.01 - Quay\n\n- Build the quay.\n\n## Crane Team\n\n### Planned activities\n\n#### 3.02.01 - Crane\n\n- Build the crane.\n';

test('an element is added beneath another and given to another team, which holds from the next month on', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('administrator');
  const project = `quay-${crypto.randomUUID().slice(0, 8)}`;
  await page.request.post('/api/projects', { data: { slug: project, name: 'Quay Survey' } });
  const file = { name: 'june.md', mimeType: 'text/markdown', buffer: Buffer.from(report) };
  expect((await page.request.post(`/api/projects/${project}/imports`, { multipart: { file } })).ok()).toBe(true);

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
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('row', { name: /3\.02\.01 Crane/ })).toContainText('retired');
  await picture('wbs');

  expect((await page.request.put(`/api/projects/${project}/months/2017-07`)).ok()).toBe(true);
  await page.goto(`/${project}/2017-07/crane-team`);
  const entries = page.getByRole('navigation', { name: 'Entries' });
  await expect(entries.getByRole('button', { name: /Bollards/ })).toBeVisible();
  await expect(entries.getByRole('button', { name: /3\.02\.01/ })).toHaveCount(0);
});
