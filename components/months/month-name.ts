const long = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const short = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });

/** "2017-06" as "June 2017"; what is no month, as it is. */
export function monthName(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(first.getTime()) ? month : long.format(first);
}

/** "2017-06" as "Jun"; January carries its year. */
export function shortMonthName(month: string): string {
  const name = short.format(new Date(`${month}-01T00:00:00Z`));
  return month.endsWith('-01') ? `${name} ${month.slice(0, 4)}` : name;
}
