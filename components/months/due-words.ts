const dayMonth = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const millisecondsOfDay = 86_400_000;

/** "due Monday 10 July, in 4 days", for a day `2017-07-10`. */
export function dueInWords(due: string, today: Date): string {
  const day = new Date(`${due}T00:00:00Z`);
  const days = Math.round(
    (day.getTime() - Date.parse(`${today.toISOString().slice(0, 10)}T00:00:00Z`)) / millisecondsOfDay,
  );
  return `due ${dayMonth.format(day)}, ${awayInWords(days)}`;
}

function awayInWords(days: number): string {
  if (days === 0) return 'today';
  if (Math.abs(days) > 60) return days > 0 ? 'still far off' : 'long past';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `in ${count}` : `${count} ago`;
}
