import type { ClashedLines } from '@/lib/lines/rules-clash';
import type { RichInline, RichLine } from '@/lib/lines/schema-rich';
import { type WordChange, wordChanges } from '@/lib/shared/text/word-changes';

/** What each of the two says, with the words that the other has not; null where one is no line of words. */
export function clashWords({ theirs, mine }: ClashedLines): { theirs: WordChange[]; mine: WordChange[] } | null {
  const [before, after] = [wordsOf(theirs), wordsOf(mine)];
  if (before === null || after === null) return null;
  const words = wordChanges(before, after);
  return {
    theirs: words.filter(({ kind }) => kind !== 'added'),
    mine: words.filter(({ kind }) => kind !== 'removed'),
  };
}

function wordsOf({ content }: RichLine): string | null {
  return Array.isArray(content) ? content.map(wordsIn).join('') : null;
}

function wordsIn(node: RichInline): string {
  if (node.type === 'text') return node.text;
  return node.type === 'image' ? node.attrs.alternative : ' ';
}
