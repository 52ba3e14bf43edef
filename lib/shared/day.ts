/** The day, `2017-04-10`, that it is at that instant in a time zone. */
export function dayIn(timezone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  return parts.format(instant);
}
