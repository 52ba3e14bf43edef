import { blockPlaceOf, blockPlaceTogether, refuseInAnothersName, refuseUnlessWritable } from '@/lib/lines/data-place';
import { lineJson } from '@/lib/lines/data-read';
import { writeText } from '@/lib/lines/data-save';
import { canonicalLine, editedLines, referencesIn } from '@/lib/lines/rules';
import {
  type BlockText,
  blockText,
  type EditedText,
  type LinesEdit,
  longestLine,
  type NilEdit,
  type SavedLines,
  type WrittenLine,
} from '@/lib/lines/schema';
import { type Database, database, inTransaction, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { storableValue } from '@/lib/shared/storable';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** The text of a list as it stands. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getBlock(viewer: Viewer, address: { project: string; block: string }): Promise<BlockText> {
  const place = await blockPlaceOf(database(), viewer, address);
  return await readBlock(database(), place.project.id, place.blockId);
}

/** The same as rich text, its lines in document order. */
export async function getText(viewer: Viewer, address: { project: string; block: string }): Promise<EditedText> {
  const { lines, ...text } = await getBlock(viewer, address);
  return { ...text, lines: editedLines(lines) };
}

/**
 * Writes lines of one list: all of them, or none. Asking again after an answer was lost changes nothing.
 * @throws Refusal CONFLICT with the list as it stands where somebody else has changed one of these lines meanwhile.
 */
export async function saveLines(
  viewer: Viewer,
  { project, block, writer, puts, removals }: LinesEdit,
): Promise<SavedLines> {
  refuseInAnothersName(viewer, writer);
  const place = await blockPlaceTogether(viewer, { project, block });
  refuseUnlessWritable(viewer, place);
  const lines = storableValue(puts).map((line) => ({ ...canonicalLine(line), base: line.base }));
  refuseTooLong(lines);
  const refs = lines.flatMap((line) => referencesIn(line, place.references));
  const { project: within, blockId } = place;
  const to = { person: viewer.personId, project: within.id, block: blockId };
  const written = await writeText({ ...to, puts: lines, removals, refs });
  if (written !== null) return { lines: written };
  throw await staleText(viewer, { project, block });
}

/** What is said to whoever changes lines that others have changed meanwhile, with the list as it stands. */
export async function staleText(viewer: Viewer, address: { project: string; block: string }): Promise<Refusal> {
  const current = await getText(viewer, address);
  return new Refusal('CONFLICT', 'Somebody else changed the same lines meanwhile: nothing was saved.', { current });
}

/** What marks is longer once it is written as Markdown, so that a line may be too long only then. */
function refuseTooLong(lines: WrittenLine[]): void {
  const long = lines.find(({ markdown }) => markdown.length > longestLine);
  if (long === undefined) return;
  const start = long.markdown.slice(0, 40);
  throw new Refusal('BAD_REQUEST', `The line “${start}…” has more than 20,000 characters: split it in two.`);
}

/** Says that a list is empty on purpose, or takes that back. @throws Refusal CONFLICT where the list has lines. */
export async function sayNil(viewer: Viewer, { project, block, nil }: NilEdit): Promise<BlockText> {
  return await inTransaction(viewer.personId, async (db) => {
    const place = await blockPlaceOf(db, viewer, { project, block });
    refuseUnlessWritable(viewer, place);
    const projectId = place.project.id;
    await db.$queryRaw`select 1 from "Block" where "projectId" = ${projectId}::uuid and "id" = ${block}::uuid for update`;
    const text = await readBlock(db, projectId, block);
    if (nil !== null && text.lines.length > 0)
      throw new Refusal('CONFLICT', 'This list has lines: take them out before you say that there is nothing.');
    await db.block.update({ where: { projectId_id: { projectId, id: block } }, data: { nil } });
    return { ...text, nil };
  });
}

async function readBlock(db: Database | Transaction, projectId: string, block: string): Promise<BlockText> {
  const [found] = await selectRows(
    db,
    blockText,
    Prisma.sql`
      select b."id", b."nil", (select coalesce(json_agg(${lineJson}), '[]')
        from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id") as "lines"
      from "Block" b where b."projectId" = ${projectId}::uuid and b."id" = ${block}::uuid`,
  );
  if (found === undefined) throw new Refusal('NOT_FOUND', `There is no list of lines “${block}”.`);
  return found;
}
