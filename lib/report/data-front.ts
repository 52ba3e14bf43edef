import type { z } from 'zod';
import { lineJson } from '@/lib/lines/data-read';
import { editedLines } from '@/lib/lines/rules';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { type FrontMatter, frontRow, type NewFrontPart } from '@/lib/report/schema-front';
import { type Database, database, inTransaction, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { byPosition, positionBetween } from '@/lib/shared/positions';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

type MonthKey = { projectId: string; month: string };

/** The front matter of a month with what the teams offer for it, in one statement. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function getFront(viewer: Viewer, address: { project: string; month: string }): Promise<FrontMatter> {
  const project = projectOf(viewer, address.project);
  const found = canReadDrafts(viewer, project)
    ? await readFront(database(), { projectId: project.id, month: address.month })
    : null;
  if (found === null)
    throw new Refusal('NOT_FOUND', `“${address.project}” has no month ${address.month}, or it is not yours to read.`);
  return frontOf(address.month, found);
}

/** Adds a part to the front matter. @throws Refusal FORBIDDEN for others than managers. */
export async function addFrontPart(
  viewer: Viewer,
  { project: slug, month, heading, before }: NewFrontPart,
): Promise<FrontMatter> {
  const project = projectOf(viewer, slug);
  if (!canManage(viewer, project))
    throw new Refusal('FORBIDDEN', 'The front matter is written by the project manager.');
  const key = { projectId: project.id, month };
  return await inTransaction(viewer.personId, async (db) => {
    await db.$queryRaw`select 1 from "Month" where "projectId" = ${key.projectId}::uuid and "month" = ${month} for no key update`;
    const found = await readFront(db, key);
    if (found === null) throw new Refusal('NOT_FOUND', `“${slug}” has no month ${month}.`);
    await db.block.create({ data: { ...key, place: 'front', heading, position: positionBefore(found.parts, before) } });
    return frontOf(month, (await readFront(db, key)) ?? found);
  });
}

type FrontRow = z.infer<typeof frontRow>;

/** The position before a part, or at the end. @throws Refusal NOT_FOUND where that part is not there. */
function positionBefore(parts: FrontRow['parts'], before: string | null): string {
  const at = before === null ? parts.length : parts.findIndex(({ id }) => id === before);
  if (at === -1) throw new Refusal('NOT_FOUND', 'The part that it was to stand before is not there.');
  return positionBetween(parts[at - 1]?.position ?? null, parts[at]?.position ?? null);
}

function frontOf(month: string, { parts, offers, ...found }: FrontRow): FrontMatter {
  return {
    ...found,
    month,
    parts: parts.map(({ id, nil, heading, lines }) => ({
      id,
      nil,
      heading,
      lines: editedLines(lines),
    })),
    offers: offers.flatMap(({ line, ...by }) =>
      editedLines([{ ...line, parentId: null }]).map((edited) => ({ ...by, line: edited })),
    ),
  };
}

async function readFront(db: Database | Transaction, { projectId, month }: MonthKey): Promise<FrontRow | null> {
  const [found] = await selectRows(
    db,
    frontRow,
    Prisma.sql`
      select p."form" -> 'references' as "references",
        exists (select from "Publication" n where n."projectId" = m."projectId" and n."month" = m."month"
          and not exists (select from "Reopening" r where r."projectId" = n."projectId" and r."publicationId" = n."id")) as "isFrozen",
        (select coalesce(json_agg(json_build_object('id', b."id", 'nil', b."nil", 'heading', coalesce(b."heading", ''), 'position', b."position",
            'lines', (select coalesce(json_agg(${lineJson}), '[]') from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id"))), '[]')
          from "Block" b where b."projectId" = m."projectId" and b."month" = m."month" and b."place" = 'front') as "parts",
        (select coalesce(json_agg(json_build_object('team', s."heading", 'code', e."code", 'line', ${lineJson})
            order by s."position", e."position", l."position"), '[]')
          from "Section" s join "Block" b on b."projectId" = s."projectId" and b."sectionId" = s."id" and b."place" = 'accomplished'
          join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id" and l."starred"
          left join "Entry" e on e."projectId" = b."projectId" and e."id" = b."entryId"
          where s."projectId" = m."projectId" and s."month" = m."month") as "offers"
      from "Month" m join "Project" p on p."id" = m."projectId"
      where m."projectId" = ${projectId}::uuid and m."month" = ${month}`,
  );
  return found === undefined ? null : { ...found, parts: found.parts.sort(byPosition) };
}
