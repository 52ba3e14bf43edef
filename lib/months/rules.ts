import { lastDayOf, nextMonth } from '@/lib/shared/months';

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

type Calendar = { newest: string; opensOn: number; today: string };

/** The month that opens by itself today, or should have before; null where none does. `opensOn`: the day of the month, its last where it is shorter. */
export function monthToOpen({ newest, opensOn, today }: Calendar): string | null {
  const next = openableMonth([{ month: newest }], today);
  if (next === null || next < today.slice(0, 7)) return next;
  return Number(today.slice(8)) >= Math.min(opensOn, lastDayOf(next)) ? next : null;
}
