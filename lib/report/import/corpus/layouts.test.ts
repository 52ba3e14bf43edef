import { describe, expect, test } from 'vitest';
import { readDocument, summaryOf } from '@/lib/report/import/corpus/summary';
import { linesNotHeld } from '@/lib/report/import/lines-held';

async function read(name: string, text: string) {
  const reading = await readDocument(name, text);
  expect(linesNotHeld(text, reading.outline)).toEqual([]);
  return summaryOf(reading);
}

describe('lists that stand above their teams', () => {
  const teams = {
    'Dike Team': { '1.2.3 Surveys': '1 item / 1 item', '1.2.4 Models': '1 item / -' },
    'Gate Team': { '1.3.1 Hydraulics': '1 item / 1 item' },
    'Pump Team': { '1.4.1 Motors': '- / 1 nil' },
  };

  test('in Markdown, where headings have levels', async () => {
    const text = `# Delta Works\n\nPrepared by the office\n\nMay 2021\n\n## Accomplishments\n\nA dry month.\n
### Dike Team\n\n1.2.3 Surveys\n\n- Levelled 3 km\n\n1.2.4 Models\n\n- Ran a storm\n\n### Gate Team\n\n1.3.1 Hydraulics\n\n- Tested
\n## Plans for next month\n\n### Dike Team\n\n1.2.3 Surveys\n\n- Level 4 km\n\n### Gate Team\n\n1.3.1 Hydraulics\n\n- Seal it
\n### Pump Team\n\n1.4.1 Motors\n\nNone.\n`;
    const summary = await read('report.md', text);
    expect(summary).toMatchObject({ title: 'Delta Works', unplaced: [], teams });
    expect(summary.front).toEqual([': 1 prose', 'Accomplishments: 1 prose']);
  });

  test('in text, where only the names come twice', async () => {
    const text = `Delta Works\nMay 2021\n\nSummary\n\nA dry month passed.\n\nAccomplishments\n\nDike Team\n\n- Levelled 3 km\n\nGate Team
\n- Tested\n- Painted\n\nPlans\n\nDike Team\n\n- Level 4 km\n\nGate Team\n\nNo planned work.\n`;
    expect(await read('report.txt', text)).toMatchObject({
      front: ['Summary: 1 prose'],
      teams: { 'Dike Team': { all: '1 item / 1 item' }, 'Gate Team': { all: '2 item / 1 nil' } },
      unplaced: [],
    });
  });

  test('are a team’s own where its heading stands above them', async () => {
    const text = `# Delta Works\n\nMay 2021\n\n## Dike Team\n\n### Accomplishments\n\n#### Surveys\n\n- One\n
### Plans\n\n#### Surveys\n\n- Two\n`;
    expect((await read('report.md', text)).teams).toEqual({ 'Dike Team': { Surveys: '1 item / 1 item' } });
  });
});

test('plans may come before accomplishments', async () => {
  const team = (name: string) =>
    `${name}\n${'-'.repeat(name.length)}\n\n**Plans**\n\n* One\n\n**Accomplishments**\n\n* Two\n`;
  const text = `Genome Atlas\n============\n\n2019-10\n\n${team('Sequencing')}\n${team('Analysis')}`;
  const teams = { Sequencing: { all: '1 item / 1 item' }, Analysis: { all: '1 item / 1 item' } };
  expect((await read('report.md', text)).teams).toEqual(teams);
});

test('a heading may name a team and its list at once', async () => {
  const text = `# Estuary\n\nAugust 2023\n\n## Summary\n\nBuoys are in.\n\n## Optics – Accomplishments\n\n- One\n\n## Optics – Plans\n\n- Two\n
## Accomplishments: Field\n\n- Three\n\n## Plans: Field\n\n- None\n`;
  expect(await read('report.md', text)).toMatchObject({
    front: ['Summary: 1 prose'],
    teams: { Optics: { all: '1 item / 1 item' }, Field: { all: '1 item / 1 nil' } },
  });
});

test('chapters may be counted without a stop, over codes with letters', async () => {
  const text = `AURORA-2\nStatus Report\nPeriod: September 2021\nDistribution: internal\n\n1 SUMMARY\n\nAll is well.\n\n2 BUS\n
2.1 Accomplishments\n\nSC.3.1 Structure\n+ Loaded it\n   + 120 %\n      1. strain\n      2. no set\n\n2.2 Plans\n\nSC.3.1 Structure\n+ Shake it
\n3 PERSONNEL\n\n+ One joined\n`;
  expect(await read('report.txt', text)).toMatchObject({
    title: 'AURORA-2',
    front: [': 2 prose', 'SUMMARY: 1 prose'],
    teams: { BUS: { 'SC.3.1 Structure': '1 item (3) / 1 item', PERSONNEL: '1 item' } },
    unplaced: [],
  });
});

test('work packages of a single contractor are elements of the one team', async () => {
  const parts = (name: string) =>
    `## ${name}\n\n### Durchgeführte Arbeiten\n\n- Eins\n\n### Geplante Arbeiten\n\n- Zwei\n\n`;
  const text = `# Monatsbericht Vorhaben 50\n\nBerichtsmonat: März 2023\n\n## Zusammenfassung\n\nIm Plan.\n\n${parts('WP 1.1 Leitung')}${parts('WP 2 Messung')}`;
  expect(await read('report.md', text)).toMatchObject({
    front: ['Zusammenfassung: 1 prose'],
    teams: {
      'Monatsbericht Vorhaben 50': { 'WP 1.1 Leitung': '1 item / 1 item', 'WP 2 Messung': '1 item / 1 item' },
    },
  });
});

test('work packages may hold elements of their own', async () => {
  const text = `# Mirror\n\nMay 2021\n\n## WP2 Optics\n\n### Accomplishments\n\n#### WP2.1 Polish\n\n- One\n\n### Plans\n\n#### WP2.1 Polish\n\n- Two\n`;
  expect((await read('report.md', text)).teams).toEqual({ 'WP2 Optics': { 'WP2.1 Polish': '1 item / 1 item' } });
});

test('a letter’s head and farewell are no part of the report in it', async () => {
  const text = `From: Ines <ines@example.org>\nSubject: Tidal Array, June 2022\nDate: Mon, 4 Jul 2022 09:12:44 +0100\n\nDear all,\n\nMooring group
\n  What we did\n    - laid anchors; one had to be\n      lifted again\n        - twice\n\n  Next month\n    - dive\n\nBest regards\nIves\n-- \nTidal Array Office\n`;
  expect(await read('report.txt', text)).toMatchObject({
    title: 'Tidal Array, June 2022',
    month: '2022-06',
    teams: { 'Mooring group': { all: '1 item (1) / 1 item' } },
    unplaced: ['From: Ines <ines@example.org>', 'Best regards', 'Ives', '--', 'Tidal Array Office'],
  });
});

test('what stands above the teams by its level after the last of them is none of its lines', async () => {
  const text = `# Buoys\n\nMarch 2022\n\n## Teams\n\n### Hull\n\n#### Progress\n\n- One\n\n#### Next month\n\n- Two\n\n### Masts\n
#### Progress\n\n- One\n\n#### Next month\n\n- Two\n\n## Finance\n\nOn budget.\n`;
  const teams = { Hull: { all: '1 item / 1 item' }, Masts: { all: '1 item / 1 item' } };
  expect(await read('report.md', text)).toMatchObject({ front: ['Teams: empty', 'Finance: 1 prose'], teams });
});

test('headings may stand in a frame of signs', async () => {
  const part = (name: string) => `=== ${name} ===\n\nAccomplishments:\n1) One.\n   a) two\n\nPlans:\nN/A\n\n`;
  const { teams } = await read('report.txt', `Atlas\n2023/04\n\n${part('North Team')}${part('South Team')}`);
  const lists = { all: '1 item (1) / 1 nil' };
  expect(teams).toEqual({ 'North Team': lists, 'South Team': lists });
});
