import type { Board } from '@/lib/rollup/schema';
import { lateSections } from '@/lib/sections/rules-nudge';
import { nextMonth } from '@/lib/shared/months';

/** What a manager may do with a month as a whole. `read`: the report. */
export type MonthStep = 'review' | 'accept' | 'nudge' | 'publish' | 'reopen' | 'open' | 'read';

type Standing = Pick<Board, 'month' | 'sections' | 'due' | 'today' | 'isFrozen'>;

/** The steps that a month is ready for; the first is what comes next, null where that is to wait. `openable`: the month that may be opened, if there is one. */
export function monthSteps(board: Standing, openable: string | null): { next: MonthStep | null; others: MonthStep[] } {
  const possible = possibleSteps(board, openable);
  const next = nextStep(board, openable);
  return { next, others: possible.filter((step) => step !== next && step !== 'read') };
}

function possibleSteps({ sections, isFrozen, ...days }: Standing, openable: string | null): MonthStep[] {
  const open: MonthStep[] = openable === null ? [] : ['open'];
  if (isFrozen) return ['read', 'reopen', ...open];
  const submitted = sections.filter(({ state }) => state === 'submitted').length;
  return [
    ...(submitted > 0 ? (['review'] as const) : []),
    ...(submitted > 1 ? (['accept'] as const) : []),
    ...(lateSections(sections, days).length > 0 ? (['nudge'] as const) : []),
    ...(sections.length > 0 ? (['publish'] as const) : []),
    ...open,
  ];
}

function nextStep({ month, sections, isFrozen, ...days }: Standing, openable: string | null): MonthStep | null {
  if (isFrozen) return openable === nextMonth(month) ? 'open' : 'read';
  if (sections.length === 0) return null;
  if (sections.every(({ state }) => state === 'accepted')) return 'publish';
  if (sections.some(({ state }) => state === 'submitted')) return 'review';
  return lateSections(sections, days).length > 0 ? 'nudge' : null;
}
