import { outcomeWords } from '@/components/plans/outcome-mark';
import type { Commitment } from '@/lib/plans/schema';

const states = ['done', 'partly', 'carried', 'dropped', 'waiting'] as const;
const colours = {
  done: 'bg-done',
  partly: 'bg-partly',
  carried: 'bg-carried',
  dropped: 'bg-dropped',
  waiting: 'bg-line-strong',
};

/** How many plans of the section have an outcome, in a sentence and as a strip. */
export function PlanStrip({ plans }: { plans: Commitment[] }) {
  if (plans.length === 0) return null;
  const counts = states.map((state) => ({
    state,
    count: plans.filter(({ outcome }) => (outcome?.outcome ?? 'waiting') === state).length,
  }));
  const shown = counts.filter(({ count }) => count > 0);
  const waiting = plans.filter(({ outcome }) => outcome === null).length;
  return (
    <div className="mt-3 ml-8 mr-6 border-line border-t pt-3 text-ink-2 text-xs">
      <p>
        {plans.length - waiting} of {plans.length} plans have an outcome
      </p>
      <div
        role="img"
        aria-label={shown.map(({ state, count }) => `${count} ${outcomeWords[state]}`).join(', ')}
        className="my-2 flex h-1 gap-px"
      >
        {shown.map(({ state, count }) => (
          <span key={state} className={colours[state]} style={{ flexGrow: count }} />
        ))}
      </div>
    </div>
  );
}
