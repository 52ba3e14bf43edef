import { expect, test } from 'vitest';
import { type ClashedLines, openClashes, settleClash } from '@/lib/lines/rules-clash';
import { clashWords } from '@/lib/lines/rules-clash-words';
import type { RichLine } from '@/lib/lines/schema-rich';

function item(id: string, text: string, parentId: string | null = null): RichLine {
  return { id, parentId, starred: false, kind: 'item', content: [{ type: 'text', text, marks: [] }] };
}

const theirs = { ...item('t', 'The residual falls by a third.'), starred: true };
const mine = item('m', 'The residual falls by a half.');
const lines = [item('a', 'Before'), theirs, mine, item('b', 'Beneath mine', 'm')];
const clash = { theirs: 't', mine: 'm' };
const clashed: ClashedLines = { clash, theirs, mine };

test('my words are kept in the line that was there, with what hangs on it', () => {
  expect(settleClash(lines, clashed, 'mine')).toEqual([
    item('a', 'Before'),
    { ...item('t', 'The residual falls by a half.'), starred: true },
    item('b', 'Beneath mine', 't'),
  ]);
});

test('their words are kept, and what I wrote beneath mine', () => {
  expect(settleClash(lines, clashed, 'theirs')).toEqual([item('a', 'Before'), theirs, item('b', 'Beneath mine', 't')]);
});

test('both are kept as they stand', () => {
  expect(settleClash(lines, clashed, 'both')).toBe(lines);
});

test('a clash of which one line is taken out is none any more', () => {
  expect(openClashes(lines, [clash])).toEqual([clashed]);
  expect(openClashes([theirs], [clash])).toEqual([]);
});

test('each side tells its own words', () => {
  const words = clashWords(clashed);
  expect(words?.mine.filter(({ kind }) => kind !== 'same').map((one) => one.words)).toEqual(['half']);
  expect(words?.theirs.filter(({ kind }) => kind !== 'same').map((one) => one.words)).toEqual(['third']);
});

test('a table has no words to compare', () => {
  const table: RichLine = { ...mine, kind: 'table', content: { align: [null], rows: [[[]]] } };
  expect(clashWords({ ...clashed, mine: table })).toBeNull();
});
