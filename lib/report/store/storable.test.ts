import { expect, test } from 'vitest';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';
import { storable } from '@/lib/report/store/storable';

const node = (text: string): OutlineNode => ({ kind: 'item', text, lines: [1, 1], children: [] });

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

test('a team without a name has that of the report', () => {
  const { outline, shown } = storable(read(' ', []));
  expect([outline.sections[0]?.team, shown.teams[0]?.name]).toEqual(['Survey Report', 'Survey Report']);
});

test('what no database holds is left out of the text', () => {
  const { outline } = storable(read('Obser\0vatory', [node('half \ud83d of 🌙')]));
  expect(outline.sections[0]).toMatchObject({ team: 'Observatory', preamble: [{ text: 'half  of 🌙' }] });
});
