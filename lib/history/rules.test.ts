import { expect, test } from 'vitest';
import { type LineChange, lineEvents } from '@/lib/history/rules';

const kept = (markdown: string) => ({
  ...{ id: '8a1f6a35-0000-7000-8000-000000000001', blockId: 'dome', parentId: null, position: 'a0' },
  ...{ kind: 'item' as const, starred: false, markdown },
});

/** What one person saved, a minute after the other. */
const changes = (...texts: string[]): LineChange[] =>
  texts.map((markdown, at) => ({
    ...{ id: String(at), at: `2017-06-12T14:0${at}:00Z`, personId: 'ines', by: 'Ines' },
    ...{ before: at === 0 ? null : kept(texts[at - 1] ?? ''), after: kept(markdown) },
  }));

const wordsOf = (told: ReturnType<typeof lineEvents>) =>
  told.map(({ words }) => words.map(({ kind, words: said }) => `${kind} ${said}`));

test('what is typed bit by bit is told once, with its last words', () => {
  expect(wordsOf(lineEvents(changes('T', 'Tur', 'Turned')))).toEqual([['added Turned']]);
});

test('words that are put back are told after those that they replace', () => {
  const later = changes('Turned', 'Turned twice', 'Turned').slice(1);
  expect(wordsOf(lineEvents(later))).toEqual([
    ['same Turned', 'added  twice'],
    ['same Turned', 'removed  twice'],
  ]);
});
