const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** When something was done, by the reader's clock: "12 June at 14:02", or "12 June at 14:02 to 14:20". */
export function timeInWords(from: string, to = from): string {
  const [begun, done] = [new Date(from), new Date(to)];
  const [start, end] = [day.format(begun), day.format(done)];
  if (start === end) return start;
  return `${start} to ${begun.toDateString() === done.toDateString() ? hour.format(done) : end}`;
}
