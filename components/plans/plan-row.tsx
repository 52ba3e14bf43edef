'use client';

import { MessageSquare, MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { RichWords } from '@/components/lines/rich-words';
import { monthName } from '@/components/months/month-name';
import { IconButton } from '@/components/ui/icon-button';
import { Notice } from '@/components/ui/notice';
import type { Said } from '@/lib/client/outcome-saver';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { OutcomeChoice } from './outcome-choice';
import { OutcomeMark, OutcomeWord } from './outcome-mark';
import { ProposedAnswer } from './proposed-answer';
import { ReasonForm } from './reason-form';
import type { Proposal } from './use-proposals';

type PlanRowProps = {
  plan: Commitment;
  reasons: string[];
  references: ReferencePattern[];
  isNow: boolean;
  isReadOnly: boolean;
  trouble: string | null;
  /** What seems to answer it; null where nothing does, or it has its outcome. */
  proposal: Proposal | null;
  onAnswer: (outcome: 'done' | 'partly', proposal: Proposal) => void;
  onDismiss: (proposal: Proposal) => void;
  onChoose: () => void;
  onDecide: (outcome: OutcomeKind) => void;
  onExplain: (said: Said) => void;
  /** Whether something is said about it that is open, and how a comment on it is begun. */
  isCommented: boolean;
  onComment: () => void;
};

/** The id of a plan's row in the page. */
export function planRowId(plan: string): string {
  return `plan-${plan}`;
}

/** The row that is being decided steps out of the column, so that marks and text keep their left edge. */
const nowStyle =
  'relative -mx-4 bg-raised px-4 shadow-[0_0_0_1px_var(--color-line)] before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent sm:-mx-5 sm:px-5';

/** A plan of the month before: settled, waiting, or being decided. */
export function PlanRow(props: PlanRowProps) {
  const { plan, references, isNow, isReadOnly, trouble, proposal, onChoose } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNow) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  const state = plan.outcome?.outcome ?? 'waiting';
  const isOpen = isNow && !isReadOnly;
  return (
    <li
      ref={row}
      id={planRowId(plan.id)}
      aria-current={isOpen ? 'true' : undefined}
      className={`grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3.5 border-line border-b py-3.5 ${isOpen ? nowStyle : ''}`}
    >
      <OutcomeMark outcome={state} className="mt-1.5" />
      <div>
        <div className="flex items-start gap-x-3.5">
          <div className="min-w-0 grow">
            <PlanWords
              plan={plan}
              references={references}
              isSettled={plan.outcome !== null && !isOpen}
              onChoose={isReadOnly ? null : onChoose}
            />
            <PlanFacts plan={plan} isOpen={isOpen} />
          </div>
          <CommentButton {...props} />
        </div>
        {!isReadOnly && proposal !== null && <ProposedAnswer {...props} proposal={proposal} isNow={isOpen} />}
        {isOpen && <Deciding {...props} />}
        {trouble !== null && (
          <div className="mt-3">
            <Notice kind="stop" title={trouble} />
          </div>
        )}
      </div>
    </li>
  );
}

function CommentButton({ isCommented, onComment }: PlanRowProps) {
  return (
    <IconButton
      label={isCommented ? 'Comment on this plan, there are comments' : 'Comment on this plan'}
      icon={isCommented ? MessageSquareText : MessageSquare}
      className="-my-1 -mr-2 pointer-coarse:-mr-3.5"
      onPress={onComment}
    />
  );
}

function Deciding(props: PlanRowProps) {
  const { plan, onDecide } = props;
  return (
    <>
      <OutcomeChoice chosen={plan.outcome?.outcome ?? null} onChoose={onDecide} />
      <Reasons {...props} />
    </>
  );
}

type PlanWordsProps = Pick<PlanRowProps, 'plan' | 'references'> & { isSettled: boolean; onChoose: (() => void) | null };

function PlanWords({ plan, references, isSettled, onChoose }: PlanWordsProps) {
  const words = <RichWords content={plan.content} references={references} isFollowed={onChoose === null} />;
  const look = `text text-left ${isSettled ? 'text-ink-2' : ''}`;
  if (onChoose === null) return <p className={look}>{words}</p>;
  return (
    <button type="button" onClick={onChoose} className={`${look} w-full cursor-pointer`}>
      {words}
    </button>
  );
}

function PlanFacts({ plan, isOpen }: { plan: Commitment; isOpen: boolean }) {
  const { outcome, age, firstMonth, owners, headings, fulfilledBy, carriedToId } = plan;
  return (
    <p className="mt-0.5 flex flex-wrap gap-x-3.5 text-ink-3 text-xs/5">
      {outcome !== null && <OutcomeWord outcome={outcome.outcome} />}
      {age > 0 && (
        <span className="text-carried">
          carried {age}×, first planned {monthName(firstMonth)}
        </span>
      )}
      {headings.length > 0 && <span>{headings.join(' / ')}</span>}
      {owners.length > 0 && <span>{owners.join(', ')}</span>}
      {!isOpen && outcome?.reason != null && <span>{outcome.reason}</span>}
      {!isOpen && outcome?.note != null && <span>{outcome.note}</span>}
      {fulfilledBy.length > 0 && <span>reported below</span>}
      {carriedToId !== null && <span>goes on in the plan below</span>}
    </p>
  );
}

function Reasons({ plan, reasons, onExplain }: PlanRowProps) {
  if (plan.outcome === null || plan.outcome.outcome === 'done') return null;
  const { outcome, reason, note } = plan.outcome;
  return <ReasonForm key={plan.id} {...{ reasons, reason, note }} onSave={(why) => onExplain({ outcome, ...why })} />;
}
