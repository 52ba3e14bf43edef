import type { EffectCounts, ImportChanges, ImportEffect } from '@/lib/report/schema';
import type { PlacedFigures } from '@/lib/report/store/figures';
import type { PlannedRows } from '@/lib/report/store/planned-rows';
import type { BlockRow, MonthRows, SectionRow } from '@/lib/report/store/rows';
import type { ElementRow, MonthContent, ProjectState, TeamRow } from '@/lib/report/store/state';
import { addEffects, countEffects, isEmpty, noEffects, withoutPosition } from '@/lib/report/store/writes';
import { isSame } from '@/lib/shared/same';

type Context = {
  state: ProjectState;
  stored: MonthContent;
  rows: MonthRows;
  wbs: { elements: ElementRow[] };
  teams: TeamRow[];
  figures: PlacedFigures;
  month: string;
};

/** What a plan means to a person. A nil statement that stands alone counts as a line. */
export function changesOf(
  plan: PlannedRows,
  { state, stored, rows, wbs, teams, figures, month }: Context,
): ImportChanges {
  const sections = sectionChanges(stored, rows);
  return {
    month: monthEffect(plan, state, month),
    form: isSame(plan.form, state.form) ? 'unchanged' : formEffect(state),
    teams: countEffects(withoutPosition(state.teams), withoutPosition(teams)),
    elements: countEffects(withoutPosition(state.elements), withoutPosition(wbs.elements)),
    entries: countEffects(stored.entries, rows.entries),
    lines: lineEffects(stored, rows, () => true),
    figures: { ...noEffects, created: figures.figures.length, unchanged: figures.unchanged },
    sections,
  };
}

function formEffect({ months }: ProjectState): ImportEffect {
  return months.some(({ shown }) => shown !== null) ? 'changed' : 'created';
}

/** Whether a plan changes nothing of the content, and so leaves no trace. */
export function isQuiet(plan: PlannedRows, state: ProjectState, month: string): boolean {
  const { form, reportTitle, movedSections, figures, teams, elements, assignments } = plan;
  return (
    monthEffect(plan, state, month) === 'unchanged' &&
    isSame(form, state.form) &&
    reportTitle === state.reportTitle &&
    movedSections.length + figures.files.length + figures.figures.length === 0 &&
    [teams, elements, assignments].every(isEmpty)
  );
}

function monthEffect(plan: PlannedRows, { months }: ProjectState, month: string): ImportEffect {
  const known = months.find((one) => one.month === month);
  if (known === undefined) return 'created';
  const { title, shown } = plan.month;
  const writes = [plan.sections, plan.entries, plan.blocks, plan.lines];
  const isQuietMonth = known.title === title && isSame(known.shown, shown) && writes.every(isEmpty);
  return isQuietMonth ? 'unchanged' : 'changed';
}

function sectionChanges(stored: MonthContent, rows: MonthRows): ImportChanges['sections'] {
  const before = new Map(stored.sections.map((section) => [section.id, section]));
  const now = new Set(rows.sections.map(({ id }) => id));
  const gone = stored.sections.filter(({ id }) => !now.has(id));
  return [...rows.sections, ...gone].map((section) => {
    const isOwn = ({ sectionId }: { sectionId: string | null }) => sectionId === section.id;
    const lines = lineEffects(stored, rows, isOwn);
    const parts = [
      countEffects(stored.entries.filter(isOwn), rows.entries.filter(isOwn)),
      countEffects(stored.blocks.filter(isOwn), rows.blocks.filter(isOwn)),
      lines,
      countEffects([before.get(section.id) ?? section], [section]),
    ];
    return { team: section.heading, effect: sectionEffect(section, { before, now, parts }), lines };
  });
}

type Sections = { before: Map<string, SectionRow>; now: Set<string>; parts: EffectCounts[] };

function sectionEffect({ id }: SectionRow, { before, now, parts }: Sections): ImportEffect {
  if (!before.has(id)) return 'created';
  if (!now.has(id)) return 'removed';
  const { created, changed, removed } = parts.reduce(addEffects);
  return created + changed + removed === 0 ? 'unchanged' : 'changed';
}

function lineEffects(stored: MonthContent, rows: MonthRows, isOf: (block: BlockRow) => boolean): EffectCounts {
  const blocks = [stored.blocks.filter(isOf), rows.blocks.filter(isOf)] as const;
  const [before, now] = blocks.map((own) => new Set(own.map(({ id }) => id)));
  const lines = countEffects(
    stored.lines.filter(({ blockId }) => before?.has(blockId)),
    rows.lines.filter(({ blockId }) => now?.has(blockId)),
  );
  const nil = countEffects(nilLines(blocks[0]), nilLines(blocks[1]));
  return addEffects(lines, nil);
}

function nilLines(blocks: BlockRow[]): { id: string; nil: string }[] {
  return blocks.flatMap(({ id, nil }) => (nil === null ? [] : [{ id, nil }]));
}
