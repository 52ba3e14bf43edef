import { addMonths, dayWords } from '@/prisma/demo/calendar';
import { type DraftLine, plainLine } from '@/prisma/demo/ledger';
import { type DemoMilestone, forecastIn } from '@/prisma/demo/milestones';

/** The front matter's table: what was completed in a month, what slipped, and what is due in the two months that follow. */
export function milestoneTable(all: DemoMilestone[], month: string): DraftLine[] {
  const completed = all.filter((one) => one.completed?.slice(0, 7) === month);
  const slipped = all.filter((one) => isOpen(one, month) && saidSomethingNew(one, month));
  const due = all.filter((one) => isOpen(one, month) && !slipped.includes(one) && isNear(one, month));
  const rows = [
    ...completed.map((one) => rowOf(one, `done ${dayWords(one.completed ?? '')}`, month)),
    ...[...slipped, ...due].map((one) => rowOf(one, dayWithYear(forecastIn(one, month), month), month)),
  ];
  const head = '| Milestone | Title | Baseline | Forecast |\n| --- | --- | --- | --- |';
  return rows.length === 0
    ? [plainLine('prose', 'No milestone was completed, none moved, and none is due within two months.')]
    : [plainLine('table', [head, ...rows].join('\n'))];
}

function isOpen({ completed }: DemoMilestone, month: string): boolean {
  return completed === null || completed.slice(0, 7) > month;
}

function saidSomethingNew({ forecasts }: DemoMilestone, month: string): boolean {
  return forecasts.some((forecast) => forecast.month === month);
}

function isNear(milestone: DemoMilestone, month: string): boolean {
  const expected = forecastIn(milestone, month).slice(0, 7);
  return expected > month && expected <= addMonths(month, 2);
}

function rowOf({ code, title, baseline }: DemoMilestone, forecast: string, month: string): string {
  return `| ${code} | ${title} | ${dayWithYear(baseline, month)} | ${forecast} |`;
}

/** The year is said where it is not the report's own. */
function dayWithYear(day: string, month: string): string {
  return day.slice(0, 4) !== month.slice(0, 4) ? `${dayWords(day)} ${day.slice(0, 4)}` : dayWords(day);
}
