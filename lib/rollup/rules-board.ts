import type { Board, BoardSection, PlanCounts } from '@/lib/rollup/schema';
import type { SectionState } from '@/lib/sections/schema';
import { capitalised, countWord, namesInRow } from '@/lib/shared/count';
import { dayIn, daysBetween, dayWords, dueDayWords, timeIn } from '@/lib/shared/day';

/** How a month stands, as a colleague would say it: its sections, its plans, what was carried again and again. */
export function boardWords({ sections, isFrozen }: Pick<Board, 'sections' | 'isFrozen'>): string {
  const sentences = [
    isFrozen ? '' : sectionWords(sections),
    planWords(sections),
    carriedWords(sum(sections.map(({ carriedTwice }) => carriedTwice))),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** When sections are due, seen from today: "Sections are due Monday 10 July, in 4 days." */
export function dueWords({ due, today }: Pick<Board, 'due' | 'today'>): string {
  return `Sections ${due < today ? 'were' : 'are'} due ${dueDayWords(due, today)}.`;
}

/** All plans of a month by their state. */
export function totalPlans(sections: Pick<BoardSection, 'plans'>[]): PlanCounts {
  const total = (state: keyof PlanCounts) => sum(sections.map(({ plans }) => plans[state]));
  return {
    done: total('done'),
    partly: total('partly'),
    carried: total('carried'),
    dropped: total('dropped'),
    open: total('open'),
  };
}

/** How many plans there are, and how many of them have an outcome. */
export function reconciled({ open, ...decided }: PlanCounts): { of: number; decided: number } {
  const count = sum(Object.values(decided));
  return { of: count + open, decided: count };
}

type Standing = Pick<Board, 'due' | 'today' | 'timezone' | 'isFrozen'>;

/** A day in words, and whether a section was handed in on it, is due, or was and is late. */
type ShownDay = { is: 'done' | 'due' | 'late'; day: string };

/** The day that matters of a section: when it was handed in, or else when it is due. */
export function handedInOrDue({ state, submission }: BoardSection, board: Standing): ShownDay {
  if (submission !== null && state !== 'returned')
    return { is: 'done', day: relativeDay(dayIn(board.timezone, new Date(submission.at)), board.today) };
  const isLate = !board.isFrozen && board.due < board.today;
  return { is: isLate ? 'late' : 'due', day: dayWords(board.due, board.today) };
}

/** What happened last in a section, when, and by whom; null where nothing has. */
export function lastActivity(section: BoardSection, board: Standing): { what: string; by: string } | null {
  const { activity, submission, review } = section;
  const events = [
    ...(activity === null ? [] : [{ ...activity, did: 'Written' }]),
    ...(submission === null ? [] : [{ ...submission, did: 'Submitted' }]),
    ...(review === null ? [] : [{ ...review, did: review.verdict === 'accepted' ? 'Accepted' : 'Returned' }]),
  ];
  const [last] = events.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  if (last === undefined) return null;
  return { what: `${last.did} ${instantWords(new Date(last.at), board)}`, by: last.by };
}

/** What is said once sections are accepted. */
export function acceptedWords(sections: Pick<BoardSection, 'heading'>[]): string {
  const [only] = sections;
  if (only !== undefined && sections.length === 1)
    return `${only.heading} is accepted. R gives it back, with a comment.`;
  return `${capitalised(countWord(sections.length))} sections are accepted. R gives one back, with a comment.`;
}

/** What is said once a section went back. */
export function returnedWords({ heading }: Pick<BoardSection, 'heading'>): string {
  return `The section of ${heading} has gone back to its team.`;
}

const standings: Record<SectionState, string> = {
  'not-started': 'is not begun',
  draft: 'is being written',
  submitted: 'waits for review',
  returned: 'has gone back',
  accepted: 'is accepted',
};

/** How many sections of a month are accepted, wait for review and have gone back. */
export function sectionWords(sections: Pick<BoardSection, 'state'>[]): string {
  const count = (state: SectionState) => sections.filter((section) => section.state === state).length;
  const [accepted, submitted, returned] = [count('accepted'), count('submitted'), count('returned')];
  const [only] = sections;
  if (only === undefined) return '';
  if (sections.length === 1) return `The one section ${standings[only.state]}.`;
  if (accepted === sections.length) return allAccepted(accepted);
  const is = accepted > 1 ? 'are' : 'is';
  const parts = [
    `${countWord(accepted)} of ${countWord(sections.length)} sections ${is} accepted`,
    ...(submitted === 0 ? [] : [`${countWord(submitted)} ${submitted === 1 ? 'waits' : 'wait'} for review`]),
    ...(returned === 0 ? [] : [`${countWord(returned)} ${returned === 1 ? 'has' : 'have'} gone back`]),
  ];
  return `${capitalised(namesInRow(parts))}.`;
}

function allAccepted(count: number): string {
  return count === 2 ? 'Both sections are accepted.' : `All ${countWord(count)} sections are accepted.`;
}

function planWords(sections: BoardSection[]): string {
  const { of, decided } = reconciled(totalPlans(sections));
  const open = of - decided;
  if (of === 0) return 'No plan waits for an outcome: the month before had none.';
  if (open === 0) return of === 1 ? 'The one plan has met its outcome.' : `All ${of} plans have met their outcome.`;
  const has = decided <= 1 ? 'has met its' : 'have met their';
  const start = `${decided === 0 ? 'None' : decided} of ${of} ${of === 1 ? 'plan' : 'plans'} ${has} outcome`;
  return `${start}; ${open} still ${open === 1 ? 'waits' : 'wait'}${whereWaiting(sections, open)}.`;
}

/** Where two thirds of what waits are, if that is one team or two. */
function whereWaiting(sections: BoardSection[], open: number): string {
  if (sections.length < 2) return '';
  const most = sections.toSorted((a, b) => b.plans.open - a.plans.open);
  for (const several of [most.slice(0, 1), most.slice(0, 2)]) {
    const here = sum(several.map(({ plans }) => plans.open));
    const names = namesInRow(several.map(({ heading }) => heading));
    if (here === open) return open === 1 ? `, at ${names}` : `, all of them at ${names}`;
    if (here * 3 > open * 2) return `, most of them at ${names}`;
  }
  return '';
}

function carriedWords(count: number): string {
  if (count === 0) return '';
  return `${capitalised(countWord(count))} ${count === 1 ? 'commitment has' : 'commitments have'} been carried twice or more.`;
}

function instantWords(instant: Date, { timezone, today }: Standing): string {
  const day = dayIn(timezone, instant);
  const age = daysBetween(day, today);
  if (age <= 0) return timeIn(timezone, instant);
  if (age === 1) return `yesterday ${timeIn(timezone, instant)}`;
  return age < 7 ? `${age} days ago` : dayWords(day, today);
}

function relativeDay(day: string, today: string): string {
  const age = daysBetween(day, today);
  if (age === 0) return 'today';
  return age === 1 ? 'yesterday' : dayWords(day, today);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
