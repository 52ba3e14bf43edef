import type { AssignmentRow } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';
import { previousMonth } from '@/lib/shared/months';

/** A team has an entry of an element in a month's report. */
export type Held = { elementId: string; teamId: string; month: string };

type Span = Omit<AssignmentRow, 'id'>;

/**
 * Which team holds which element from when to when, as the reports show it: from the first month of a run of reports in which the
 * team writes on the element, to the month before another report has the element elsewhere; still, where no later report has it.
 */
export function spansOf(held: Held[]): Span[] {
  const byElement = groupBy(held, ({ elementId }) => elementId);
  return [...byElement].flatMap(([elementId, facts]) => {
    const months = [...new Set(facts.map(({ month }) => month))].sort();
    const byTeam = groupBy(facts, ({ teamId }) => teamId);
    return [...byTeam].flatMap(([teamId, own]) =>
      runsIn(months, new Set(own.map(({ month }) => month))).map((run) => ({ elementId, teamId, ...run })),
    );
  });
}

function runsIn(months: string[], own: Set<string>): { fromMonth: string; toMonth: string | null }[] {
  const runs: { fromMonth: string; toMonth: string | null }[] = [];
  let open: string | null = null;
  for (const month of months) {
    if (own.has(month)) open ??= month;
    else if (open !== null) {
      runs.push({ fromMonth: open, toMonth: previousMonth(month) });
      open = null;
    }
  }
  return open === null ? runs : [...runs, { fromMonth: open, toMonth: null }];
}

type Known = { stored: AssignmentRow[]; before: Span[]; after: Span[] };

/**
 * Assignments as they become where the reports showed `before` and now show `after`. What a person wrote stays, and where that covers
 * what the reports show nothing is added.
 */
export function assignmentsAfter({ stored, before, after }: Known, newId: () => string): AssignmentRow[] {
  const derived = new Set(before.map(keyOf));
  const written = stored.filter((row) => !derived.has(keyOf(row)));
  const free = stored.filter((row) => derived.has(keyOf(row)));
  const shown = after
    .filter((span) => !written.some((row) => covers(row, span)))
    .map((span) => ({ ...span, id: takeRow(span, free) ?? newId() }));
  return [...written, ...shown];
}

function keyOf({ elementId, teamId, fromMonth }: Span): string {
  return `${elementId} ${teamId} ${fromMonth}`;
}

function covers(row: Span, span: Span): boolean {
  const isSame = row.elementId === span.elementId && row.teamId === span.teamId;
  if (!isSame || row.fromMonth > span.fromMonth) return false;
  return row.toMonth === null || (span.toMonth !== null && row.toMonth >= span.toMonth);
}

/** The row of a span that began in the same month, else any of that element and team. */
function takeRow(span: Span, free: AssignmentRow[]): string | undefined {
  const isOf = (row: AssignmentRow) => row.elementId === span.elementId && row.teamId === span.teamId;
  const exact = free.findIndex((row) => keyOf(row) === keyOf(span));
  const at = exact === -1 ? free.findIndex(isOf) : exact;
  return at === -1 ? undefined : free.splice(at, 1)[0]?.id;
}
