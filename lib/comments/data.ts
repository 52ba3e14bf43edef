import { z } from 'zod';
import {
  type CommentedSection,
  type NewComment,
  type Thread,
  type ThreadEdit,
  thread as threadShape,
} from '@/lib/comments/schema';
import { plainWords } from '@/lib/lines/rules-rich';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { duePlans } from '@/lib/sections/data-due';
import { type Database, database, inTransaction, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** All threads on lines of a section, and on the plans whose outcome it is to say, the oldest first, in one statement; none where there is no such section. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function listThreads(viewer: Viewer, { project, section }: CommentedSection): Promise<Thread[]> {
  const { id } = readableProject(viewer, project);
  const projectId = Prisma.sql`${id}::uuid`;
  const month = Prisma.sql`(select z."month" from "Section" z where z."projectId" = ${projectId} and z."id" = ${section}::uuid)`;
  const plans = Prisma.sql`select due."lineId" from (${duePlans(projectId, month)}) due where due."answeringId" = ${section}::uuid`;
  return await readThreads(database(), id, Prisma.sql`(b."sectionId" = ${section}::uuid or l."id" in (${plans}))`);
}

/** Says something about a line, or answers. @throws Refusal NOT_FOUND where the line or the thread is not there. */
export async function addComment(viewer: Viewer, { project: slug, line, thread, text }: NewComment): Promise<Thread> {
  const { id: projectId } = readableProject(viewer, slug);
  return await inTransaction(viewer.personId, async (db) => {
    const found = await db.line.findUnique({ where: { projectId_id: { projectId, id: line } }, select: { id: true } });
    if (found === null)
      throw new Refusal('NOT_FOUND', 'This line is not stored yet, or no more: save it first, then comment on it.');
    if (thread !== null && (await lockedThread(db, projectId, thread)) !== line)
      throw new Refusal('NOT_FOUND', 'This comment is about another line.');
    const made = await db.comment.create({
      data: { projectId, lineId: line, threadId: thread, markdown: text, authorId: viewer.personId },
    });
    return await readThread(db, projectId, thread ?? made.id);
  });
}

/** Marks a thread as dealt with, or as open again. @throws Refusal NOT_FOUND where there is none. */
export async function resolveThread(viewer: Viewer, { project, thread, isResolved }: ThreadEdit): Promise<Thread> {
  const { id: projectId } = readableProject(viewer, project);
  return await inTransaction(viewer.personId, async (db) => {
    await lockedThread(db, projectId, thread);
    await db.comment.update({
      where: { projectId_id: { projectId, id: thread } },
      data: isResolved
        ? { resolvedById: viewer.personId, resolvedAt: new Date() }
        : { resolvedById: null, resolvedAt: null },
    });
    return await readThread(db, projectId, thread);
  });
}

function readableProject(viewer: Viewer, slug: string): VisibleProject {
  const project = projectOf(viewer, slug);
  if (canReadDrafts(viewer, project)) return project;
  throw new Refusal('NOT_FOUND', `What is said about drafts of “${slug}” is not yours to read.`);
}

/** The id of the line that a thread is about. */
async function lockedThread(db: Transaction, projectId: string, thread: string): Promise<string> {
  const [found] = await selectRows(
    db,
    z.object({ lineId: z.string() }),
    Prisma.sql`
      select "lineId" from "Comment" where "projectId" = ${projectId}::uuid and "id" = ${thread}::uuid and "threadId" is null
        and "lineId" is not null for update`,
  );
  if (found === undefined) throw new Refusal('NOT_FOUND', 'This comment is not there any more.');
  return found.lineId;
}

async function readThread(db: Transaction, projectId: string, thread: string): Promise<Thread> {
  const [found] = await readThreads(db, projectId, Prisma.sql`c."id" = ${thread}::uuid`);
  if (found === undefined) throw new Refusal('NOT_FOUND', 'This comment is not there any more.');
  return found;
}

async function readThreads(db: Database | Transaction, projectId: string, which: Prisma.Sql): Promise<Thread[]> {
  const row = threadShape.omit({ words: true }).extend({ markdown: z.string() });
  const rows = await selectRows(
    db,
    row,
    Prisma.sql`
      select c."id", l."id" as "lineId", b."id" as "blockId", l."markdown",
        case when c."resolvedAt" is null then null else json_build_object('by', (select h."name" from "Person" h
          where h."id" = c."resolvedById"), 'at', c."resolvedAt") end as "resolved",
        (select json_agg(json_build_object('id', a."id", 'text', a."markdown", 'by', h."name", 'at', a."writtenAt")
            order by a."writtenAt", a."id")
          from "Comment" a join "Person" h on h."id" = a."authorId"
          where a."projectId" = c."projectId" and (a."id" = c."id" or a."threadId" = c."id")) as "comments"
      from "Comment" c join "Line" l on l."projectId" = c."projectId" and l."id" = c."lineId"
      join "Block" b on b."projectId" = l."projectId" and b."id" = l."blockId"
      where c."projectId" = ${projectId}::uuid and c."threadId" is null and ${which}
      order by c."writtenAt", c."id"`,
  );
  return rows.map(({ markdown, ...found }) => ({ ...found, words: plainWords(markdown) }));
}
