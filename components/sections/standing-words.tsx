import { Check } from 'lucide-react';
import { OutcomeMark } from '@/components/plans/outcome-mark';
import { Icon } from '@/components/ui/icon';
import type { Standing } from '@/lib/plans/rules';

/** How an entry stands, by mark and word. */
export function StandingWords({ standing }: { standing: Standing }) {
  if (standing.kind === 'waiting') return <b className="font-medium text-ink">{standing.count} waiting</b>;
  if (standing.kind === 'blank') return 'blank';
  return (
    <>
      {standing.kind === 'nil' ? <OutcomeMark outcome="nil" size="small" /> : <Icon of={Check} size="small" />}
      {standing.kind}
    </>
  );
}
