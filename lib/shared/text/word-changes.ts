import { diffWordsWithSpace } from 'diff';

/** Words in a row that two texts share, or that only one of them has. */
export type WordChange = { kind: 'same' | 'added' | 'removed'; words: string };

/** What became of a text, word by word: what was removed stands before what was added in its place. */
export function wordChanges(before: string, after: string): WordChange[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: kindOf(added, removed),
    words: value,
  }));
}

function kindOf(isAdded: boolean, isRemoved: boolean): WordChange['kind'] {
  if (isAdded) return 'added';
  return isRemoved ? 'removed' : 'same';
}
