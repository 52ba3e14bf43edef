'use client';

import { useId, useState } from 'react';
import { ListHead } from '@/components/lines/list-head';
import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { Said } from '@/lib/client/outcome-saver';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { PlanRow } from './plan-row';
import type { Proposals } from './use-proposals';

type ReconcileProps = {
  title: string;
  plans: Commitment[];
  reasons: string[];
  /** How the project's references look. */
  references: ReferencePattern[];
  isReadOnly: boolean;
  /** What the server said against the last decision on a plan; null where it did not. */
  troubleOf: (plan: string) => string | null;
  proposals: Proposals;
  onSay: (plan: Commitment, said: Said) => void;
  onTakeBack: (plan: Commitment) => void;
  /** Which plans are talked about, by their ids, and how a comment is begun. */
  commented: ReadonlySet<string>;
  onComment: (plan: string) => void;
};

/** The plans of the month before, each to say the outcome of; arrows move from one to the next. */
export function Reconcile({ title, plans, onSay, onTakeBack, ...shared }: ReconcileProps) {
  const heading = useId();
  const { now, choose } = usePlanAtHand(plans);
  const decide = (plan: Commitment, outcome: OutcomeKind, fulfilledBy?: string) => {
    const isUndone = plan.outcome?.outcome === outcome;
    if (isUndone) onTakeBack(plan);
    else onSay(plan, { ...whyOf(plan, outcome), ...(fulfilledBy !== undefined && { fulfilledBy }) });
    choose(isUndone || outcome !== 'done' ? plan : (nextWaiting(plans, plan) ?? plan));
  };
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="mb-11">
      <Head id={heading} title={title} plans={plans} />
      <ol>
        {plans.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            reasons={shared.reasons}
            references={shared.references}
            isNow={plan.id === now?.id}
            isReadOnly={shared.isReadOnly}
            trouble={shared.troubleOf(plan.id)}
            proposal={shared.proposals.firstFor(plan)}
            onAnswer={(outcome, proposal) => decide(plan, outcome, proposal.id)}
            onDismiss={(proposal) => shared.proposals.dismiss(plan, proposal)}
            onChoose={() => choose(plan)}
            onDecide={(outcome) => decide(plan, outcome)}
            onExplain={(said) => onSay(plan, said)}
            isCommented={shared.commented.has(plan.id)}
            onComment={() => shared.onComment(plan.id)}
          />
        ))}
      </ol>
    </section>
  );
}

function Head({ id, title, plans }: { id: string; title: string; plans: Commitment[] }) {
  const said = plans.filter(({ outcome }) => outcome !== null).length;
  return (
    <ListHead id={id} title={title}>
      <span className="text-ink-3 text-xs" role="status">
        {said} of {plans.length} have an outcome
      </span>
      <span className="ml-auto inline-flex items-center gap-1.5 text-ink-3 text-xs max-md:hidden">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> move
      </span>
    </ListHead>
  );
}

/** Which plan is being decided: the one that was chosen, else the first that waits, else the first. */
function usePlanAtHand(plans: Commitment[]) {
  const [chosen, setChosen] = useState<string | null>(null);
  const now = plans.find(({ id }) => id === chosen) ?? plans.find(({ outcome }) => outcome === null) ?? plans[0];
  const move = (step: number) => {
    const at = plans.findIndex(({ id }) => id === now?.id);
    setChosen(plans[Math.min(plans.length - 1, Math.max(0, at + step))]?.id ?? null);
  };
  useShortcut('ArrowDown', () => move(1));
  useShortcut('ArrowUp', () => move(-1));
  return { now, choose: ({ id }: Commitment) => setChosen(id) };
}

/** Another outcome keeps the note, and the reason where it may have one. */
function whyOf({ outcome: before }: Commitment, outcome: OutcomeKind): Said {
  return { outcome, reason: outcome === 'done' ? null : (before?.reason ?? null), note: before?.note ?? null };
}

function nextWaiting(plans: Commitment[], plan: Commitment): Commitment | undefined {
  const at = plans.indexOf(plan);
  const others = [...plans.slice(at + 1), ...plans.slice(0, at)];
  return others.find(({ outcome }) => outcome === null);
}
