import { type CheckedLine, quoted } from '@/lib/checks/rules-line';
import type { Finding } from '@/lib/checks/schema';
import { capitalised, countWord } from '@/lib/shared/count';
import { monthWord } from '@/lib/shared/day';
import { groupBy } from '@/lib/shared/group';

type Months = { lines: CheckedLine[]; earlier: CheckedLine[]; before: string };

/** Where a list says again, word for word, what a list of its kind said the month before: one finding for each list. */
export function findRepeats({ lines, earlier, before }: Months): Finding[] {
  const said = new Set(earlier.filter(isSentence).map(keyOf));
  const repeated = lines.filter((line) => isSentence(line) && !line.isCarried && said.has(keyOf(line)));
  return [...groupBy(repeated, ({ blockId }) => blockId).values()].flatMap((group) => findingOf(group, before));
}

/** Shorter lines say the same again for good reasons: "Bug fixes." */
const fewestWords = 4;

function isSentence({ kind, isParent, words }: CheckedLine): boolean {
  if (isParent || (kind !== 'item' && kind !== 'prose')) return false;
  return words.trim().split(/\s+/).length >= fewestWords;
}

function keyOf({ place, words }: CheckedLine): string {
  return `${place} ${words.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

function findingOf(group: CheckedLine[], before: string): Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const month = monthWord(before);
  const says =
    group.length === 1
      ? `${quoted(first.words)} repeats ${month} word for word.`
      : `${capitalised(countWord(group.length))} lines repeat ${month} word for word, the first of them ${quoted(first.words)}.`;
  return [{ kind: 'repeated', entryId: first.entryId, lineId: first.id, says }];
}
