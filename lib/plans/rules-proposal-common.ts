import type { Part, Term } from '@/lib/plans/rules-proposal-parts';

/**
 * A part with what it has in common with the one that it is being compared with: what the words weigh by their lesser shares (`both`)
 * and by those on either side, and how many are both parts' own.
 */
export type Meeting = { part: Part; both: number; here: number; there: number; count: number };

/** Indexes parts by their words, so that a part meets only those that share one. A meeting holds until the next part is compared. */
export function indexParts(parts: Part[]): (part: Part) => Meeting[] {
  const index = placesByStem(parts);
  let met: Meeting[] = [];
  return ({ terms }) => {
    met.forEach(clear);
    met = [];
    for (const term of terms) for (const place of index.get(term.stem) ?? []) meet(place, term, met);
    return met;
  };
}

type Place = { meeting: Meeting; share: number };

function placesByStem(parts: Part[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>();
  for (const part of parts) {
    const meeting = { part, both: 0, here: 0, there: 0, count: 0 };
    for (const { stem, share } of part.terms) {
      const places = index.get(stem);
      if (places === undefined) index.set(stem, [{ meeting, share }]);
      else places.push({ meeting, share });
    }
  }
  return index;
}

function clear(meeting: Meeting): void {
  meeting.both = 0;
  meeting.here = 0;
  meeting.there = 0;
  meeting.count = 0;
}

function meet({ meeting, share: there }: Place, { share: here, weight }: Term, met: Meeting[]): void {
  if (meeting.there === 0) met.push(meeting);
  meeting.both += weight * Math.min(here, there);
  meeting.here += weight * here;
  meeting.there += weight * there;
  if (here === 1 && there === 1) meeting.count += 1;
}
