import type { PlacedLine } from '@/lib/lines/rules-changes';
import { saysTheSame } from '@/lib/lines/rules-words';
import type { EditedLine } from '@/lib/lines/schema';
import { groupBy } from '@/lib/shared/group';
import { isSame } from '@/lib/shared/same';

/** What was sent without an answer, oldest first: the server may have it, or get it yet. A line stands here once for each state in which it was sent. */
export type Unanswered = PlacedLine[];

/** The same, with what is sent now. */
export function withSent(unanswered: Unanswered, puts: PlacedLine[]): Unanswered {
  return [...unanswered, ...puts.filter((line) => !unanswered.some((sent) => isSame(sent, line)))];
}

/**
 * What a page began from, with what arrived of its own though no answer came back: that is nobody else's change. A line that the page
 * made, and that stands in `theirs` in none of the states in which it was sent, has been changed by somebody who saw the first.
 */
export function withArrived(base: EditedLine[], unanswered: Unanswered, theirs: EditedLine[]): EditedLine[] {
  const known = new Set(base.map(({ id }) => id));
  const sent = groupBy(unanswered, ({ id }) => id);
  const arrived = theirs.flatMap((line): EditedLine[] => {
    const states = sent.get(line.id) ?? [];
    if (states.some((state) => saysTheSame(state, line))) return [line];
    return known.has(line.id) ? [] : states.slice(0, 1).map((state) => ({ ...state, version: 0 }));
  });
  const ids = new Set(arrived.map(({ id }) => id));
  return [...base.filter(({ id }) => !ids.has(id)), ...arrived];
}
