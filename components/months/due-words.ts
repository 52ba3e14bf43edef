import { daysBetween, weekdayWords } from '@/lib/shared/day';

/** "due Monday 10 July, in 4 days", for days `2017-07-10`. */
export function dueInWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  const day = weekdayWords(due, today);
  if (days < 0) return `was due ${day}`;
  if (days === 0) return `due today, ${day}`;
  return `due ${day}, ${days === 1 ? 'tomorrow' : `in ${days} days`}`;
}
