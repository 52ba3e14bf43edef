'use client';

import { Check, CloudOff, OctagonAlert } from 'lucide-react';
import { Icon } from '@/components/ui/icon';
import type { Saving } from '@/lib/client/text-saver';

const order = ['refused', 'kept', 'saving', 'waiting', 'saved'] as const;
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Whether all that is written is saved: the gravest of the texts speaks. */
export function SavedState({ savings }: { savings: Saving[] }) {
  const kind = order.find((one) => savings.some((saving) => saving.kind === one));
  return (
    <span role="status" className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-3 text-xs empty:sr-only">
      <Words kind={kind} at={lastOf(savings)} />
    </span>
  );
}

function Words({ kind, at }: { kind: Saving['kind'] | undefined; at: Date | null }) {
  switch (kind) {
    case 'refused':
      return (
        <span className="inline-flex items-center gap-1.5 text-stop">
          <Icon of={OctagonAlert} size="small" /> Not saved, kept on this device
        </span>
      );
    case 'kept':
      return (
        <span className="inline-flex items-center gap-1.5 text-warn">
          <Icon of={CloudOff} size="small" /> Offline, kept on this device
        </span>
      );
    case 'saving':
    case 'waiting':
      return 'Saving';
    default:
      return (
        at !== null && (
          <>
            <Icon of={Check} size="small" /> Saved {clock.format(at)}
          </>
        )
      );
  }
}

function lastOf(savings: Saving[]): Date | null {
  const times = savings.flatMap((saving) => (saving.kind === 'saved' && saving.at !== null ? [saving.at] : []));
  return times.sort((one, other) => other.getTime() - one.getTime())[0] ?? null;
}
