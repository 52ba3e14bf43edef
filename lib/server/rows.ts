import type { Transaction } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

/** The columns that an import writes, with their types in the database. */
const columns = {
  Team: { name: 'text', aliases: 'text[]', under: 'text', position: 'text' },
  WbsElement: { code: 'text', title: 'text', parentId: 'uuid', isLevelOfEffort: 'boolean', position: 'text' },
  WbsAssignment: { elementId: 'uuid', teamId: 'uuid', fromMonth: 'text', toMonth: 'text' },
  Section: { month: 'text', teamId: 'uuid', heading: 'text', under: 'text', position: 'text' },
  Entry: { sectionId: 'uuid', elementId: 'uuid', code: 'text', title: 'text', position: 'text' },
  Block: {
    month: 'text',
    place: '"Place"',
    sectionId: 'uuid',
    entryId: 'uuid',
    heading: 'text',
    code: 'text',
    nil: 'text',
    position: 'text',
  },
  Line: {
    blockId: 'uuid',
    parentId: 'uuid',
    position: 'text',
    kind: '"LineKind"',
    markdown: 'text',
    authorId: 'uuid',
  },
  Reference: { lineId: 'uuid', kind: '"ReferenceKind"', key: 'text', raw: 'text', malformed: 'boolean' },
  Figure: { fileId: 'uuid', caption: 'text', alternative: 'text' },
} satisfies Record<string, Record<string, string>>;

export type Table = keyof typeof columns;

type Target = { projectId: string; table: Table };

/** Inserts rows in one statement, however many there are. A column that rows do not give takes its default. */
export async function insertRows(db: Transaction, { projectId, table }: Target, rows: object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = columnsOf(table, first);
  await db.$executeRaw`
    insert into ${quoted(table)} ("projectId", ${Prisma.join(names.map(quoted))})
    select ${projectId}::uuid, ${Prisma.join(names.map((name) => Prisma.raw(`r."${name}"`)))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${typed(table, names)})`;
}

/** Sets columns of the rows with these ids, in one statement: those that the first row has. */
export async function updateRows(db: Transaction, { projectId, table }: Target, rows: { id: string }[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const names = columnsOf(table, first).filter((name) => name !== 'id');
  await db.$executeRaw`
    update ${quoted(table)} t set ${Prisma.join(names.map((name) => Prisma.raw(`"${name}" = r."${name}"`)))}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${typed(table, ['id', ...names])})
    where t."projectId" = ${projectId}::uuid and t."id" = r."id"`;
}

/** Deletes the rows with these ids. */
export async function deleteRows(db: Transaction, { projectId, table }: Target, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`delete from ${quoted(table)} where "projectId" = ${projectId}::uuid and "id" = any(${ids}::uuid[])`;
}

function columnsOf(table: Table, row: object): string[] {
  const known: Record<string, string> = columns[table];
  return Object.keys(row).filter((name) => name === 'id' || name in known);
}

function typed(table: Table, names: string[]): Prisma.Sql {
  const known: Record<string, string> = columns[table];
  return Prisma.join(names.map((name) => Prisma.raw(`"${name}" ${known[name] ?? 'uuid'}`)));
}

function quoted(name: string): Prisma.Sql {
  return Prisma.raw(`"${name}"`);
}
