import type { Milestone } from '@/lib/milestones/schema';
import { dayWords } from '@/lib/shared/day';

type Dates = Pick<Milestone, 'baseline' | 'completed' | 'forecasts'>;

/** How a milestone stands: late once its day is over without it, and where its forecast is later than its baseline. */
export type MilestoneState = 'open' | 'completed' | 'late';

/** `today`: a day, `2017-06-30`. */
export function milestoneState(milestone: Dates, today: string): MilestoneState {
  if (milestone.completed !== null) return 'completed';
  const expected = expectedDay(milestone);
  if (expected === null) return 'open';
  const isLate = expected < today || (milestone.baseline !== null && expected > milestone.baseline);
  return isLate ? 'late' : 'open';
}

/** When it is expected: its newest forecast, or its baseline where no month forecast anything; null for neither. */
export function expectedDay({ baseline, forecasts }: Dates): string | null {
  return forecasts.at(-1)?.forecast ?? baseline;
}

const mostEarlier = 3;

/** Its days in words: `31 July, was 30 June, was 31 May`, `29 September, as in the baseline`, `done 9 June, baseline 15 June`. */
export function milestoneDays(milestone: Dates, today: string): string {
  const { baseline, completed } = milestone;
  const words = (day: string) => dayWords(day, today);
  if (completed !== null) return `done ${words(completed)}${baseline === null ? '' : `, baseline ${words(baseline)}`}`;
  const [expected, ...earlier] = expectationsOf(milestone);
  if (expected === undefined) return 'no day yet';
  if (earlier.length > 0) {
    return [words(expected), ...earlier.slice(0, mostEarlier).map((day) => `was ${words(day)}`)].join(', ');
  }
  return `${words(expected)}${baseline === null ? '' : ', as in the baseline'}`;
}

/** What was expected, newest first, from the baseline on; a day that was only said again counts once. */
function expectationsOf({ baseline, forecasts }: Dates): string[] {
  const said = [baseline, ...forecasts.map(({ forecast }) => forecast)].filter((day) => day !== null);
  return said.filter((day, at) => day !== said[at - 1]).reverse();
}
