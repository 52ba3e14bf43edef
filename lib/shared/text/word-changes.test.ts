import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WordChange, wordChanges } from '@/lib/shared/text/word-changes';

const without = (changes: WordChange[], kind: WordChange['kind']) =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ words }) => words)
    .join('');

test('a word that was changed is told alone', () => {
  expect(wordChanges('Turned the dome twice.', 'Turned the dome once.')).toEqual([
    { kind: 'same', words: 'Turned the dome ' },
    { kind: 'removed', words: 'twice' },
    { kind: 'added', words: 'once' },
    { kind: 'same', words: '.' },
  ]);
});

test('of long texts that share next to nothing the whole of both is told', () => {
  const [before, after] = ['a', 'b'].map((letter) =>
    Array.from({ length: 4_000 }, (_, at) => `${letter}${at}`).join(' '),
  );
  expect(wordChanges(before ?? '', after ?? '').map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('both texts can be read from what changed', () => {
  const text = fc
    .array(fc.constantFrom('dome', 'Turm', 'MDS-12', '—', '.', ' ', '  ', '\n', 'é'))
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      expect(without(changes, 'added')).toBe(before);
      expect(without(changes, 'removed')).toBe(after);
    }),
    { numRuns: 200 },
  );
});
