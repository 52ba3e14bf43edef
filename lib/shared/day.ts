/** The day, `2017-04-10`, that it is at that instant in a time zone. */
export function dayIn(timezone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  return parts.format(instant);
}

/** A date that is stored at midnight UTC as its day: `2017-04-10`. */
export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day, `2017-07-10`, in words: `10 July`; with its year where that is not the year of `today`. */
export function dayWords(day: string, today: string): string {
  return `${dayAndMonth.format(new Date(day))}${yearUnless(day, today)}`;
}

/** The same with the day of the week: `Monday 10 July`. */
export function weekdayWords(day: string, today: string): string {
  return `${weekday.format(new Date(day))} ${dayWords(day, today)}`;
}

/** A day on which something is due, seen from today: `Monday 10 July, in 4 days`, `today, Monday 10 July`; the day alone once it is past. */
export function dueDayWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  const day = weekdayWords(due, today);
  if (days < 0) return day;
  if (days === 0) return `today, ${day}`;
  return `${day}, ${days === 1 ? 'tomorrow' : `in ${days} days`}`;
}

/** How many days from one day to another; less than 0 where it is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The time of day, `17:48`, that it is at that instant in a time zone. */
export function timeIn(timezone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: timezone, timeStyle: 'short' }).format(instant);
}

/** The name of a month, `2017-06`, without its year: `June`. */
export function monthWord(month: string): string {
  return monthAlone.format(new Date(`${month}-01`));
}

const monthAlone = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
/** The hour of the day, 0 to 23, that it is at that instant in a time zone. */
export function hourIn(timezone: string, instant: Date): number {
  return Number(timeIn(timezone, instant).slice(0, 2));
}

const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

function yearUnless(day: string, today: string): string {
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? '' : ` ${year}`;
}
