import { z } from 'zod';
import { parents } from '@/lib/months/rules-birth';
import { calendar } from '@/lib/projects/schema';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

const projectAtMonth = parents.extend({
  ...calendar.shape,
  timezone: z.string(),
  /** The title of its report, as the month before had it. */
  title: z.string(),
  newestMonth: z.string().nullable(),
});
export type ProjectAtMonth = z.infer<typeof projectAtMonth>;

/** What opening a month needs to know of a project, in one statement. */
export async function readProjectAt(
  db: Database | Transaction,
  projectId: string,
  month: string,
): Promise<ProjectAtMonth> {
  const [found] = await selectRows(db, projectAtMonth, statement(projectId, month));
  if (found === undefined) throw new Error(`There is no project ${projectId}.`);
  return found;
}

function statement(projectId: string, month: string): Prisma.Sql {
  return Prisma.sql`
    with newest as (
      select max(m."month") as "month" from "Month" m where m."projectId" = ${projectId}::uuid
    )
    select p."timezone", p."dueDay", p."workingDays", p."holidays", newest."month" as "newestMonth", coalesce(p."reportTitle", (
        select m."title" from "Month" m where m."projectId" = p."id" and m."month" = newest."month"), p."name") as "title",
      (select coalesce(json_agg(json_build_object('id', t."id", 'name', t."name", 'under', t."under", 'position', t."position")), '[]')
        from "Team" t where t."projectId" = p."id" and (t."retiredFrom" is null or t."retiredFrom" > ${month})) as "teams",
      (select coalesce(json_agg(json_build_object('id', e."id", 'code', e."code", 'title', e."title", 'position', e."position",
          'teamId', a."teamId")), '[]')
        from (select distinct "elementId", "teamId" from "WbsAssignment" where "projectId" = ${projectId}::uuid
            and "fromMonth" <= ${month} and ("toMonth" is null or "toMonth" >= ${month})) a
        join "WbsElement" e on e."projectId" = p."id" and e."id" = a."elementId") as "elements",
      json_build_object(
        'sections', (select coalesce(json_agg(json_build_object('id', s."id", 'teamId', s."teamId", 'position', s."position")), '[]')
          from "Section" s where s."projectId" = p."id" and s."month" = newest."month"),
        'entries', (select coalesce(json_agg(json_build_object('id', e."id", 'elementId', e."elementId", 'sectionId', e."sectionId",
            'position', e."position")), '[]')
          from "Section" s join "Entry" e on e."projectId" = s."projectId" and e."sectionId" = s."id"
          where s."projectId" = p."id" and s."month" = newest."month"),
        'blocks', (select coalesce(json_agg(json_build_object('id', b."id", 'place', b."place", 'sectionId', b."sectionId",
            'entryId', b."entryId", 'heading', b."heading", 'code', b."code", 'position', b."position")), '[]')
          from "Block" b where b."projectId" = p."id" and b."month" = newest."month")) as "before"
    from "Project" p, newest where p."id" = ${projectId}::uuid`;
}
