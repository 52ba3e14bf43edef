import { v7 } from 'uuid';
import { type ProjectAtMonth, readProjectAt } from '@/lib/months/data-read';
import { type Birth, bear } from '@/lib/months/rules-birth';
import type { MonthAddress, OpenedMonth } from '@/lib/months/schema';
import { canManage } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { type Database, database, inTransaction, type Transaction } from '@/lib/server/db';
import { insertRows } from '@/lib/server/rows';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import { dueDate } from '@/lib/shared/months';
import type { Viewer } from '@/lib/shared/viewer';

/** What opening a month would make, with nothing made yet. @throws Refusal as `openMonth` does. */
export async function getOpening(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<OpenedMonth> {
  const { id } = managedProject(viewer, slug);
  return (await planOpening(database(), { projectId: id, month })).opened;
}

/**
 * Opens a month: a section for each team that holds WBS elements in it, with the plans of the month before waiting for their outcome.
 * @throws Refusal CONFLICT where the month is there, lies before another, or has not begun for the project.
 */
export function openMonth(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<OpenedMonth> {
  const { id } = managedProject(viewer, slug);
  return inTransaction(viewer.personId, async (db) => {
    await db.$queryRaw`select 1 from "Project" where "id" = ${id}::uuid for update`;
    const key = { projectId: id, month };
    const { birth, due, title, opened } = await planOpening(db, key);
    await db.month.create({ data: { ...key, title, due } });
    await writeBirth(db, birth, key);
    return opened;
  });
}

function managedProject(viewer: Viewer, slug: string) {
  const project = projectOf(viewer, slug);
  if (canManage(viewer, project)) return project;
  throw new Refusal('FORBIDDEN', 'Months are opened by the project manager.');
}

type MonthKey = { projectId: string; month: string };

async function planOpening(db: Database | Transaction, { projectId, month }: MonthKey) {
  const project = await readProjectAt(db, projectId, month);
  refuseUnlessNext(project, month);
  const birth = bear(project, v7);
  if (birth.sections.length === 0)
    throw new Refusal('CONFLICT', `No team holds a WBS element in ${month}: import a report, or add teams, first.`);
  const due = dueDate(month, project.dueDay);
  const counts = { sections: birth.sections.length, entries: birth.entries.length };
  return { birth, due, title: project.title, opened: { month, due: due.toISOString().slice(0, 10), ...counts } };
}

function refuseUnlessNext({ newestMonth, timezone }: ProjectAtMonth, month: string): void {
  if (newestMonth === month) throw new Refusal('CONFLICT', `${month} is open already.`);
  if (newestMonth !== null && newestMonth > month)
    throw new Refusal(
      'CONFLICT',
      `${month} lies before ${newestMonth}, which is there already: import its report instead.`,
    );
  if (month > dayIn(timezone, new Date()).slice(0, 7))
    throw new Refusal('CONFLICT', `${month} has not begun yet: a month is opened once it has.`);
}

async function writeBirth(db: Transaction, birth: Birth, { projectId, month }: MonthKey): Promise<void> {
  const withMonth = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, month }));
  await insertRows(db, { projectId, table: 'Section' }, withMonth(birth.sections));
  await insertRows(db, { projectId, table: 'Entry' }, birth.entries);
  await insertRows(db, { projectId, table: 'Block' }, withMonth(birth.blocks));
}
