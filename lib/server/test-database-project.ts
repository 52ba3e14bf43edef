import { randomUUID } from 'node:crypto';
import { inTransaction, systemPersons, type Transaction } from '@/lib/server/db';
import type { LineKind } from '@/prisma/generated/client';

const form = { layout: 'by-list', accomplishments: 'Accomplishments', plans: 'Plans', teams: [], references: [] };

/** Does `work` as the command line, in one transaction. */
export function write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(systemPersons.commandLine, work);
}

/** A project of its own with one team and one element, for a test to write in. */
export function makeProject() {
  return write(async (db) => {
    const { id: projectId } = await db.project.create({
      data: { slug: `p-${randomUUID()}`, name: 'Arvane Survey', form },
    });
    const { id: teamId } = await db.team.create({ data: { projectId, name: 'Observatory', position: 'a0' } });
    const { id: elementId } = await db.wbsElement.create({
      data: { projectId, code: '05D.01', title: 'Dome', position: 'a0' },
    });
    return { projectId, teamId, elementId };
  });
}

export type TestProject = Awaited<ReturnType<typeof makeProject>>;

/** A month of it with one section, its entry, and the entry's two lists. */
export function makeMonth({ projectId, teamId, elementId }: TestProject, month: string) {
  return write(async (db) => {
    await db.month.create({ data: { projectId, month, title: 'Monthly Report', due: new Date(`${month}-28`) } });
    const section = { projectId, month, teamId, heading: 'Observatory', position: 'a0' };
    const { id: sectionId } = await db.section.create({ data: section });
    const entry = { projectId, sectionId, elementId, code: '05D.01', title: 'Dome', position: 'a0' };
    const { id: entryId } = await db.entry.create({ data: entry });
    const block = { projectId, month, sectionId, entryId, position: 'a0' };
    const { id: plannedId } = await db.block.create({ data: { ...block, place: 'planned' } });
    const { id: accomplishedId } = await db.block.create({ data: { ...block, place: 'accomplished' } });
    return { projectId, month, sectionId, entryId, plannedId, accomplishedId };
  });
}

type NewLine = { projectId: string; blockId: string; parentId?: string; kind?: LineKind; markdown?: string };

/** Adds a line; gives its id. */
export async function addLine({ kind = 'item', markdown = 'Turn the dome', ...place }: NewLine): Promise<string> {
  const authorId = systemPersons.commandLine;
  const line = await write((db) => db.line.create({ data: { ...place, kind, markdown, authorId, position: 'a0' } }));
  return line.id;
}

/** Publishes a month as the version of that number. */
export function publish({ projectId, month }: { projectId: string; month: string }, number: number) {
  const data = { projectId, month, number, outline: {}, form, publishedById: systemPersons.commandLine };
  return write((db) => db.publication.create({ data }));
}
