import { indexParts, type Meeting } from '@/lib/plans/rules-proposal-common';
import type { ReadLine } from '@/lib/plans/rules-proposal-line';
import { type Part, partsOf } from '@/lib/plans/rules-proposal-parts';
import type { Weights } from '@/lib/plans/rules-proposal-weights';

/** How much a line has in common with each of the lines of a list, by their places in it, from 0 to 1; what is negligible is left out. */
export type Similarity = (line: ReadLine) => Map<number, number>;

// Words that the list's line lacks count for more than words that it has besides.
const weightOfMissing = 0.6;
const weightOfFurther = 0.2;
const fewestWords = 2;
const negligible = 0.1;

/**
 * Compares lines with those of a list, by what the words in common weigh against those that only one of the two has (Tversky's index).
 * Of long lines the sentence counts that has most in common.
 */
export function similarTo(lines: ReadLine[], weights: Weights): Similarity {
  const meet = indexParts(lines.flatMap((line, at) => partsOf(line, at, weights)));
  return (line) => {
    const best = new Map<number, number>();
    for (const part of partsOf(line, 0, weights))
      for (const meeting of meet(part)) keepBest(best, meeting.part.line, similarityOf(part, meeting));
    return best;
  };
}

function keepBest(best: Map<number, number>, at: number, similarity: number): void {
  if (similarity > Math.max(negligible, best.get(at) ?? 0)) best.set(at, similarity);
}

function similarityOf(part: Part, { part: other, both, here, there, count }: Meeting): number {
  if (count < Math.min(fewestWords, Math.max(part.own, 1))) return 0;
  const missing = part.total - here;
  const further = other.total - there;
  return (both / (both + weightOfMissing * missing + weightOfFurther * further)) * part.factor * other.factor;
}
