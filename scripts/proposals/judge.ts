import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import { type Proposal, proposeAnswers } from '@/lib/plans/rules-proposals';
import type { Row } from '@/scripts/bench/measure';

/** The commitments of one month and the accomplished lines of the next. */
export type MonthsLines = { plans: ProposalLine[]; accomplishments: ProposalLine[] };

/** Two months with what a person reads in them: by commitment, the lines that answer it. */
export type ReadMonths = MonthsLines & { answers: Map<string, string[]>; doubtful: Set<string> };

/** A commitment with its answers and its proposals. Right: an answer among the proposals, or neither any answer nor any proposal. */
export type Judged = {
  plan: ProposalLine;
  answers: string[];
  proposals: Proposal[];
  isRight: boolean;
  isDoubtful: boolean;
};

/** Sets the proposals for each commitment beside what a person reads. */
export function judgeMonths({ answers, doubtful, ...months }: ReadMonths): Judged[] {
  const proposed = proposeAnswers(months);
  return months.plans.map((plan) => {
    const proposals = proposed.get(plan.id) ?? [];
    const read = answers.get(plan.id) ?? [];
    const isAnswered = proposals.some(({ accomplishmentId }) => read.includes(accomplishmentId));
    const isRight = read.length === 0 ? proposals.length === 0 : isAnswered;
    return { plan, answers: read, proposals, isRight, isDoubtful: doubtful.has(plan.id) };
  });
}

/** The two figures, as rows of a table. */
export function countsOf(judged: Judged[]): Row[] {
  const answered = judged.filter(({ answers }) => answers.length > 0);
  const unanswered = judged.filter(({ answers }) => answers.length === 0);
  return [
    { name: 'plans with an answer: it is among the first three', figures: figuresOf(answered) },
    { name: 'plans with none: nothing is proposed', figures: figuresOf(unanswered) },
  ];
}

function figuresOf(judged: Judged[]): Row['figures'] {
  const right = judged.filter(({ isRight }) => isRight).length;
  const share = judged.length === 0 ? 0 : (100 * right) / judged.length;
  return { plans: `${judged.length}`, right: `${right}`, '%': share.toFixed(1) };
}
