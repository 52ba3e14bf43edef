import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Heading, ReportDocument } from '@/lib/report/document';
import { printPdf, renderPdf } from '@/lib/report/render/pdf';
import type { OutlineNode } from '@/lib/report/schema';
import type { LineKind } from '@/lib/shared/line-kind';

const node = (kind: LineKind, text: string, children: OutlineNode[] = []): OutlineNode => ({
  kind,
  text,
  lines: [1, 1],
  children,
});

const heading = (text: string, more: Partial<Heading> = {}): Heading => ({
  kind: 'heading',
  role: 'front',
  level: 1,
  id: text.toLowerCase().replaceAll(' ', '-'),
  number: null,
  code: null,
  text,
  ...more,
});

const report = (nodes: OutlineNode[], more: Partial<ReportDocument> = {}): ReportDocument => ({
  projectName: 'Meridian Survey',
  title: 'Data Systems Monthly Report',
  month: '2017-06',
  monthName: 'June 2017',
  isDraft: false,
  language: 'en',
  references: [{ kind: 'ticket', prefix: 'MDS-', url: 'https://tickets.example/{key}' }],
  blocks: [heading('Summary', { number: '1' }), { kind: 'body', nodes }],
  ...more,
});

const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const print = (nodes: OutlineNode[], more: Partial<ReportDocument> = {}) => printPdf(report(nodes, more));

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
if (!hasPoppler) process.stdout.write('Skipped: what the PDF reads like, since pdftotext is not installed.\n');

/** What a person reads, page after page. */
function textOf(bytes: Uint8Array): string {
  const file = join(mkdtempSync(join(tmpdir(), 'lunation-pdf-')), 'report.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).replace(/\u200b/g, '');
}

test('the report is tagged, bookmarked, in its language, with its fonts inside', async () => {
  const pdf = source(await renderPdf(report([node('item', 'Nine nights met the rate.')], { language: 'en-GB' })));
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  for (const part of ['StructTreeRoot', '/Outlines', '/FontFile', '/Lang (en-GB)', 'SourceSerif4', 'pdfuaid:part'])
    expect(pdf).toContain(part);
});

test('the same report gives the same bytes', async () => {
  const nodes = [node('item', 'Nine nights met the rate, *again*.')];
  const first = await renderPdf(report(nodes));
  await renderPdf(report([node('item', 'Another report between.')]));
  expect(Buffer.from(await renderPdf(report(nodes))).equals(Buffer.from(first))).toBe(true);
});

test('text is never read as commands of the typesetter', () => {
  const hostile = '#read("/etc/passwd") $x$ #{panic("no")} \\#let @label <label> = heading // gone /* gone */';
  const { bytes, brokenRules } = print([node('item', hostile), node('code', '```\n#panic("no")\n```')]);
  expect(brokenRules).toEqual([]);
  expect(bytes.length).toBeGreaterThan(5000);
});

test('references and safe links lead out, unsafe ones are text alone', () => {
  const pdf = source(
    print([
      node('item', 'Rerun over patches 1 and 2. MDS-2231, see [the note](https://notes.example/7).'),
      node('item', '[run](javascript:alert(1)) [file](file:///etc/passwd) [other](//evil.example) [path](/users)'),
    ]).bytes,
  );
  expect(pdf).toContain('https://tickets.example/MDS-2231');
  expect(pdf).toContain('https://notes.example/7');
  for (const address of ['javascript:', 'file:', 'evil.example']) expect(pdf).not.toContain(address);
});

test('a link to a place of the report leads there, one to no place is text', () => {
  const { brokenRules } = print([node('item', 'See [above](#summary), [nowhere](#nowhere) and [odd](#%).')]);
  expect(brokenRules).toEqual([]);
});

test('every kind of line meets the standard of accessible documents', () => {
  const deep = ['5', '4', '3', '2', '1'].reduce<OutlineNode[]>((below, name) => [node('item', name, below)], []);
  const { brokenRules } = print([
    ...deep,
    node('label', 'System Architect:'),
    node('epic', 'MDS-8515 Service definition'),
    node('prose', 'These activities involve the [archive](https://archive.example).'),
    node('nil', 'No planned work.'),
    node('table', '| [Milestone](https://m.example) | Due |\n|---|---:|\n| MDS-1 | 31 May |\n| MDS-2 |'),
    node('figure', '![Exposures by night](figures/one)'),
    node('code', '```python\nprint(1)\n```'),
  ]);
  expect(brokenRules).toEqual([]);
});

test('heading levels that skip are closed up', () => {
  const blocks = [heading('First', { level: 3 }), heading('Second', { level: 5 }), heading('Third', { level: 1 })];
  expect(print([], { blocks }).brokenRules).toEqual([]);
});

test('characters that no font has are printed as their numbers', () => {
  const strange = 'Ωμέγα Москва → ≤ 🎉 天 \u{10FFFE} \u0000 \ud800 ﷽ e\u0301 👩‍🚀';
  const blocks = [
    heading(`Title ${strange}`, { number: '1' }),
    { kind: 'body' as const, nodes: [node('item', strange)] },
  ];
  const { brokenRules, bytes } = print([node('code', strange)], { title: `T ${strange}`, blocks });
  expect(brokenRules).toEqual([]);
  if (hasPoppler) expect(textOf(bytes)).toContain('U+10FFFE');
});

test('words longer than the page, marks within marks and lists within lists are set', () => {
  const deep = Array.from({ length: 60 }).reduce<OutlineNode[]>((below) => [node('item', 'deeper', below)], []);
  const prose = Array.from({ length: 60 }).reduce<OutlineNode[]>((below) => [node('prose', 'deeper', below)], []);
  const nodes = [node('item', 'x'.repeat(400)), node('item', `${'*a **b '.repeat(20)}${'** *'.repeat(20)}`)];
  const { brokenRules } = print([
    ...nodes,
    node('item', `[long](https://e.example/${'y'.repeat(9000)})`),
    ...deep,
    ...prose,
  ]);
  expect(brokenRules).toEqual([]);
});

test('an empty report is one page', () => {
  const { pages, brokenRules } = print([], { blocks: [] });
  expect([pages, brokenRules]).toEqual([1, []]);
});

test('a language that is none does not stop the report', () => {
  expect(print([], { language: 'klingon!' }).brokenRules).toEqual([]);
});

test('a picture at hand is drawn, a broken one leaves a note', () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="50" height="9"/></svg>';
  const figures = new Map([
    ['figures/one', { type: 'image/svg+xml', bytes: Buffer.from(drawing), alternative: 'A black bar.' }],
    ['figures/two', { type: 'image/png', bytes: Buffer.from('\x89PNG and nothing more', 'latin1'), alternative: null }],
  ]);
  const nodes = [node('figure', '![Rate](figures/one)'), node('figure', '![Other](figures/two)')];
  const { bytes, brokenRules } = printPdf(report(nodes), figures);
  expect(brokenRules).toEqual([]);
  expect(source(bytes)).toContain('A black bar.');
  if (hasPoppler) expect(textOf(bytes)).toContain('not at hand');
});

test.skipIf(!hasPoppler)('contents name the page, and a draft says so on every page', () => {
  const long = Array.from({ length: 120 }, (_, index) => node('item', `Line ${index}.`));
  const pages = textOf(print(long, { isDraft: true }).bytes)
    .split('\f')
    .filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThan(3);
  expect(pages[0]).toMatch(/1\s+Summary[ .]+2/);
  for (const page of pages) expect(page).toContain('DRAFT');
});

test.skipIf(!hasPoppler)('an element is read with its code and as written', () => {
  const entry = heading('05D.04.04 - Coaddition', { role: 'entry', code: '05D.04.04', id: '05D.04.04' });
  const text = textOf(print([], { blocks: [heading('Arvane', { role: 'team' }), entry] }).bytes);
  expect(text.replace(/\s+/g, ' ')).toContain('05D.04.04 - Coaddition');
});
