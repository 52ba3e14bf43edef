import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { importProject } from './imported-project';
import { pressUntilSeen } from './keys';

// A whole month by one person, and accounts, whose passwords take their time to be hashed.
test.describe.configure({ timeout: 120_000 });

const codes = Array.from({ length: 45 }, (_, at) => `2.${String(at + 1).padStart(2, '0')}`);

const report = `# Ridge Survey Monthly Report

June 2017

## Ridge Team

### Accomplishments

${codes.map((code) => `#### ${code} - Works of ${code}\n\n- Measured the ground of ${code} and marked it.\n`).join('\n')}

### Planned activities

${codes.map((code) => `#### ${code} - Works of ${code}\n\n- Level the ground of ${code} for the road.\n- Fence the ground of ${code} on all sides.\n`).join('\n')}
`;

type TeamMember = { email: string; password: string };

/** A project whose July is open, and the account of its team's T/CAM. Gives the slug. */
async function makeProject(request: APIRequestContext, member: TeamMember): Promise<string> {
  const project = await importProject(request, { prefix: 'ridge', name: 'Ridge Survey', report });
  const grant = { role: 'tcam', project, team: 'Ridge Team' };
  for (const answer of [
    await request.put(`/api/projects/${project}/months/2017-07`),
    await request.post('/api/users', { data: { name: 'Runa Kestrel', ...member, grant } }),
  ])
    expect(answer.ok(), await answer.text()).toBe(true);
  return project;
}

/** Tells each plan done or carried over, entry by entry, as fast as keys are pressed. Gives how many keys that took. */
async function reconcile(page: Page): Promise<number> {
  const keys = codes.flatMap((_, at) => (at === 0 ? ['1', '3'] : ['j', '1', '3']));
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

test('a month of 45 elements is reconciled with two keys a plan at most, checked, submitted and accepted by the keyboard', async ({
  page,
  browser,
  signIn,
}) => {
  await signIn('administrator');
  const member = { email: `r${crypto.randomUUID().slice(0, 8)}@ridge.example`, password: 'seven ridges at dawn' };
  const project = await makeProject(page.request, member);
  const section = `/${project}/2017-07/ridge-team`;

  const hers = await (await browser.newContext()).newPage();
  await hers.goto(`/sign-in?next=${encodeURIComponent(section)}`);
  await hers.keyboard.type(member.email);
  await hers.keyboard.press('Tab');
  await hers.keyboard.type(member.password);
  await hers.keyboard.press('Enter');
  await hers.waitForURL(`**${section}`);
  await expect(hers.getByRole('region', { name: 'Planned for July' }).locator('[aria-current=true]')).toBeVisible();

  expect(await reconcile(hers)).toBeLessThanOrEqual(2 * 90);
  await expect(hers.getByText('90 of 90', { exact: true })).toBeVisible();
  await expect(hers.getByRole('region', { name: 'Section' }).getByText(/Saved/)).toBeVisible({ timeout: 30_000 });
  await hers.reload();
  await expect(hers.getByText('90 of 90', { exact: true })).toBeVisible();

  await hers.keyboard.press('Control+Enter');
  const check = hers.getByRole('region', { name: 'Before you submit' });
  await expect(check).toBeFocused();
  await expect(check.getByText('Nothing here that a reader would stumble on.')).toBeVisible();
  await hers.keyboard.press('Tab');
  await hers.keyboard.press('Enter');
  await expect(hers.getByText('Submitted.')).toBeVisible();
  await hers.context().close();

  await page.goto(`/${project}/2017-07`);
  await pressUntilSeen(
    page,
    'j',
    page.getByRole('row', { name: /Ridge Team/ }).and(page.locator('[aria-current=true]')),
  );
  await page.keyboard.press('a');
  await expect(page.getByText('Ridge Team is accepted.')).toBeVisible();
});

test('what a reader would stumble on is told before a section is submitted, with the way to its place', async ({
  page,
  signIn,
  expectAccessible,
  picture,
}) => {
  await signIn('tcam', '/meridian/2017-06/university-of-arvane?entry=05D.04.00');
  await page.getByRole('button', { name: 'Check and submit' }).click();
  const check = page.getByRole('region', { name: 'Before you submit' });
  const submit = check.getByRole('button', { name: 'Submit' });
  await expect(submit).toHaveAttribute('aria-disabled', 'true');
  await expect(submit).toHaveAccessibleDescription(/settled$/);
  await expect(check.getByRole('list', { name: /to settle$/ })).toContainText('no outcome yet');
  await expectAccessible();
  await picture('check');
  await check.getByRole('button', { name: /^Go there ?, “29 May” lies outside June/ }).click();
  await expect(page).toHaveURL(/entry=05D\.04\.05$/);
  const text = page.getByRole('textbox', { name: 'Accomplished in June' });
  await expect(text).toBeFocused();
  await expect(text.getByText('29 May')).toBeInViewport();
});
