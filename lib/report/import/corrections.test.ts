import { expect, test } from 'vitest';
import { summaryOf } from '@/lib/report/import/corpus/summary';
import type { Correction } from '@/lib/report/import/corrections';
import { linesNotHeld } from '@/lib/report/import/lines-held';
import { readReport } from '@/lib/report/import/read';

const text = `Heron Survey
March 2017
Page 1 of 2

Boats

Accomplishments

1.01.02 Hulls

- Scraped two hulls.
  - Found one crack.
- Painted one.

Plans

1.01.02 Hulls

- Paint the other.

Boats (north)

Accomplishments

1.01.02 Hulls

- Bought a third hull.

1.01.03 Sails

N/A

Plans

- Sail.

Staffing:

- A skipper joined.
`;

async function corrected(...corrections: Correction[]) {
  const reading = await readReport(
    { name: 'a.txt', bytes: new TextEncoder().encode(text) },
    { form: null, corrections },
  );
  const lost = linesNotHeld(text, reading.outline).map((line) => text.split('\n')[line - 1] ?? '');
  const aliases = reading.form.teams.flatMap((team) => team.aliases);
  expect(lost.filter((line) => !aliases.includes(line))).toEqual([]);
  return { ...reading, summary: summaryOf(reading) };
}

test('a team is renamed, and its old name stays known', async () => {
  const { summary, form } = await corrected({ do: 'rename-team', team: 'Boats', to: 'Fleet' });
  expect(Object.keys(summary.teams)).toEqual(['Fleet', 'Boats (north)']);
  expect(form.teams.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Fleet', ['Boats']],
    ['Boats (north)', []],
  ]);
});

test('the next month is read under the new name, whatever it calls the team', async () => {
  const { form } = await corrected({ do: 'rename-team', team: 'Boats', to: 'Fleet' });
  const bytes = new TextEncoder().encode(text.replace('March', 'April'));
  const april = await readReport({ name: 'a.txt', bytes }, { form, corrections: [] });
  expect(april.outline.sections.map(({ team }) => team)).toEqual(['Fleet', 'Boats (north)']);
  expect(april.form.teams[0]).toMatchObject({ name: 'Fleet', aliases: ['Boats'] });
});

test('two teams become one, element by element', async () => {
  const { summary, form } = await corrected({ do: 'merge-teams', team: 'Boats (north)', into: 'Boats' });
  expect(summary.teams).toEqual({
    Boats: {
      all: '- / 1 item',
      '1.01.02 Hulls': '3 item (1) / 1 item',
      '1.01.03 Sails': '1 nil / -',
      Staffing: '1 item',
    },
  });
  expect(form.teams).toEqual([{ name: 'Boats', aliases: ['Boats (north)'], under: null }]);
});

test('a nested line moves to another team, and back to its own', async () => {
  const move = { do: 'move-line', line: 12, element: '1.01.03', list: 'plans' } as const;
  const { summary } = await corrected({ ...move, team: 'Boats (north)' });
  expect(summary.teams.Boats).toEqual({ '1.01.02 Hulls': '2 item / 1 item' });
  expect(summary.teams['Boats (north)']?.['1.01.03 Sails']).toBe('1 nil / 1 item');
  const back = await corrected(
    { ...move, team: 'Boats (north)' },
    { ...move, team: 'Boats', element: '1.01.02', list: 'accomplishments' },
  );
  expect(back.summary.teams.Boats).toEqual({ '1.01.02 Hulls': '3 item / 1 item' });
});

test('an unplaced line moves to its place', async () => {
  const before = await corrected();
  expect(before.outline.unplaced).toEqual([{ line: 3, text: 'Page 1 of 2' }]);
  const { outline, summary } = await corrected({
    do: 'move-line',
    line: 3,
    team: 'Boats',
    element: null,
    list: 'plans',
  });
  expect(outline.unplaced).toEqual([]);
  expect(summary.teams.Boats).toEqual({ all: '- / 1 item', '1.01.02 Hulls': '2 item (1) / 1 item' });
});

test('a line is marked as a label or an item, also in staffing and within a line', async () => {
  const { outline } = await corrected(
    { do: 'mark-line', line: 13, as: 'label' },
    { do: 'mark-line', line: 12, as: 'prose' },
    { do: 'mark-line', line: 39, as: 'label' },
  );
  const [boats, north] = outline.sections;
  expect(
    boats?.entries[0]?.accomplishments?.map(({ kind, children }) => [kind, ...children.map((one) => one.kind)]),
  ).toEqual([['item', 'prose'], ['label']]);
  expect(north?.staffing[0]?.nodes.map(({ kind }) => kind)).toEqual(['label']);
});

test('a correction that no longer fits changes nothing and is told', async () => {
  const { outline } = await corrected({ do: 'rename-team', team: 'Trains', to: 'Rail' });
  expect(outline.warnings.map(({ message }) => message)).toEqual([
    'A correction no longer fits and was left out: rename team “Trains” to “Rail”.',
  ]);
});
