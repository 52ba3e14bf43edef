import type { ProposalLine, ReadLine } from '@/lib/plans/rules-proposal-line';
import type { Weights } from '@/lib/plans/rules-proposal-weights';

/** How likely an accomplished line answers a commitment, from 0 to 1, and the references in common. */
export type Pair = { accomplishment: ProposalLine; score: number; sharedReferences: string[] };

// Elements and teams answer each other's plans, but less often than their own.
const inOtherElement = 0.8;
const inOtherTeam = 0.6;
const underOtherTitle = 0.5;
const nearlySameTitle = 0.7;

type Judged = { plan: ReadLine; accomplishment: ReadLine; similarity: number };

/** Judges a commitment and an accomplished line by what they refer to, by the similarity of their words, and by where they stand. */
export function judgePair({ plan, accomplishment, similarity }: Judged, weights: Weights): Pair {
  const ofPlan = new Set(plan.line.references);
  const sharedReferences = [...ofPlan].filter((key) => accomplishment.line.references.includes(key));
  const byWords = isOtherWork(plan, accomplishment, similarity) ? 0 : similarity * nearness(plan, accomplishment);
  const doubt = sharedReferences.reduce((left, key) => left * (1 - weights.reference(key)), 1 - byWords);
  return { accomplishment: accomplishment.line, score: 1 - doubt, sharedReferences };
}

/** An epic is its ticket: where that is not named, only an epic of the same title answers it, or a line that says all of its title. */
function isOtherWork(plan: ReadLine, accomplishment: ReadLine, similarity: number): boolean {
  if (plan.line.kind !== 'epic') return false;
  return accomplishment.line.kind === 'epic' ? !isSameTitle(plan, accomplishment) : similarity < nearlySameTitle;
}

function isSameTitle({ stems }: ReadLine, other: ReadLine): boolean {
  return stems.size === other.stems.size && [...stems].every((stem) => other.stems.has(stem));
}

function nearness(plan: ReadLine, accomplishment: ReadLine): number {
  if (plan.line.team !== accomplishment.line.team) return inOtherTeam;
  const byElement = plan.line.element === accomplishment.line.element ? 1 : inOtherElement;
  const isTitled = plan.title !== null && accomplishment.title !== null;
  return isTitled && plan.title !== accomplishment.title ? byElement * underOtherTitle : byElement;
}
