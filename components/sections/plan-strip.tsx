import { OutcomeBar } from '@/components/plans/outcome-bar';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';

/** How many plans of the section have an outcome. */
export function PlanStrip({ plans }: { plans: Commitment[] }) {
  if (plans.length === 0) return null;
  const count = (kind: OutcomeKind | null) => plans.filter(({ outcome }) => (outcome?.outcome ?? null) === kind).length;
  const counts = {
    done: count('done'),
    partly: count('partly'),
    carried: count('carried'),
    dropped: count('dropped'),
    open: count(null),
  };
  return (
    <div className="mt-3 mr-6 ml-8 border-line border-t pt-3 text-ink-2 text-xs">
      <p className="mb-1.5">Plans with an outcome</p>
      <OutcomeBar plans={counts} />
    </div>
  );
}
