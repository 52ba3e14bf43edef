import { dueDate } from '@/lib/projects/rules-calendar';
import type { MonthKey } from '@/lib/report/data-read';
import type { FileRow } from '@/lib/report/store/figures';
import type { PlannedRows } from '@/lib/report/store/planned-rows';
import type { ReferenceWrites } from '@/lib/report/store/references';
import type { LineRow } from '@/lib/report/store/rows';
import type { ProjectState } from '@/lib/report/store/state';
import type { Writes } from '@/lib/report/store/writes';
import { database, type Transaction } from '@/lib/server/db';
import { deleteRows, insertRows, type Table, updateRows } from '@/lib/server/rows';
import { isSame } from '@/lib/shared/same';

type Context = MonthKey & { personId: string; state: ProjectState };

/**
 * Writes a plan, one statement for each table and kind of change. What is new comes first and what goes last, since what stays may move
 * from the one to the other.
 */
export async function writePlan(db: Transaction, plan: PlannedRows, context: Context): Promise<void> {
  const { projectId, month } = context;
  const withMonth = <Row>(rows: Row[]) => rows.map((row) => ({ ...row, month }));
  const insert = (table: Table, rows: object[]) => insertRows(db, { projectId, table }, rows);
  const update = (table: Table, rows: { id: string }[]) => updateRows(db, { projectId, table }, rows);
  await writeProject(db, plan, context);
  await writeMonth(db, plan, context);
  await writeFiles(db, projectId, plan.figures.files);
  await insert('Figure', plan.figures.figures);
  await insert('Team', plan.teams.create);
  await update('Team', plan.teams.update);
  await insert('WbsElement', plan.elements.create);
  await update('WbsElement', plan.elements.update);
  await insert('Section', withMonth(plan.sections.create));
  await update('Section', plan.sections.update);
  await update('Section', plan.movedSections);
  await insert('Entry', plan.entries.create);
  await update('Entry', plan.entries.update);
  await insert('Block', withMonth(plan.blocks.create));
  await update('Block', plan.blocks.update);
  await writeLines(db, plan.lines, context);
  await writeReferences(db, projectId, plan.references);
  await removeRest(db, plan, projectId);
  await update('WbsAssignment', plan.assignments.update);
  await insert('WbsAssignment', plan.assignments.create);
}

/** Makes the references of lines those that are wanted. They are derived, and no part of the history. */
export async function writeReferences(
  db: Transaction,
  projectId: string,
  { lineIds, create }: ReferenceWrites,
): Promise<void> {
  if (lineIds.length > 0) await db.reference.deleteMany({ where: { projectId, lineId: { in: lineIds } } });
  await insertRows(db, { projectId, table: 'Reference' }, create);
}

/** Keeps files with their bytes. */
export async function writeFiles(db: Transaction, projectId: string, files: FileRow[]): Promise<void> {
  if (files.length === 0) return;
  const data = files.map(({ id, name, type, bytes, sha256 }) => ({
    projectId,
    id,
    name,
    type,
    bytes: new Uint8Array(bytes),
    size: bytes.length,
    sha256,
  }));
  await db.file.createMany({ data });
}

async function writeProject(db: Transaction, { form, reportTitle }: PlannedRows, { projectId, state }: Context) {
  if (isSame(form, state.form) && reportTitle === state.reportTitle) return;
  await db.project.updateMany({ where: { id: projectId }, data: { form, reportTitle } });
}

async function writeMonth(db: Transaction, plan: PlannedRows, { projectId, month, state }: Context) {
  const { title, shown } = plan.month;
  const known = state.months.find((one) => one.month === month);
  if (known === undefined)
    await db.month.create({ data: { projectId, month, title, shown, due: dueDate(month, state) } });
  else if (known.title !== title || !isSame(known.shown, shown))
    await db.month.updateMany({ where: { projectId, month }, data: { title, shown } });
}

/** Stored lines first go to their new places; one that comes to stand beneath a new line waits until that is there. */
async function writeLines(db: Transaction, lines: Writes<LineRow>, { projectId, personId }: Context) {
  const created = new Set(lines.create.map(({ id }) => id));
  const isWaiting = ({ parentId }: LineRow) => parentId !== null && created.has(parentId);
  const target = { projectId, table: 'Line' } as const;
  const placed = lines.update.map((line) => (isWaiting(line) ? { ...line, parentId: null } : line));
  await updateRows(db, target, placed);
  await insertRows(
    db,
    target,
    lines.create.map((line) => ({ ...line, authorId: personId })),
  );
  await updateRows(db, target, lines.update.filter(isWaiting));
}

async function removeRest(db: Transaction, plan: PlannedRows, projectId: string): Promise<void> {
  const remove = (table: Table, ids: string[]) => deleteRows(db, { projectId, table }, ids);
  await remove('Line', plan.lines.remove);
  await remove('Block', plan.blocks.remove);
  await remove('Entry', plan.entries.remove);
  await remove('Section', plan.sections.remove);
  await remove('WbsAssignment', plan.assignments.remove);
  await remove('WbsElement', plan.elements.remove);
  await remove('Team', plan.teams.remove);
}

/** Tells the database how large the tables of a month have become, so that reading it is planned by that at once and not a minute later. */
export async function tellSizes(): Promise<void> {
  await database().$executeRaw`analyze "Section", "Entry", "Block", "Line", "Reference"`;
}
