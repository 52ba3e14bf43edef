import { diffWordsWithSpace } from 'diff';

/** Words in a row that two texts share, or that only one of them has. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; words: string };

/** Where more words differ, finding the fewest that do takes long and tells nobody anything. */
const mostDifferences = 1_000;

/**
 * What became of a text, word by word: what was removed stands before what was added in its place. Where more than a thousand words differ,
 * the whole of both.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostDifferences });
  if (found === undefined) return [...whole('removed', before), ...whole('added', after)];
  return found.map(({ added, removed, value }) => ({ kind: kindOf(added, removed), words: value }));
}

function whole(kind: WordChange['kind'], words: string): WordChange[] {
  return words === '' ? [] : [{ kind, words }];
}

function kindOf(isAdded: boolean, isRemoved: boolean): WordChange['kind'] {
  if (isAdded) return 'added';
  return isRemoved ? 'removed' : 'same';
}
