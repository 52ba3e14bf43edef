import { assignmentsAfter, spansOf } from '@/lib/report/store/assignments';
import { elementTree } from '@/lib/report/store/elements';
import type { MonthRows } from '@/lib/report/store/rows';
import type { AssignmentRow, ElementRow, ProjectState, TeamRow } from '@/lib/report/store/state';

/** A team reports on an element in a month, under a title. */
export type Fact = { elementId: string; teamId: string; month: string; title: string | null };

type After = {
  month: string;
  /** The month's rows as they become. */
  rows: MonthRows;
  teams: TeamRow[];
  /** Sections of other months that go to another team. */
  moved: { id: string; teamId: string }[];
  /** Elements that the document names first. */
  made: ElementRow[];
  newId: () => string;
};

/** The WBS as it becomes with a month's report: elements in their tree, under the titles of their latest months, and who holds them. */
export function wbsAfter(state: ProjectState, after: After): { elements: ElementRow[]; assignments: AssignmentRow[] } {
  const before = factsBefore(state);
  const now = factsAfter(state, before, after);
  const kept = withoutForgotten(state, before, now);
  const titles = { before: latestTitles(before), now: latestTitles(now) };
  const ids = new Set([...kept, ...after.made].map(({ id }) => id));
  const elements = [...kept, ...after.made].map((element) => ({
    ...element,
    title: titleOf(element, titles),
    ...(element.parentId !== null && !ids.has(element.parentId) && { parentId: null, position: '' }),
  }));
  const stored = state.assignments.filter(({ elementId }) => ids.has(elementId));
  return {
    elements: elementTree(elements, teamPositions(after.teams, now)),
    assignments: assignmentsAfter({ stored, before: spansOf(before), after: spansOf(now) }, after.newId),
  };
}

function factsBefore({ holdings }: ProjectState): Fact[] {
  return holdings.flatMap(({ elementId, teamId, title, months }) =>
    months.map((month) => ({ elementId, teamId, title, month })),
  );
}

function factsAfter({ sections }: ProjectState, before: Fact[], { month, rows, moved }: After): Fact[] {
  const teamOfMoved = new Map(moved.map(({ id, teamId }) => [id, teamId]));
  const movedTo = new Map(
    sections.flatMap((section) => {
      const teamId = teamOfMoved.get(section.id);
      return teamId === undefined ? [] : [[`${section.month} ${section.teamId}`, teamId] as const];
    }),
  );
  const others = before
    .filter((fact) => fact.month !== month)
    .map((fact) => ({ ...fact, teamId: movedTo.get(`${fact.month} ${fact.teamId}`) ?? fact.teamId }));
  const teamOf = new Map(rows.sections.map(({ id, teamId }) => [id, teamId]));
  const own = rows.entries.map(({ sectionId, elementId, title }) => ({
    elementId,
    teamId: teamOf.get(sectionId) ?? '',
    month,
    title,
  }));
  return [...others, ...own];
}

/** Elements but for those that the month's report alone had, and has no more, and that nothing else refers to. */
function withoutForgotten(state: ProjectState, before: Fact[], now: Fact[]): ElementRow[] {
  const reported = new Set(now.map(({ elementId }) => elementId));
  const wasReported = new Set(before.map(({ elementId }) => elementId));
  const held = new Set(state.heldIds);
  return state.elements.filter(({ id }) => reported.has(id) || !wasReported.has(id) || held.has(id));
}

function latestTitles(facts: Fact[]): Map<string, string> {
  const latest = new Map<string, { month: string; title: string }>();
  for (const { elementId, month, title } of facts) {
    const known = latest.get(elementId);
    if (title === null || (known !== undefined && !isLater({ month, title }, known))) continue;
    latest.set(elementId, { month, title });
  }
  return new Map([...latest].map(([id, { title }]) => [id, title]));
}

type Titled = { month: string; title: string };

function isLater(one: Titled, other: Titled): boolean {
  return one.month === other.month ? one.title < other.title : one.month > other.month;
}

type Titles = { before: Map<string, string>; now: Map<string, string> };

/** A title that a person wrote stays: it is not what the reports said. */
function titleOf({ id, code, title }: ElementRow, { before, now }: Titles): string | null {
  const isWritten = title !== null && before.has(id) && title !== before.get(id);
  return code === null || isWritten ? title : (now.get(id) ?? title);
}

/** Sorts elements without codes by the place of the team that last reported on them. */
function teamPositions(teams: TeamRow[], facts: Fact[]): (elementId: string) => string {
  const positions = new Map(teams.map(({ id, position }) => [id, position]));
  const last = new Map<string, Fact>();
  for (const fact of facts) if (fact.month >= (last.get(fact.elementId)?.month ?? '')) last.set(fact.elementId, fact);
  return (elementId) => positions.get(last.get(elementId)?.teamId ?? '') ?? '';
}
