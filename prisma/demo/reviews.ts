import { addMonths, firstMonth, instant, monthsOfYear } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';

export type SectionReview = { at: Date; comment: string | null };
export type SectionSubmission = { at: Date; review: SectionReview | null };

/** When a section of a month was written and handed in. */
export type SectionHistory = {
  writtenFrom: Date;
  submissions: SectionSubmission[];
  /** whole: written to its end; unfinished: a draft; untouched: nobody has begun. */
  state: 'whole' | 'unfinished' | 'untouched';
};

const returned = [
  'Two plans of last month have no outcome that a reader could follow. Please say what is left of each.',
  'The second item gives a rate without its unit. Per night or per exposure?',
  'Please name the milestone where you speak of “the agreed date”.',
  'The plan for next month repeats this month word for word. What is new in it?',
  'Which of the two releases is meant in the first item? A reader of the summary cannot tell.',
  'The table has no heading for its third column.',
  'Good, but too long for a month with one delivery: the design note belongs in the document, not here.',
];

type June = { submitted: string; reviewed?: string; comment?: string } | 'unfinished' | 'untouched';

/** How the ten sections of June stand on 6 July, by team. */
const june: Record<string, June> = {
  pm: { submitted: '2017-07-03T10:12Z', reviewed: '2017-07-04T09:30Z' },
  science: { submitted: '2017-07-05T16:20Z', reviewed: '2017-07-06T09:41Z' },
  systems: { submitted: '2017-07-05T17:48Z' },
  quality: { submitted: '2017-07-05T14:05Z', reviewed: '2017-07-06T09:41Z' },
  kessler: {
    submitted: '2017-07-05T15:30Z',
    reviewed: '2017-07-06T11:20Z',
    comment: 'Two comments: the count in 05D.03.02, and a plan without an owner in 05D.03.05.',
  },
  arvane: 'unfinished',
  solveig: { submitted: '2017-07-06T09:15Z' },
  tarn: { submitted: '2017-07-04T11:00Z', reviewed: '2017-07-05T15:10Z' },
  isla: 'unfinished',
  halden: 'untouched',
};

/** `place` is the month's among the demo's twelve; before its own year (`year` above 0) every month is whole. */
export function sectionHistory(team: string, place: number, year: number): SectionHistory {
  const month = addMonths(firstMonth, place - 12 * year);
  const next = addMonths(month, 1);
  const standing = june[team];
  const isLast = year === 0 && place === monthsOfYear - 1;
  if (isLast && standing !== undefined) return lastHistory(standing);
  const key = `${team}/${month}`;
  const writtenFrom = instant(next, 1 + chance(`${key}/begun`, 3), 540);
  const submittedAt = instant(next, 4 + chance(`${key}/day`, 6), 560 + chance(`${key}/minute`, 480));
  return { writtenFrom, state: 'whole', submissions: reviewed(key, submittedAt) };
}

function lastHistory(standing: June): SectionHistory {
  const writtenFrom = instant('2017-07', 1, 540);
  if (typeof standing === 'string') return { writtenFrom, state: standing, submissions: [] };
  const { submitted, reviewed: at, comment = null } = standing;
  const review = at === undefined ? null : { at: new Date(at), comment };
  return { writtenFrom, state: 'whole', submissions: [{ at: new Date(submitted), review }] };
}

/** Accepted the day after; one in nine is first returned and handed in again. */
function reviewed(key: string, at: Date): SectionSubmission[] {
  const accepted = { at, review: { at: later(at, 20), comment: null } };
  if (chance(`${key}/returned`, 9) !== 0) return [accepted];
  const comment = returned[chance(`${key}/comment`, returned.length)] ?? null;
  const again = later(at, 26);
  return [
    { at, review: { at: later(at, 5), comment } },
    { at: again, review: { at: later(again, 3), comment: null } },
  ];
}

function later(at: Date, hours: number): Date {
  return new Date(at.getTime() + hours * 3_600_000);
}
