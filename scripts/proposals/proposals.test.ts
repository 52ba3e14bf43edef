import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { countsOf, judgeMonths } from './judge';
import { demoMonths } from './months-of-demo';
import { linesOfReports, readingOf } from './months-of-reports';

const report = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

const june = report(
  'june.md',
  `# Report of the Survey\n\nJune 2016\n\n## Optics\n\n### Accomplishments\n\n- Cleaned the tube.\n\n### Planned activities\n
- Camera:\n  - Mount the guide camera.\n  - Focus the guide camera.\n- Grind the second mirror.\n`,
);
const july = report(
  'july.md',
  `# Report of the Survey\n\nJuly 2016\n\n## Optics\n\n### Accomplishments\n\n- Mounted the guide camera.\n
### Planned activities\n\n- Rest.\n`,
);

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

test('commitments are the leaves of a report’s plans, by their addresses', async () => {
  const { plans, accomplishments } = await linesOfReports(june, july);
  expect(plans.map(({ id, text, above }) => [id, text, above])).toEqual([
    ['Optics#0.0', 'Mount the guide camera.', 'Camera:'],
    ['Optics#0.1', 'Focus the guide camera.', 'Camera:'],
    ['Optics#1', 'Grind the second mirror.', ''],
  ]);
  expect(accomplishments.map(({ id }) => id)).toEqual(['Optics#0']);
});

test('proposals are judged by the reading of a person', async () => {
  const lines = await linesOfReports(june, july);
  const answers = { 'Optics#0.0': ['Optics#0'], 'Optics#0.1': [], 'Optics#1': ['Optics#0'] };
  const judged = judgeMonths({ ...lines, ...readingOf(json({ answers }), lines) });
  expect(judged.map(({ isRight }) => isRight)).toEqual([true, true, false]);
  expect(countsOf(judged).map(({ figures }) => figures['%'])).toEqual(['50.0', '100.0']);
});

test.each([
  [{ answers: { 'Optics#0.0': [] } }, 'says nothing of the plan Optics#0.1'],
  [{ answers: { 'Optics#9': [] } }, 'names Optics#9'],
  [{ answers: { 'Optics#1': ['Optics#4'] } }, 'names Optics#4'],
  [{ replies: {} }, 'is not as expected'],
])('the reading %j is refused: it %s', async (reading, sentence) => {
  const lines = await linesOfReports(june, july);
  expect(() => readingOf(json(reading), lines)).toThrow(sentence);
});

const shares = (months: Parameters<typeof judgeMonths>[0][]) =>
  countsOf(months.flatMap(judgeMonths)).map(({ figures }) => Number(figures['%']));

test('the demo’s plans are proposed what fulfils them', () => {
  const [found = 0, quiet = 0] = shares(demoMonths('with tickets'));
  expect(found).toBeGreaterThan(95);
  expect(quiet).toBeGreaterThan(85);
});

const folder = process.env.LUNATION_SEEDS ?? path.resolve(import.meta.dirname, '../../../shared/seeds');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`The real documents are not at ${folder}: their proposals are not measured.\n`);

describe.skipIf(!isThere)('the real reports', () => {
  test('of March’s plans, 85 of 100 with an answer in April find it, and 70 of 100 without are left alone', async () => {
    const read = (name: string) => ({ name, bytes: readFileSync(path.join(folder, name)) });
    const lines = await linesOfReports(read('monthly-report-2017-03.txt'), read('monthly-report-2017-04.txt'));
    const reading = readingOf(readFileSync(path.join(import.meta.dirname, 'march-2017.json')), lines);
    const [found = 0, quiet = 0] = shares([{ ...lines, ...reading }]);
    expect(found).toBeGreaterThanOrEqual(85);
    expect(quiet).toBeGreaterThanOrEqual(70);
  });
});
