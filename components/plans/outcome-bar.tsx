import { reconciled } from '@/lib/rollup/rules-board';
import type { PlanCounts } from '@/lib/rollup/schema';
import { OutcomeBadge, type OutcomeState, outcomeWords } from './outcome-mark';

type Part = { outcome: OutcomeState; count: number };

// Each outcome has a pattern of its own, so that colour is not needed to tell one from another.
const looks: Partial<Record<OutcomeState, string>> = {
  done: 'bg-done',
  partly: 'text-partly bg-[repeating-linear-gradient(90deg,currentColor_0_2px,transparent_2px_3.5px)]',
  carried: 'text-carried bg-[repeating-linear-gradient(135deg,currentColor_0_2px,transparent_2px_4px)]',
  dropped: 'text-dropped bg-[linear-gradient(transparent_2.5px,currentColor_2.5px_5.5px,transparent_5.5px)]',
  waiting: 'inset-ring inset-ring-control',
};

/** What became of a section's plans: a bar, and in words how many have an outcome. */
export function OutcomeBar({ plans }: { plans: PlanCounts }) {
  const { of, decided } = reconciled(plans);
  if (of === 0) return <span className="text-ink-3 text-xs">no plans</span>;
  const parts = partsOf(plans).filter(({ count }) => count > 0);
  const words = parts.map(({ outcome, count }) => `${count} ${outcomeWords[outcome]}`).join(', ');
  return (
    <span className="flex items-center gap-3">
      <span role="img" aria-label={words} title={words} className="flex h-2 w-38 flex-none gap-px md:max-lg:w-24">
        {parts.map(({ outcome, count }) => (
          <span key={outcome} style={{ flexGrow: count }} className={looks[outcome]} />
        ))}
      </span>
      <span className="whitespace-nowrap text-ink-2 text-xs">
        {decided} of {of}
      </span>
    </span>
  );
}

/** What the parts of the bars mean, with how many there are in all. */
export function OutcomeLegend({ plans }: { plans: PlanCounts }) {
  return (
    <ul aria-label="Outcomes of all plans" className="mt-3.5 flex flex-wrap gap-x-6 gap-y-2 text-xs">
      {partsOf(plans).map(({ outcome, count }) => (
        <li key={outcome} className="flex items-center gap-2">
          <OutcomeBadge outcome={outcome}>
            {outcomeWords[outcome]} {count}
          </OutcomeBadge>
          <span aria-hidden="true" className={`h-2 w-5 ${looks[outcome]}`} />
        </li>
      ))}
    </ul>
  );
}

function partsOf({ done, partly, carried, dropped, open }: PlanCounts): Part[] {
  return [
    { outcome: 'done', count: done },
    { outcome: 'partly', count: partly },
    { outcome: 'carried', count: carried },
    { outcome: 'dropped', count: dropped },
    { outcome: 'waiting', count: open },
  ];
}
