import type { Clash } from '@/lib/lines/rules-merge';
import type { RichLine } from '@/lib/lines/schema-rich';

/** Which of two people's words stay in a line that both have written in. */
export type Kept = 'mine' | 'theirs' | 'both';

/** Two people's lines, as they stand in a text one after the other. */
export type ClashedLines = { clash: Clash; theirs: RichLine; mine: RichLine };

/** The clashes of which both lines still stand in a text: whoever takes one out has settled hers. */
export function openClashes(lines: RichLine[], clashes: Clash[]): ClashedLines[] {
  if (clashes.length === 0) return []; // as at nearly every key that is pressed
  const byId = new Map(lines.map((line) => [line.id, line]));
  return clashes.flatMap((clash) => {
    const theirs = byId.get(clash.theirs);
    const mine = byId.get(clash.mine);
    return theirs === undefined || mine === undefined ? [] : [{ clash, theirs, mine }];
  });
}

/** A text with the words of a clash that were chosen. They stand in the line that was there before both, with all that hangs on it. */
export function settleClash(lines: RichLine[], { clash, theirs, mine }: ClashedLines, kept: Kept): RichLine[] {
  if (kept === 'both') return lines;
  const { id, parentId, starred } = theirs;
  const words = kept === 'mine' ? mine : theirs;
  return lines
    .filter((line) => line.id !== clash.mine)
    .map((line) => (line.parentId === clash.mine ? { ...line, parentId: id } : line))
    .map((line) => (line.id === id ? { ...words, id, parentId, starred } : line));
}
