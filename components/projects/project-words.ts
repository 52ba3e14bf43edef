import { monthName } from '@/components/months/month-name';
import { canReadDrafts } from '@/lib/projects/policy';
import type { MonthMark, Viewer, VisibleProject } from '@/lib/shared/viewer';

const states: MonthMark['state'][] = ['open', 'reopened', 'published'];

/** How a project stands, in a sentence or two; of what this viewer may not open nothing is said. */
export function projectWords(viewer: Viewer, project: VisibleProject): string {
  const { months } = project;
  if (months.length === 0) return nothingYet(viewer, project);
  const sentences = states.map((state) => wordsOf(months.filter((month) => month.state === state)));
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function nothingYet(viewer: Viewer, project: VisibleProject): string {
  return canReadDrafts(viewer, project) ? 'It has no month yet.' : 'No month has been published yet.';
}

// Months of one state, in order of time: "April 2017 and May 2017 are open."
function wordsOf(months: MonthMark[]): string {
  const newest = months.at(-1);
  if (newest === undefined) return '';
  const names = months.map(({ month }) => monthName(month));
  if (months.length === 1) return `${names[0]} is ${newest.state}.`;
  if (months.length === 2) return `${names.join(' and ')} are ${newest.state}.`;
  return `${months.length} months are ${newest.state}, the newest is ${monthName(newest.month)}.`;
}
