import { expect, test } from 'vitest';
import { type AssembleOptions, assemble } from '@/lib/report/assemble';
import type { Heading } from '@/lib/report/document';
import type { OutlineEntry, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';

const form: ReportForm = {
  layout: 'by-list',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  teams: [],
  references: [],
};
const options: AssembleOptions = {
  projectName: 'Meridian Survey',
  edition: 'extended',
  staffing: 'included',
  isDraft: false,
  language: 'en',
};

const item = (text: string): OutlineNode => ({ kind: 'item', text, lines: [1, 1], children: [] });

const entry = (code: string | null, lists: Partial<OutlineEntry> = {}): OutlineEntry => ({
  code,
  title: code === null ? null : 'Coaddition',
  heading: { accomplishments: null, plans: null },
  accomplishments: [item('Released the kernel.')],
  plans: [item('Rerun the depth maps.')],
  ...lists,
});

const section = (team: string, more: Partial<OutlineSection> = {}): OutlineSection => ({
  team,
  under: null,
  preamble: [],
  entries: [entry(null)],
  staffing: [],
  ...more,
});

const outline = (sections: OutlineSection[], front: ReportOutline['front'] = []): ReportOutline => ({
  format: 'lunation-report/1',
  kind: 'report',
  title: 'Data Systems Monthly Report',
  month: '2017-06',
  front,
  sections,
  references: [],
  unplaced: [],
  warnings: [],
});

const headings = (
  report: ReportOutline,
  how: { form?: Partial<ReportForm>; options?: Partial<AssembleOptions> } = {},
) =>
  assemble(report, { ...form, ...how.form }, { ...options, ...how.options }).blocks.filter(
    (block): block is Heading => block.kind === 'heading',
  );

const lineOf = ({ level, number, text }: Heading) => [level, number, text].filter((part) => part !== null).join(' ');

const fronts = [
  { heading: 'Summary', nodes: [item('Nine nights met the rate.')] },
  { heading: 'Progress by team', nodes: [] },
];

test('teams stand beneath the part and are numbered within it', () => {
  const report = outline([section('Kessler Institute'), section('Solveig Centre')], fronts);
  expect(
    headings(report)
      .filter(({ number }) => number !== null)
      .map(lineOf),
  ).toEqual(['1 1 Summary', '1 2 Progress by team', '2 2.1 Kessler Institute', '2 2.2 Solveig Centre']);
});

test('without a part, teams go on counting where front matter ends', () => {
  const report = outline([section('Kessler Institute')], fronts.slice(0, 1));
  expect(headings(report).slice(0, 3).map(lineOf)).toEqual([
    '1 1 Summary',
    '1 2 Kessler Institute',
    '2 Accomplishments',
  ]);
});

test('teams under one group follow one heading of the group', () => {
  const teams = [
    section('Management', { under: 'Project Office', entries: [] }),
    section('Science', { under: 'Project Office', entries: [] }),
    section('Quality', { entries: [] }),
  ];
  expect(headings(outline(teams, fronts)).slice(2).map(lineOf)).toEqual([
    '2 2.1 Project Office',
    '3 2.1.1 Management',
    '3 2.1.2 Science',
    '2 2.2 Quality',
  ]);
});

test('by list, an element is headed once in each list with an address of its own', () => {
  const report = outline([section('Arvane', { entries: [entry('05D.04.04')] })]);
  expect(headings(report).map(({ id, text }) => [id, text])).toEqual([
    ['arvane', 'Arvane'],
    ['arvane-accomplishments', 'Accomplishments'],
    ['05D.04.04', '05D.04.04 Coaddition'],
    ['arvane-plans', 'Planned activities'],
    ['05D.04.04-plans', '05D.04.04 Coaddition'],
  ]);
});

test('by element, both lists stand under the element', () => {
  const report = outline([section('Arvane', { entries: [entry('05D.04.04'), entry('05D.04.05', { plans: null })] })]);
  expect(headings(report, { form: { layout: 'by-element' } }).map(lineOf)).toEqual([
    '1 1 Arvane',
    '2 05D.04.04 Coaddition',
    '3 Accomplishments',
    '3 Planned activities',
    '2 05D.04.05 Coaddition',
    '3 Accomplishments',
  ]);
});

test('what has no element stands before the first element', () => {
  const report = outline([section('Arvane', { entries: [entry('05D.04.04'), entry(null)] })]);
  const { blocks } = assemble(report, form, options);
  expect(blocks.map(({ kind }) => kind).slice(0, 5)).toEqual(['heading', 'heading', 'body', 'heading', 'body']);
});

test('staffing of an element ends its first list, other staffing ends the section', () => {
  const staffing = [
    { heading: 'Hiring', code: '05D.04.04', nodes: [item('One position is open.')] },
    { heading: 'Recruitment', code: null, nodes: [item('Two started.')] },
  ];
  const report = outline([section('Arvane', { entries: [entry('05D.04.04'), entry('05D.04.05')], staffing })]);
  const read = headings(report);
  expect(read.map(({ text }) => text).indexOf('Hiring')).toBe(3);
  expect(read.at(-1)?.text).toBe('Recruitment');
  expect(read.map(({ level }) => level)).toEqual([1, 2, 3, 4, 3, 2, 3, 3, 2]);
});

test('staffing can be left out', () => {
  const staffing = [{ heading: 'Recruitment', code: null, nodes: [item('Two started.')] }];
  const report = outline([section('Arvane', { staffing })]);
  expect(headings(report, { options: { staffing: 'left-out' } }).some(({ role }) => role === 'staffing')).toBe(false);
});

test('the summary holds the front matter alone', () => {
  const report = outline([section('Arvane')], fronts);
  expect(headings(report, { options: { edition: 'summary' } }).map(({ text }) => text)).toEqual(['Summary']);
});

test('addresses are unique and keep letters of every script', () => {
  const report = outline([section('Université d’Évry'), section('Ωmega'), section('Université d’Évry')]);
  const ids = headings(report).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain('université-d-évry');
  expect(ids).toContain('université-d-évry-2');
  expect(ids).toContain('ωmega');
});

test('levels never skip on the way down, even at the deepest', () => {
  const staffing = [{ heading: 'Hiring', code: '05D.04.04', nodes: [] }];
  const deep = section('Arvane', { under: 'Office', entries: [entry('05D.04.04')], staffing });
  const levels = headings(outline([deep], fronts)).map(({ level }) => level);
  expect(levels.every((level, index) => level - (levels[index - 1] ?? 0) <= 1)).toBe(true);
  expect(Math.max(...levels)).toBe(5);
});

test('the month is named in the language of the project, by one calendar', () => {
  const nameIn = (language: string) => {
    const assembled = assemble(outline([section('Arvane')]), form, { ...options, language });
    return `${assembled.language}: ${assembled.monthName}`;
  };
  expect(['en', 'fr', 'pt_BR', 'th', 'not a language'].map(nameIn)).toEqual([
    'en: June 2017',
    'fr: juin 2017',
    'pt-BR: junho de 2017',
    'th: มิถุนายน 2017',
    'en: June 2017',
  ]);
});
