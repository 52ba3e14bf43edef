import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, dayWords, firstMonth, monthsOfYear } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';
import type { Said } from '@/prisma/demo/story';

export type DemoMilestone = {
  code: string;
  title: string;
  level: number;
  /** Null where it belongs to no single element. */
  element: string | null;
  /** `2017-06-30`, as are all days. */
  baseline: string;
  completed: string | null;
  /** What each month that said something new expected: from that month on. */
  forecasts: { month: string; day: string }[];
  predecessors: string[];
};

let milestones: DemoMilestone[] | null = null;

/** The milestones of the project, in the order of the file. */
export function demoMilestones(): DemoMilestone[] {
  milestones ??= readFileSync(join(import.meta.dirname, 'milestones.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(readMilestone);
  return milestones;
}

/** The day on which a month expected the milestone, as it last said before or in that month. */
export function forecastIn(milestone: DemoMilestone, month: string): string {
  const said = milestone.forecasts.filter((forecast) => forecast.month <= month).at(-1);
  if (milestone.completed !== null && milestone.completed.slice(0, 7) <= month) return milestone.completed;
  return said?.day ?? milestone.baseline;
}

type Completion = { month: number; said: { code: string; line: Said } };

/** The milestones of an element completed within the twelve months, and how its report says so. */
export function completionsOf(all: DemoMilestone[], element: string | null): Completion[] {
  return all.flatMap((milestone) => {
    const { code, completed } = milestone;
    if (element === null || milestone.element !== element || completed === null) return [];
    const month = placeOf(completed.slice(0, 7));
    return month === null ? [] : [{ month, said: { code, line: completion(milestone, completed) } }];
  });
}

function completion({ code, title }: DemoMilestone, completed: string): Said {
  const words = [
    `${title}: milestone ${code} was completed on ${dayWords(completed)}.`,
    `Completed ${code} (${title}) on ${dayWords(completed)}.`,
    `${code}, ${title}, is met as of ${dayWords(completed)}; the evidence is attached to the milestone.`,
  ];
  const text = words[chance(code, words.length)] ?? '';
  return { kind: 'item', text, starred: true, label: null, mark: null, children: [], remarks: [] };
}

function placeOf(month: string): number | null {
  for (let place = 0; place < monthsOfYear; place += 1) if (addMonths(firstMonth, place) === month) return place;
  return null;
}

/** `DS-COA-05 | Depth maps validated over Cetus | 3 | 05D.04.04 | 2017-05-31 | - | 2017-04 2017-06-30, 2017-06 2017-07-31 | DS-COA-04` */
function readMilestone(line: string): DemoMilestone {
  const [code = '', title = '', level = '', element = '', baseline = '', completed = '', forecasts = '', before = ''] =
    line.split('|').map((part) => part.trim());
  return {
    code,
    title,
    level: Number(level),
    element: element === '-' ? null : element,
    baseline,
    completed: completed === '-' || completed === '' ? null : completed,
    forecasts: listOf(forecasts).map((text) => ({ month: text.slice(0, 7), day: text.slice(8) })),
    predecessors: listOf(before),
  };
}

function listOf(text: string): string[] {
  return text === '' || text === '-' ? [] : text.split(',').map((part) => part.trim());
}
