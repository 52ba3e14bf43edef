import fc from 'fast-check';
import { expect, test } from 'vitest';
import { form, outlines } from '@/lib/report/round-trip-outlines';
import { compareReports } from '@/lib/report/rules-compare';
import { compareLines } from '@/lib/report/rules-compare-lines';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';

const patterns = [{ kind: 'ticket' as const, prefix: 'MDS-', url: null }];
const list = (...lines: string[]) => lines.map((words) => ({ depth: 0, words }));
const told = (older: string[], newer: string[]) =>
  compareLines(list(...older), list(...newer), patterns).map(({ kind, words }) => [
    kind,
    words.map((change) => change.words).join('|'),
  ]);

test('lines are the same, changed, new and gone, in the order in which they are read', () => {
  expect(
    told(
      ['Turned the dome.', 'Oiled the two bearings.', 'Counted the stars.'],
      ['Turned the dome.', 'Oiled the three bearings.', 'Painted the door red.'],
    ),
  ).toEqual([
    ['same', 'Turned the dome.'],
    ['changed', 'Oiled the |two|three| bearings.'],
    ['gone', 'Counted the stars.'],
    ['new', 'Painted the door red.'],
  ]);
});

test('a shared ticket makes one line of two that share few words', () => {
  expect(told(['Began the tiles, MDS-12.'], ['The tiles are done and sent. MDS-12'])[0]?.[0]).toBe('changed');
  expect(told(['Began the tiles.'], ['The works are done and sent.'])[0]?.[0]).toBe('gone');
});

test('of two equal lines each is paired once', () => {
  expect(told(['Met.', 'Met.'], ['Met.']).map(([kind]) => kind)).toEqual(['same', 'gone']);
});

test('a report does not differ from itself, and both reports can be read from what they differ in', () => {
  fc.assert(
    fc.property(outlines, outlines, (older, newer) => {
      const { counts } = compareReports({ older, newer: older, patterns: form.references });
      expect([counts.changed, counts.new, counts.gone]).toEqual([0, 0, 0]);
      const there = compareReports({ older, newer, patterns: form.references }).counts;
      const back = compareReports({ older: newer, newer: older, patterns: form.references }).counts;
      expect(there.same + there.changed + there.new).toBe(back.same + back.changed + back.gone);
    }),
    { numRuns: 15 },
  );
});

test('a table is compared row by row', () => {
  const { sections } = compareReports({
    older: reportWithTable('| MDS-1 | 31 May |', '| MDS-2 | 30 June |'),
    newer: reportWithTable('| MDS-2 | 31 July |', '| MDS-1 | 31 May |'),
    patterns,
  });
  const lines = sections[0]?.entries[0]?.lists[0]?.lines ?? [];
  expect(lines.map(({ kind, words }) => [kind, words.map((change) => change.words).join('|')])).toEqual([
    ['heading', 'Code · Forecast'],
    ['changed', 'MDS-2 · |30|31| |June|July'],
    ['same', 'MDS-1 · 31 May'],
  ]);
});

function reportWithTable(...rows: string[]): ReportOutline {
  const text = ['| Code | Forecast |', '| --- | --- |', ...rows].join('\n');
  const nodes: OutlineNode[] = [{ kind: 'table', text, lines: [0, 0], children: [] }];
  const nothing = { references: [], sections: [], unplaced: [], warnings: [] };
  const front = [{ heading: 'Milestones', nodes }];
  return { format: 'lunation-report/1', kind: 'report', title: '', month: '2017-06', front, ...nothing };
}
