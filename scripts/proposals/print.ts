import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import type { Proposal } from '@/lib/plans/rules-proposals';
import type { Judged, MonthsLines } from '@/scripts/proposals/judge';

/** Prints each line with its address, by which a reading names it. */
export function printAddresses({ plans, accomplishments }: MonthsLines): void {
  const list = (heading: string, lines: ProposalLine[]) =>
    print([heading, ...lines.map(({ id, text }) => `  ${id}  ${text}`)]);
  list('Plans', plans);
  list('Accomplishments of the month after', accomplishments);
}

/** Prints each plan whose proposals are wrong, with what would be right. */
export function printWrong(judged: Judged[]): void {
  for (const { plan, answers, proposals, isRight, isDoubtful } of judged) {
    if (isRight) continue;
    const answered = answers.length === 0 ? 'nothing answers it' : `answered by ${answers.join(', ')}`;
    print([`${plan.id}  ${plan.text}`, `  ${answered}${isDoubtful ? ', or so it seems' : ''}`, ...reasons(proposals)]);
  }
}

function reasons(proposals: Proposal[]): string[] {
  if (proposals.length === 0) return ['  nothing is proposed'];
  return proposals.map(({ accomplishmentId, score, sharedReferences, sharedWords }) => {
    const shared = [...sharedReferences, ...sharedWords].join(' ');
    return `  proposed ${accomplishmentId} (${score.toFixed(2)}: ${shared})`;
  });
}

function print(lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n\n`);
}
