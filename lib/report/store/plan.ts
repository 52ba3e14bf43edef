import type { ShownForm } from '@/lib/report/import/learn/form';
import type { ImportChanges, ReportOutline } from '@/lib/report/schema';
import { changesOf } from '@/lib/report/store/changes';
import { rowsOfContent } from '@/lib/report/store/content';
import { newElement } from '@/lib/report/store/elements';
import type { PlacedFigures } from '@/lib/report/store/figures';
import { formAfter, shownOf } from '@/lib/report/store/form';
import { keepWhatHangs } from '@/lib/report/store/keep';
import type { PlannedRows } from '@/lib/report/store/planned-rows';
import { referenceWrites } from '@/lib/report/store/references';
import type { MonthRows, SectionRow } from '@/lib/report/store/rows';
import { type ElementFinder, elementFinder, entriesByElement, sectionsByTeam } from '@/lib/report/store/sections';
import type { MonthContent, ProjectState } from '@/lib/report/store/state';
import { sectionsToMove, type Teams, teamsOfForm, withoutForgotten } from '@/lib/report/store/teams';
import { wbsAfter } from '@/lib/report/store/wbs';
import { isEmpty, writesOf } from '@/lib/report/store/writes';
import { isSame } from '@/lib/shared/same';

/** What an import writes, and what that means to a person. */
export type ImportPlan = PlannedRows & { changes: ImportChanges };

export type PlanInput = {
  state: ProjectState;
  stored: MonthContent;
  outline: ReportOutline;
  shown: ShownForm;
  figures: PlacedFigures;
  newId: () => string;
};

/** Plans the import of a document into a project: pure, so that a preview tells exactly what storing does. */
export function planImport({ state, stored, outline, shown: read, figures, newId }: PlanInput): ImportPlan {
  const { month, title } = outline;
  const shown = shownOf(state, { month, shown: read });
  const form = formAfter(state, { month, shown });
  const teams = teamsOfForm(form, state.teams, newId);
  const finder = elementFinder(state, (code, name) => newElement(newId(), code, name));
  const { rows, keptLines } = keepWhatHangs(wantedRows(outline, { stored, teams, finder, newId }), stored);
  const moved = sectionsToMove(state, teams, month);
  const teamRows = withoutForgotten(teams, state, teamsInUse(state, { month, rows, moved }));
  const wbs = wbsAfter(state, { month, rows, teams: teamRows, moved, made: finder.made, newId });
  const content = contentWrites(stored, rows);
  const isNothingNew = isSame(form, state.form) && Object.values(content).every(isEmpty);
  const known = state.months.find((one) => one.month === month)?.shown ?? null;
  const plan: PlannedRows = {
    ...content,
    form,
    reportTitle: reportTitleAfter(state, { month, title }),
    // Formats differ in what they show of a form; where nothing follows from that, the first to come stays.
    month: { title, shown: isNothingNew ? (known ?? shown) : shown },
    teams: writesOf(state.teams, teamRows),
    elements: writesOf(state.elements, wbs.elements),
    assignments: writesOf(state.assignments, wbs.assignments),
    movedSections: moved,
    references: referenceWrites(rows.lines, stored.references, form.references),
    figures: { files: figures.files, figures: figures.figures },
    keptLines,
  };
  return { ...plan, changes: changesOf(plan, { state, stored, rows, wbs, teams: teamRows, figures, month }) };
}

type Known = { stored: MonthContent; teams: Teams; finder: ElementFinder; newId: () => string };

function wantedRows({ front, sections }: ReportOutline, { stored, teams, finder, newId }: Known): MonthRows {
  const content = sectionsByTeam(sections, teams.idOf).map(({ teamId, section }) => ({
    teamId,
    section,
    entries: entriesByElement(section, (entry) => finder.find(teamId, entry)),
  }));
  const teamNow = ({ heading, teamId }: SectionRow) => teams.idOf(heading) ?? teamId;
  return rowsOfContent({ front, sections: content }, { stored, teamNow, newId });
}

type Month = { month: string; rows: MonthRows; moved: { id: string; teamId: string }[] };

/** Teams that have a section in any month. */
function teamsInUse({ sections }: ProjectState, { month, rows, moved }: Month): Set<string> {
  const others = sections.filter((section) => section.month !== month);
  const movedTo = new Map(moved.map(({ id, teamId }) => [id, teamId]));
  return new Set([...rows.sections, ...others].map(({ id, teamId }) => movedTo.get(id) ?? teamId));
}

function contentWrites(stored: MonthContent, rows: MonthRows) {
  return {
    sections: writesOf(stored.sections, rows.sections),
    entries: writesOf(stored.entries, rows.entries),
    blocks: writesOf(stored.blocks, rows.blocks),
    lines: writesOf(stored.lines, rows.lines),
  };
}

/** The title of the latest month, unless a person wrote another. */
function reportTitleAfter(
  { reportTitle, months }: ProjectState,
  after: { month: string; title: string },
): string | null {
  const latest = (all: { month: string; title: string }[]) =>
    all.reduce<{ month: string; title: string } | null>(
      (last, one) => (last === null || one.month > last.month ? one : last),
      null,
    )?.title ?? null;
  const isWritten = reportTitle !== null && reportTitle !== latest(months);
  return isWritten ? reportTitle : latest([...months.filter(({ month }) => month !== after.month), after]);
}
