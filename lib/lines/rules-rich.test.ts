import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { richLines, type StoredLine, storedLines } from '@/lib/lines/rules-rich';
import { richLine } from '@/lib/lines/schema-rich';
import { readReport } from '@/lib/report/import/read';
import { nodes } from '@/lib/report/round-trip-outlines';
import type { OutlineNode } from '@/lib/report/schema';
import { newPositions } from '@/lib/shared/positions';

// biome-ignore lint/style/noProcessEnv: a test says itself where the real documents are.
const folder = process.env.LUNATION_SEEDS ?? path.resolve(import.meta.dirname, '../../../shared/seeds');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`The real documents are not at ${folder}: their lines are not tested.\n`);

type Row = StoredLine & { position: string };

function rowsOf(outline: OutlineNode[], parentId: string | null = null): Row[] {
  const positions = newPositions(outline.length);
  return outline.flatMap(({ kind, text, children }, at) => {
    const id = newId();
    const row = { id, parentId, kind, markdown: text, starred: at === 1, position: positions[at] ?? '' };
    return [row, ...rowsOf(children, id)];
  });
}

function row(kind: Row['kind'], markdown: string): Row {
  return { id: newId(), parentId: null, kind, markdown, starred: false, position: 'a0' };
}

const withoutPosition = ({ position: _, ...stored }: Row): StoredLine => stored;

test('what was edited and not changed is stored as it was, whatever it says', () => {
  fc.assert(
    fc.property(nodes, (outline) => {
      const rows = rowsOf(outline);
      expect(storedLines(richLines([...rows].reverse()))).toEqual(rows.map(withoutPosition));
    }),
    { numRuns: 80 },
  );
});

test('edited lines have the shape that is promised to the browser', () => {
  fc.assert(
    fc.property(nodes, (outline) => {
      const lines = richLines(rowsOf(outline));
      expect(lines.map((line) => richLine.parse(line))).toEqual(lines);
    }),
    { numRuns: 30 },
  );
});

test('marks that overlap are told apart', () => {
  const [line] = richLines([row('item', '**a *b*** [`c`](https://a.example/)')]);
  expect(line?.content).toEqual([
    { type: 'text', text: 'a ', marks: [{ type: 'bold' }] },
    { type: 'text', text: 'b', marks: [{ type: 'bold' }, { type: 'italic' }] },
    { type: 'text', text: ' ', marks: [] },
    {
      type: 'text',
      text: 'c',
      marks: [{ type: 'link', attrs: { href: 'https://a.example/', title: null } }, { type: 'code' }],
    },
  ]);
});

test('text that a person left uneven is stored in its canonical form', () => {
  const line = { id: newId(), parentId: null, starred: false, kind: 'item' as const };
  const bold = { type: 'bold' as const };
  const content = [
    { type: 'text' as const, text: ' Flats  for ', marks: [] },
    { type: 'text' as const, text: 'June ', marks: [bold] },
    { type: 'text' as const, text: 'and', marks: [bold, { type: 'italic' as const }] },
    { type: 'text' as const, text: ' obs_x*y*', marks: [] },
    { type: 'hardBreak' as const, marks: [] },
  ];
  expect(storedLines([{ ...line, content }])[0]?.markdown).toBe('Flats for **June _and_** obs_x\\*y*');
});

test('a link that is not safe is stored as its words', () => {
  const marks = [{ type: 'link' as const, attrs: { href: 'javascript:alert(1)', title: null } }];
  const line = { id: newId(), parentId: null, starred: false, kind: 'item' as const };
  const [stored] = storedLines([{ ...line, content: [{ type: 'text', text: 'here', marks }] }]);
  expect(stored?.markdown).toBe('here');
});

test('a table whose rows are uneven is filled up', () => {
  const [line] = richLines([row('table', '| a | b |\n| :-- | --: |\n| 1 |')]);
  expect(line?.kind === 'table' && line.content.align).toEqual(['left', 'right']);
  expect(line?.kind === 'table' && line.content.rows.map((cells) => cells.length)).toEqual([2, 2]);
});

test('block Markdown that is not of its kind becomes prose', () => {
  const [line] = storedLines(richLines([row('figure', 'Nights without a picture')]));
  expect(line).toMatchObject({ kind: 'prose', markdown: 'Nights without a picture' });
});

describe.skipIf(!isThere).each(['03', '04'])('every line of the report of 2017-%s', (month) => {
  test('is stored as it was', { timeout: 60_000 }, async () => {
    const bytes = readFileSync(path.join(folder, `monthly-report-2017-${month}.txt`));
    const { outline } = await readReport({ name: 'report.txt', bytes }, { form: null, corrections: [] });
    const lists = outline.sections.flatMap(({ preamble, entries, staffing }) => [
      preamble,
      ...entries.flatMap(({ accomplishments, plans }) => [accomplishments ?? [], plans ?? []]),
      ...staffing.map((one) => one.nodes),
    ]);
    const blocks = [...outline.front.map((one) => one.nodes), ...lists].map((block) => rowsOf(block));
    expect(blocks.flat().length).toBeGreaterThan(300);
    for (const rows of blocks) expect(storedLines(richLines(rows))).toEqual(rows.map(withoutPosition));
  });
});
