/** The month before: `2016-12` for `2017-01`. */
export function previousMonth(month: string): string {
  return new Date(Date.UTC(yearOf(month), numberOf(month) - 2, 1)).toISOString().slice(0, 7);
}

/** The month after: `2017-01` for `2016-12`. */
export function nextMonth(month: string): string {
  return endOf(month).toISOString().slice(0, 7);
}

/** A day of the month after that one, or the last where it is shorter. At midnight UTC, as dates are stored. */
export function dayOfNextMonth(month: string, day: number): Date {
  return new Date(Date.UTC(yearOf(month), numberOf(month), Math.min(day, lastDayOf(nextMonth(month)))));
}

/** How many days a month has. */
export function lastDayOf(month: string): number {
  return new Date(Date.UTC(yearOf(month), numberOf(month), 0)).getUTCDate();
}

/** The instant at which the month is over, at midnight UTC: the first day of the next. */
export function endOf(month: string): Date {
  return new Date(Date.UTC(yearOf(month), numberOf(month), 1));
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}

function numberOf(month: string): number {
  return Number(month.slice(5));
}
