import { expect, test } from './fixtures';
import { importProject } from './imported-project';

const teams = Array.from({ length: 60 }, (_, index) => index + 1);

const report = `# Wide Survey Monthly Report

June 2017

## Summary

- All went well.

${teams.map((number) => section(number)).join('\n')}
`;

function section(number: number): string {
  const code = `1.${String(number).padStart(2, '0')}.01`;
  return `## Team ${number} of the survey

### Accomplishments

#### ${code} - Work of team ${number}

- Finished the work that team ${number} had begun.

### Planned activities

#### ${code} - Work of team ${number}

- Begin what team ${number} does next.
`;
}

test('a report of sixty teams shows their names, and each part when it is wanted', async ({ page, signIn }) => {
  await signIn('administrator');
  const slug = await importProject(page.request, { prefix: 'wide', name: 'Wide Survey', report });
  const address = `/${slug}/2017-06/report`;

  await page.goto(address);
  const heading = page.getByRole('heading', { name: /Team 7 of the survey/ });
  await expect(heading).toBeVisible();
  await expect(page.getByText('Finished the work that team 7 had begun.')).toHaveCount(0);
  await heading.click({ position: { x: 300, y: 10 } });
  await expect(page.getByText('Finished the work that team 7 had begun.')).toBeVisible();
  await expect(page.getByText('Finished the work that team 8 had begun.')).toHaveCount(0);

  await page.goto(`${address}#1.42.01`);
  await page.reload();
  await expect(page.getByText('Finished the work that team 42 had begun.')).toBeInViewport();

  await page.getByRole('link', { name: 'Open every team' }).click();
  await expect(page.getByText('Finished the work that team 60 had begun.')).toBeAttached();
});
