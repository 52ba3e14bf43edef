import type { ReadLine } from '@/lib/plans/rules-proposal-line';

/** What a word or reference is worth by how many lines of both months have it: the rarer, the more. */
export type Weights = { word: (stem: string) => number; reference: (key: string) => number };

// A word in more lines than these says nothing: "the", "will", "continue".
const commonShare = 1 / 5;
const fewLines = 10;
// How sure a reference makes that stands in no other lines than the two.
const surest = 0.9;

/** Weights by the two months' own lines, so that no list of words is needed in any language. */
export function weigh(lines: ReadLine[]): Weights {
  const mostLines = Math.max(lines.length * commonShare, fewLines);
  const words = new Map<string, number>();
  for (const [stem, count] of countLines(lines.map(({ stems }) => stems)))
    words.set(stem, count > mostLines ? 0 : weightOf(count, lines.length));
  const references = countLines(lines.map(({ line }) => new Set(line.references)));
  return {
    word: (stem) => words.get(stem) ?? 0,
    reference: (key) => surest * Math.min(1, 2 / (references.get(key) ?? 2)),
  };
}

function countLines(sets: Set<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** As if in two lines at least: a word in common stands in two, and must not weigh less than one that is not. */
function weightOf(count: number, lines: number): number {
  return Math.log(1 + lines / Math.max(count, 2)) ** 2;
}
