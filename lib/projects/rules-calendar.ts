import type { Calendar, WorkingTime } from '@/lib/projects/schema';
import { dayOf } from '@/lib/shared/day';
import { dayOfNextMonth } from '@/lib/shared/months';

/** The day on which a month is due: its due day, or the next working day where that is none. At midnight UTC, as dates are stored. */
export function dueDate(month: string, calendar: Calendar): Date {
  return nearestWorkingDay(dayOfNextMonth(month, calendar.dueDay), 1, calendar);
}

/** The day so many working days before that one, which itself need not be worked; 0 gives that day. Days are written `2017-04-10`. */
export function workingDayBefore(day: string, count: number, time: WorkingTime): string {
  let found = new Date(day);
  for (let left = count; left > 0; left -= 1) found = nearestWorkingDay(addDays(found, -1), -1, time);
  return dayOf(found);
}

/** The first working day from that one on; `step` -1 looks back. */
function nearestWorkingDay(from: Date, step: 1 | -1, time: WorkingTime): Date {
  // So many weeks have more days of any one weekday than there are holidays.
  const furthest = 7 * (time.holidays.length + 1);
  for (let days = 0; days < furthest; days += 1) {
    const day = addDays(from, step * days);
    if (isWorkingDay(day, time)) return day;
  }
  throw new Error('A project works on at least one day of the week.');
}

function isWorkingDay(date: Date, { workingDays, holidays }: WorkingTime): boolean {
  if (!workingDays.includes(date.getUTCDay() || 7)) return false;
  const day = dayOf(date);
  return holidays.every((holiday) => holiday.day !== day);
}

function addDays(date: Date, days: number): Date {
  return new Date(date.getTime() + days * 86_400_000);
}
