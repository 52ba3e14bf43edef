import type { ReadLine } from '@/lib/plans/rules-proposal-line';
import type { Weights } from '@/lib/plans/rules-proposal-weights';

/** A stem of a part: its weight, and its share of it: 1 for a word of the part's own, less for one of the lines above it. */
export type Term = { stem: string; share: number; weight: number };

/**
 * A line or one of its sentences: which of the lines it is of, its terms, what they weigh together, how many are its own, and what it
 * counts beside a whole line.
 */
export type Part = { line: number; terms: Term[]; total: number; own: number; factor: number };

// What words of a heading count beside a line's own, and a sentence beside the whole line.
const shareOwn = 1;
const shareAbove = 0.4;
const factorOfSentence = 0.9;

/** A line as it is compared: whole, and by its sentences. Words without weight are left out. */
export function partsOf({ stems, sentences, above }: ReadLine, line: number, weights: Weights): Part[] {
  const part = (own: Set<string>, factor: number): Part => {
    const terms = termsOf(own, above, weights);
    const total = terms.reduce((sum, { share, weight }) => sum + share * weight, 0);
    return { line, terms, total, own: terms.filter(({ share }) => share === shareOwn).length, factor };
  };
  return [part(stems, 1), ...sentences.map((sentence) => part(sentence, factorOfSentence))];
}

function termsOf(own: Set<string>, above: Set<string>, weights: Weights): Term[] {
  const terms: Term[] = [];
  const add = (stem: string, share: number) => {
    const weight = weights.word(stem);
    if (weight > 0) terms.push({ stem, share, weight });
  };
  for (const stem of own) add(stem, shareOwn);
  for (const stem of above) if (!own.has(stem)) add(stem, shareAbove);
  return terms;
}
