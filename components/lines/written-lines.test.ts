import { expect, test } from 'vitest';
import { sketched } from '@/components/lines/test-text';
import { writtenLines } from '@/components/lines/written-lines';

const nobody = new Set<string>();

test('a line in which nothing is written is not told', () => {
  const lines = sketched('- One\n-  (new)\n  -  (newer)\n- Two');
  expect(writtenLines(lines, nobody).map(({ id }) => id)).toEqual(['One', 'Two']);
});

test('a line that heads others is told, whatever it says', () => {
  const lines = sketched('-  (new)\n  - One');
  expect(writtenLines(lines, nobody).map(({ id }) => id)).toEqual(['new', 'One']);
});

test('a line that was emptied stays the line that it was', () => {
  const lines = sketched('- One\n-  (two)');
  expect(writtenLines(lines, new Set(['two'])).map(({ id }) => id)).toEqual(['One', 'two']);
});
