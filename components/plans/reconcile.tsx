'use client';

import { useId, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';
import { PlanRow } from './plan-row';
import type { Said } from './use-outcomes';
import type { Proposals } from './use-proposals';

const outcomeOfKey: Record<string, OutcomeKind> = { '1': 'done', '2': 'partly', '3': 'carried', '4': 'dropped' };

type ReconcileProps = {
  title: string;
  plans: Commitment[];
  reasons: string[];
  isReadOnly: boolean;
  trouble: { id: string; sentence: string } | null;
  proposals: Proposals;
  onSay: (plan: Commitment, said: Said) => void;
  onTakeBack: (plan: Commitment) => void;
};

/** The plans of the month before, each to say the outcome of: by the keys 1 to 4, again to undo, arrows to move. */
export function Reconcile({
  title,
  plans,
  reasons,
  isReadOnly,
  trouble,
  proposals,
  onSay,
  onTakeBack,
}: ReconcileProps) {
  const heading = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const now = plans.find(({ id }) => id === chosen) ?? plans.find(({ outcome }) => outcome === null) ?? plans[0];
  const said = plans.filter(({ outcome }) => outcome !== null).length;
  const move = (step: number) => {
    const at = plans.findIndex(({ id }) => id === now?.id);
    setChosen(plans[Math.min(plans.length - 1, Math.max(0, at + step))]?.id ?? null);
  };
  const decide = (plan: Commitment, outcome: OutcomeKind, fulfilledBy?: string) => {
    const isUndone = plan.outcome?.outcome === outcome;
    if (isUndone) onTakeBack(plan);
    else onSay(plan, { ...whyOf(plan, outcome), ...(fulfilledBy !== undefined && { fulfilledBy }) });
    setChosen(isUndone || outcome !== 'done' ? plan.id : (nextWaiting(plans, plan)?.id ?? plan.id));
  };
  const act = (key: string) => () => {
    const outcome = outcomeOfKey[key];
    if (now !== undefined && outcome !== undefined && !isReadOnly) decide(now, outcome);
  };
  const proposed = now === undefined ? null : proposals.firstFor(now);
  useShortcut(proposed === null || isReadOnly ? undefined : 'Enter', () => {
    if (now !== undefined && proposed !== null) decide(now, 'done', proposed.id);
  });
  useShortcut(proposed === null || isReadOnly ? undefined : 'x', () => {
    if (now !== undefined && proposed !== null) proposals.dismiss(now, proposed);
  });
  useShortcut('1', act('1'));
  useShortcut('2', act('2'));
  useShortcut('3', act('3'));
  useShortcut('4', act('4'));
  useShortcut('ArrowDown', () => move(1));
  useShortcut('ArrowUp', () => move(-1));
  if (plans.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="mb-11">
      <header className="flex flex-wrap items-baseline gap-x-3 border-line-strong border-b pb-2">
        <h2 id={heading} className="font-semibold text-h4">
          {title}
        </h2>
        <span className="text-ink-3 text-xs" role="status">
          {said} of {plans.length} have an outcome
        </span>
        <span className="ml-auto inline-flex items-center gap-1.5 text-ink-3 text-xs max-md:hidden">
          <Kbd>↑</Kbd>
          <Kbd>↓</Kbd> move
        </span>
      </header>
      <ol>
        {plans.map((plan) => (
          <PlanRow
            key={plan.id}
            plan={plan}
            reasons={reasons}
            isNow={plan.id === now?.id}
            isReadOnly={isReadOnly}
            trouble={trouble?.id === plan.id ? trouble.sentence : null}
            proposal={proposals.firstFor(plan)}
            onAnswer={(outcome, proposal) => decide(plan, outcome, proposal.id)}
            onDismiss={(proposal) => proposals.dismiss(plan, proposal)}
            onChoose={() => setChosen(plan.id)}
            onDecide={(outcome) => decide(plan, outcome)}
            onExplain={(said) => onSay(plan, said)}
          />
        ))}
      </ol>
    </section>
  );
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
