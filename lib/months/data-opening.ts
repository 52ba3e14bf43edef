import { v7 } from 'uuid';
import { type ProjectAtMonth, readProjectAt } from '@/lib/months/data-read';
import { type Birth, bear } from '@/lib/months/rules-birth';
import type { OpenedMonth } from '@/lib/months/schema';
import { dueDate } from '@/lib/projects/rules-calendar';
import { type Database, inTransaction, type Transaction } from '@/lib/server/db';
import { insertRows } from '@/lib/server/rows';
import { dayIn, dayOf } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';

export type MonthKey = { projectId: string; month: string };

/** Opens a month in the name of a person who may. @throws Refusal CONFLICT where it is there, lies before another, or has not begun. */
export function openMonthAs(personId: string, key: MonthKey): Promise<OpenedMonth> {
  return inTransaction(personId, async (db) => {
    await db.$queryRaw`select 1 from "Project" where "id" = ${key.projectId}::uuid for update`;
    const { birth, due, title, opened } = await planOpening(db, key);
    await db.month.create({ data: { ...key, title, due } });
    await writeBirth(db, birth, key);
    return opened;
  });
}

/** What opening a month would make. @throws Refusal as opening it. */
export async function planOpening(db: Database | Transaction, { projectId, month }: MonthKey) {
  const project = await readProjectAt(db, projectId, month);
  refuseUnlessNext(project, month);
  const birth = bear(project, v7);
  if (birth.sections.length === 0)
    throw new Refusal('CONFLICT', `No team holds a WBS element in ${month}: import a report, or add teams, first.`);
  const due = dueDate(month, project);
  const counts = { sections: birth.sections.length, entries: birth.entries.length };
  return { birth, due, title: project.title, opened: { month, due: dayOf(due), ...counts } };
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
