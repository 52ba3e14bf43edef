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
import type { SectionRow } from '@/lib/report/store/rows';
import { elementFinder, entriesByElement, sectionsByTeam } from '@/lib/report/store/sections';
import type { MonthContent, ProjectState } from '@/lib/report/store/state';
import { sectionsToMove, teamsOfForm, withoutForgotten } from '@/lib/report/store/teams';
import { wbsAfter } from '@/lib/report/store/wbs';
import { writesOf } from '@/lib/report/store/writes';

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
  const moved = sectionsToMove(state, teams, month);
  const finder = elementFinder(state, (code, name) => newElement(newId(), code, name));
  const sections = sectionsByTeam(outline.sections, teams.idOf).map(({ teamId, section }) => ({
    teamId,
    section,
    entries: entriesByElement(section, (entry) => finder.find(teamId, entry)),
  }));
  const teamNow = ({ heading, teamId }: SectionRow) => teams.idOf(heading) ?? teamId;
  const wanted = rowsOfContent({ front: outline.front, sections }, { stored, teamNow, newId });
  const { rows, keptLines } = keepWhatHangs(wanted, stored);
  const others = state.sections.filter((section) => section.month !== month);
  const movedTo = new Map(moved.map(({ id, teamId }) => [id, teamId]));
  const used = new Set([...rows.sections, ...others].map(({ id, teamId }) => movedTo.get(id) ?? teamId));
  const teamRows = withoutForgotten(teams, state, used);
  const wbs = wbsAfter(state, { month, rows, teams: teamRows, moved, made: finder.made, newId });
  const plan: PlannedRows = {
    form,
    reportTitle: reportTitleAfter(state, { month, title }),
    month: { title, shown },
    teams: writesOf(state.teams, teamRows),
    elements: writesOf(state.elements, wbs.elements),
    assignments: writesOf(state.assignments, wbs.assignments),
    movedSections: moved,
    sections: writesOf(stored.sections, rows.sections),
    entries: writesOf(stored.entries, rows.entries),
    blocks: writesOf(stored.blocks, rows.blocks),
    lines: writesOf(stored.lines, rows.lines),
    references: referenceWrites(rows.lines, stored.references, form.references),
    figures: { files: figures.files, figures: figures.figures },
    keptLines,
  };
  return { ...plan, changes: changesOf(plan, { state, stored, rows, wbs, teams: teamRows, figures, month }) };
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
