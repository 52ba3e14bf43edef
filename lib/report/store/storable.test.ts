import { expect, test } from 'vitest';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';
import { storable } from '@/lib/report/store/storable';

const node = (text: string, line: number, children: OutlineNode[] = []): OutlineNode => ({
  kind: 'item',
  text,
  lines: [line, line],
  children,
});

const chain = (levels: number, level = 1): OutlineNode =>
  node(`level ${level}`, level, level === levels ? [] : [chain(levels, level + 1)]);

function read(team: string, nodes: OutlineNode[]) {
  const outline: ReportOutline = {
    format: 'lunation-report/1',
    kind: 'report',
    title: 'Survey Report',
    month: '2017-03',
    front: [],
    sections: [{ team, under: null, preamble: nodes, entries: [], staffing: [] }],
    references: [],
    unplaced: [],
    warnings: [],
  };
  const teams = [{ name: team, aliases: [], under: null }];
  return { outline, shown: { layout: null, accomplishments: null, plans: null, teams, references: [] } };
}

const depthOf = (nodes: OutlineNode[]): number => Math.max(0, ...nodes.map(({ children }) => 1 + depthOf(children)));

test('five levels stay as they are', () => {
  const whole = read('Observatory', [chain(5)]);
  expect(storable(whole)).toEqual(whole);
});

test('lines that stand deeper are raised to the fifth level, none lost, each told', () => {
  const { outline } = storable(read('Observatory', [chain(8)]));
  const [section] = outline.sections;
  expect(depthOf(section?.preamble ?? [])).toBe(5);
  expect(JSON.stringify(section).match(/level \d/g)).toHaveLength(8);
  expect(outline.warnings.map(({ line }) => line)).toEqual([6, 7, 8]);
});

test('a team without a name has that of the report', () => {
  const { outline, shown } = storable(read(' ', []));
  expect([outline.sections[0]?.team, shown.teams[0]?.name]).toEqual(['Survey Report', 'Survey Report']);
});

test('what no database holds is left out of the text', () => {
  const { outline } = storable(read('Obser\0vatory', [node('half \ud83d of 🌙', 1)]));
  expect(outline.sections[0]).toMatchObject({ team: 'Observatory', preamble: [{ text: 'half  of 🌙' }] });
});
