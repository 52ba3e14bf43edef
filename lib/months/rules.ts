import { nextMonth } from '@/lib/shared/months';

/** The month that can be opened: the one after the newest, once it has begun. `today` is a day; null where there is none. */
export function openableMonth(months: { month: string }[], today: string): string | null {
  const newest = months
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (newest === undefined) return null;
  const next = nextMonth(newest);
  return next <= today.slice(0, 7) ? next : null;
}
