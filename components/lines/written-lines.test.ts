import { expect, test } from 'vitest';
import { sketched } from '@/components/lines/test-text';
import { writtenLines } from '@/components/lines/written-lines';

const nobody = new Set<string>();

test('a line in which nothing is written is not told', () => {
  const lines = sketched('- One\n-  (new)\n  -  (newer)\n- Two');
  expect(writtenLines(lines, nobody).map(({ id }) => id)).toEqual(['One', 'Two']);
});

test('what stands below a line in which nothing is written stands below the one above', () => {
  const lines = sketched('- One\n  -  (new)\n    -  (newer)\n      - Two');
  expect(writtenLines(lines, nobody).map(({ id, parentId }) => [id, parentId])).toEqual([
    ['One', null],
    ['Two', 'One'],
  ]);
});

test('a line that was emptied stays the line that it was', () => {
  const lines = sketched('- One\n-  (two)');
  expect(writtenLines(lines, new Set(['two'])).map(({ id }) => id)).toEqual(['One', 'two']);
});
