/** The demo's twelve months begin here; what a story says of a month counts from it. */
export const firstMonth = '2016-07';
export const monthsOfYear = 12;

const names = ['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
const day = 86_400_000;

/** The place among the twelve months of a month as stories write it: `Jul` is 0, `Jun` is 11. @throws Error where it is none. */
export function indexOfName(name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`“${name}” is no month of the demo.`);
  return index;
}

/** `2016-11` and 3 make `2017-02`. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A month in words, without its year: `June`. */
export function monthWord(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en', { month: 'long', timeZone: 'UTC' });
}

/** A day in words, without its year: `9 June`. */
export function dayWords(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthWord(date.slice(0, 7))}`;
}

/** The instant of a day of a month, in UTC; days past its end run on into the next. `minute` counts from midnight. */
export function instant(month: string, dayOfMonth: number, minute: number): Date {
  return new Date(Date.parse(`${month}-01T00:00:00Z`) + (dayOfMonth - 1) * day + minute * 60_000);
}

/** When all that has no day of its own began. */
export const born = instant(firstMonth, 1, 480);
