import { z } from 'zod';
import { headingsAbove, lineJson } from '@/lib/lines/data-read';
import { editedLines } from '@/lib/lines/rules';
import { richInlines } from '@/lib/lines/rules-rich';
import { line } from '@/lib/lines/schema';
import { type Commitment, commitment, type Sheet, sheetBlock } from '@/lib/plans/schema';
import { duePlans } from '@/lib/sections/data-due';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { byPosition } from '@/lib/shared/positions';
import { Prisma } from '@/prisma/generated/client';

/** The text of a section with the plans that wait for its outcome, in one statement; null where there is no such section. */
export async function readSheet(
  db: Database | Transaction,
  projectId: string,
  sectionId: string,
): Promise<Sheet | null> {
  const [found] = await selectRows(db, sheetRow, statement(projectId, sectionId));
  if (found === undefined) return null;
  const plans = found.plans.sort(byPlace).map(({ positions: _, ...plan }) => withContent(plan));
  const blocks = found.blocks
    .sort(byPosition)
    .map(({ position: _, lines, ...block }) => ({ ...block, lines: editedLines(lines) }));
  const entries = found.before.entries.map(({ elementId, lines }) => ({ elementId, lines: editedLines(lines) }));
  return { plans, blocks, before: { month: found.before.month, entries } };
}

const storedCommitment = commitment.omit({ content: true });

function withContent<Plan extends z.infer<typeof storedCommitment>>(plan: Plan): Plan & Pick<Commitment, 'content'> {
  return { ...plan, content: richInlines(plan.markdown) };
}

const storedLines = { lines: z.array(line) };

const sheetRow = z.object({
  plans: z.array(storedCommitment.extend({ positions: z.array(z.string()) })),
  blocks: z.array(sheetBlock.extend({ position: z.string(), ...storedLines })),
  before: z.object({
    month: z.string().nullable(),
    entries: z.array(z.object({ elementId: z.string(), ...storedLines })),
  }),
});

/** In the order of their list: a line's positions are its own, and those of all lines above it first. */
function byPlace(one: { positions: string[] }, other: { positions: string[] }): number {
  const at = one.positions.findIndex((position, index) => position !== other.positions[index]);
  if (at === -1) return 0;
  return byPosition({ position: one.positions[at] ?? '' }, { position: other.positions[at] ?? '' });
}

/** A commitment; null where there is none. */
export async function readCommitment(db: Transaction, projectId: string, id: string): Promise<Commitment | null> {
  const [found] = await selectRows(
    db,
    storedCommitment,
    Prisma.sql`
      select ${commitmentColumns} from "PlanFact" f
      where f."projectId" = ${projectId}::uuid and f."lineId" = ${id}::uuid`,
  );
  return found === undefined ? null : withContent(found);
}

/** The lines of a block `b`, as JSON. */
const linesOfBlock = Prisma.sql`
  (select coalesce(json_agg(${lineJson}), '[]') from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id")`;

/** Columns of a commitment, of a row `f` of PlanFact. */
const commitmentColumns = Prisma.sql`
  f."lineId" as "id", f."month", f."elementId", f."kind", f."age", f."firstMonth", f."carriedToId",
  (select l."markdown" from "Line" l where l."projectId" = f."projectId" and l."id" = f."lineId") as "markdown",
  ${headingsAbove(Prisma.sql`f."projectId"`, Prisma.sql`f."lineId"`)} as "headings",
  (with recursive up as (
      select l."parentId", l."position", 0 as "step" from "Line" l where l."projectId" = f."projectId" and l."id" = f."lineId"
      union all select l."parentId", l."position", up."step" + 1
        from up join "Line" l on l."projectId" = f."projectId" and l."id" = up."parentId")
    select json_agg(up."position" order by up."step" desc) from up) as "positions",
  (select coalesce(json_agg(coalesce(h."name", w."name") order by w."isLead" desc, w."id"), '[]')
    from "LineOwner" w left join "Person" h on h."id" = w."personId"
    where w."projectId" = f."projectId" and w."lineId" = f."lineId") as "owners",
  (select json_build_object('outcome', o."outcome", 'reason', o."reason", 'note', o."note", 'by', h."name", 'version', o."version")
    from "Outcome" o join "Person" h on h."id" = o."recordedById"
    where o."projectId" = f."projectId" and o."lineId" = f."lineId") as "outcome",
  (select coalesce(json_agg(json_build_object('id', l."id", 'markdown', l."markdown") order by l."id"), '[]')
    from "Fulfilment" g join "Line" l on l."projectId" = g."projectId" and l."id" = g."accomplishmentId"
    where g."projectId" = f."projectId" and g."commitmentId" = f."lineId") as "fulfilledBy"`;

function statement(projectId: string, sectionId: string): Prisma.Sql {
  return Prisma.sql`
    /* kept: sheet */ with section as (
      select s."id", s."month", s."teamId", (select max(m."month") from "Month" m
          where m."projectId" = s."projectId" and m."month" < s."month") as "before"
      from "Section" s where s."projectId" = ${projectId}::uuid and s."id" = ${sectionId}::uuid
    ), mine as (
      select due.* from section, lateral (${duePlans(Prisma.sql`${projectId}::uuid`, Prisma.sql`section."month"`)}) due
      where due."answeringId" = section."id"
    )
    select
      (select coalesce(json_agg(to_json(plan)), '[]') from (select ${commitmentColumns} from mine f) plan) as "plans",
      (select coalesce(json_agg(json_build_object('id', b."id", 'entryId', b."entryId", 'place', b."place", 'nil', b."nil",
          'position', b."position", 'lines', ${linesOfBlock})), '[]')
        from "Block" b where b."projectId" = ${projectId}::uuid and b."sectionId" = section."id") as "blocks",
      json_build_object('month', section."before", 'entries', (
        select coalesce(json_agg(json_build_object('elementId', old."elementId", 'lines', ${linesOfBlock})), '[]')
        from "Entry" e join "Entry" old on old."projectId" = e."projectId" and old."elementId" = e."elementId"
        join "Block" b on b."projectId" = old."projectId" and b."entryId" = old."id"
        where e."projectId" = ${projectId}::uuid and e."sectionId" = section."id"
          and b."month" = section."before" and b."place" = 'accomplished')) as "before"
    from section`;
}
