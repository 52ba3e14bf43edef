import { referencesIn } from '@/lib/lines/rules';
import type { Transaction } from '@/lib/server/db';
import { insertRows } from '@/lib/server/rows';
import type { LineKind } from '@/lib/shared/line-kind';
import { byPosition, positionAfter } from '@/lib/shared/positions';
import { reportForm } from '@/lib/shared/report-form';

export type NewLine = {
  projectId: string;
  entryId: string;
  personId: string;
  place: 'accomplished' | 'planned';
  kind: LineKind;
  markdown: string;
  /** A label of the same list; where the list has none that says this, one is made. Null: at the top. */
  under: string | null;
};

/** Adds a line at the end of a list of an entry, which is made where it is not there yet. Gives the line's id. */
export async function addLineAtEnd(db: Transaction, line: NewLine): Promise<string> {
  const { projectId } = line;
  const { id: blockId } = await blockOf(db, line);
  await db.$queryRaw`select 1 from "Block" where "projectId" = ${projectId}::uuid and "id" = ${blockId}::uuid for update`;
  await db.block.updateMany({ where: { projectId, id: blockId, nil: { not: null } }, data: { nil: null } });
  const parentId = line.under === null ? null : await labelOf(db, { ...line, blockId, markdown: line.under });
  return await append(db, { ...line, blockId, parentId });
}

async function blockOf(db: Transaction, { projectId, entryId, place }: NewLine) {
  await db.$queryRaw`select 1 from "Entry" where "projectId" = ${projectId}::uuid and "id" = ${entryId}::uuid for no key update`; // one makes it
  const select = { id: true };
  const found = await db.block.findFirst({ where: { projectId, entryId, place }, select });
  if (found !== null) return found;
  const entry = await db.entry.findUniqueOrThrow({
    where: { projectId_id: { projectId, id: entryId } },
    select: { sectionId: true, position: true, section: { select: { month: true } } },
  });
  const { sectionId, position, section } = entry;
  return await db.block.create({
    data: { projectId, month: section.month, sectionId, entryId, place, position },
    select,
  });
}

type Appended = Omit<NewLine, 'under' | 'entryId' | 'place'> & { blockId: string };

async function labelOf(db: Transaction, label: Appended): Promise<string> {
  const { projectId, blockId, markdown } = label;
  const found = await db.line.findFirst({
    where: { projectId, blockId, markdown, OR: [{ kind: 'label' }, { children: { some: {} } }] },
    select: { id: true },
  });
  return found?.id ?? (await append(db, { ...label, kind: 'label', parentId: null }));
}

async function append(db: Transaction, line: Appended & { parentId: string | null }): Promise<string> {
  const { projectId, blockId, parentId, kind, markdown, personId: authorId } = line;
  const siblings = await db.line.findMany({ where: { projectId, blockId, parentId }, select: { position: true } });
  const position = positionAfter(siblings.sort(byPosition).at(-1)?.position ?? null);
  const data = { projectId, blockId, parentId, kind, markdown, authorId, position };
  const { id } = await db.line.create({ data, select: { id: true } });
  const { form } = await db.project.findUniqueOrThrow({ where: { id: projectId }, select: { form: true } });
  const { references } = reportForm.parse(form);
  await insertRows(db, { projectId, table: 'Reference' }, referencesIn({ id, markdown }, references));
  return id;
}
