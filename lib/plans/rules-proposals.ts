import { type ProposalLine, type ReadLine, readLine } from '@/lib/plans/rules-proposal-line';
import { judgePair, type Pair } from '@/lib/plans/rules-proposal-pair';
import { similarTo } from '@/lib/plans/rules-proposal-similarity';
import { type Weights, weigh } from '@/lib/plans/rules-proposal-weights';
import { stemOf, wordsOf } from '@/lib/plans/rules-proposal-words';

/**
 * An accomplished line that may answer a commitment, how likely (0 to 1), and why: the references and the words in common, as they
 * stand in that line, in its order.
 */
export type Proposal = { accomplishmentId: string; score: number; sharedReferences: string[]; sharedWords: string[] };

// Below this a proposal is more often wrong than right; much less likely than the best one, it is no help; and an accomplishment that
// answers another commitment so much better is no answer to this one.
const lowestScore = 0.22;
const lowestOfBest = 0.5;
const lowestOfRival = 0.8;
const mostProposals = 3;

type Months = { plans: ProposalLine[]; accomplishments: ProposalLine[] };

/** For each commitment of one month, by id, at most three accomplished lines of the next that may answer it, the likeliest first. */
export function proposeAnswers(months: Months): Map<string, Proposal[]> {
  const plans = months.plans.map(readLine);
  const accomplishments = months.accomplishments.map(readLine);
  const weights = weigh([...plans, ...accomplishments]);
  const judge = judgeOf(
    accomplishments.filter((line) => !line.saysNothing),
    weights,
  );
  const judged = plans.map((plan) => ({ plan, pairs: judge(plan) }));
  const rivals = bestScores(judged.flatMap(({ pairs }) => pairs));
  const proposalsOf = (plan: ReadLine, pairs: Pair[]) =>
    choosePairs(pairs, rivals).map((pair) => proposalOf(plan, pair, weights));
  return new Map(judged.map(({ plan, pairs }) => [plan.line.id, proposalsOf(plan, pairs)]));
}

/** Pairs a commitment with the accomplishments that share a reference or words with it, and are likely enough. */
function judgeOf(accomplishments: ReadLine[], weights: Weights): (plan: ReadLine) => Pair[] {
  const similarities = similarTo(accomplishments, weights);
  const referring = placesByReference(accomplishments);
  return (plan) => {
    const similar = similarities(plan);
    const places = new Set([...similar.keys(), ...plan.line.references.flatMap((key) => referring.get(key) ?? [])]);
    return [...places].flatMap((at) => {
      const accomplishment = accomplishments[at];
      if (accomplishment === undefined) return [];
      const pair = judgePair({ plan, accomplishment, similarity: similar.get(at) ?? 0 }, weights);
      return pair.score < lowestScore ? [] : [pair];
    });
  };
}

function placesByReference(lines: ReadLine[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  lines.forEach(({ line }, at) => {
    for (const key of line.references) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    }
  });
  return places;
}

/** How likely each accomplishment, by id, answers the commitment that it answers best. */
function bestScores(pairs: Pair[]): Map<string, number> {
  const best = new Map<string, number>();
  for (const { accomplishment, score } of pairs)
    best.set(accomplishment.id, Math.max(score, best.get(accomplishment.id) ?? 0));
  return best;
}

function choosePairs(pairs: Pair[], rivals: Map<string, number>): Pair[] {
  const isOwn = ({ accomplishment, score, sharedReferences }: Pair) =>
    sharedReferences.length > 0 || score >= lowestOfRival * (rivals.get(accomplishment.id) ?? 0);
  const inOrder = pairs.filter(isOwn).sort(byScore);
  const best = inOrder[0]?.score ?? 0;
  return inOrder.filter(({ score }) => score >= lowestOfBest * best).slice(0, mostProposals);
}

/** Equals stand in the order of their ids, so that the same lines always give the same proposals. */
function byScore(one: Pair, other: Pair): number {
  return other.score - one.score || (one.accomplishment.id < other.accomplishment.id ? -1 : 1);
}

function proposalOf(plan: ReadLine, { accomplishment, score, sharedReferences }: Pair, weights: Weights): Proposal {
  const isShared = (word: string) => plan.stems.has(stemOf(word)) && weights.word(stemOf(word)) > 0;
  const sharedWords = [...new Set(wordsOf(accomplishment.text, accomplishment.references).filter(isShared))];
  return { accomplishmentId: accomplishment.id, score, sharedReferences, sharedWords };
}
