import { z } from 'zod';
import { type MonthKey, monthColumns } from '@/lib/report/data-read';
import type { FigureRow, StoredFile } from '@/lib/report/store/figures';
import {
  type MonthContent,
  monthContent,
  type ProjectState,
  projectState,
  referenceRow,
} from '@/lib/report/store/state';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

type Reader = Database | Transaction;

/** What an import needs to know of a project beside the month itself, in one statement. */
export async function readProjectState(db: Reader, projectId: string): Promise<ProjectState> {
  const id = Prisma.sql`${projectId}::uuid`;
  const [state] = await selectRows(
    db,
    projectState,
    Prisma.sql`
    select p."reportTitle", p."form", p."formEditedAt" is not null as "isFormEdited", p."dueDay", p."workingDays", p."holidays",
      (select coalesce(json_agg(json_build_object('month', m."month", 'title', m."title", 'shown', m."shown", 'isFrozen', exists (
          select from "Publication" n where n."projectId" = m."projectId" and n."month" = m."month" and not exists (
            select from "Reopening" r where r."projectId" = n."projectId" and r."publicationId" = n."id")))), '[]')
        from "Month" m where m."projectId" = ${id}) as "months",
      (select coalesce(json_agg(json_build_object('id', t."id", 'name', t."name", 'aliases', t."aliases", 'under', t."under",
          'position', t."position")), '[]') from "Team" t where t."projectId" = ${id}) as "teams",
      (select coalesce(json_agg(json_build_object('id', e."id", 'code', e."code", 'title', e."title", 'parentId', e."parentId",
          'isLevelOfEffort', e."isLevelOfEffort", 'position', e."position")), '[]')
        from "WbsElement" e where e."projectId" = ${id}) as "elements",
      (select coalesce(json_agg(json_build_object('id', a."id", 'elementId', a."elementId", 'teamId', a."teamId",
          'fromMonth', a."fromMonth", 'toMonth', a."toMonth")), '[]')
        from "WbsAssignment" a where a."projectId" = ${id}) as "assignments",
      (select coalesce(json_agg(json_build_object('id', s."id", 'month', s."month", 'teamId', s."teamId", 'heading', s."heading")), '[]')
        from "Section" s where s."projectId" = ${id}) as "sections",
      (select coalesce(json_agg(h), '[]') from (
        select e."elementId", s."teamId", e."title", json_agg(s."month") as "months"
        from "Entry" e join "Section" s on s."projectId" = e."projectId" and s."id" = e."sectionId"
        where e."projectId" = ${id} group by e."elementId", s."teamId", e."title") h) as "holdings",
      (select coalesce(json_agg(distinct held."id"), '[]') from (
        select r."teamId" as "id" from "Role" r where r."projectId" = ${id} and r."teamId" is not null
        union all select m."elementId" from "Milestone" m where m."projectId" = ${id} and m."elementId" is not null) held) as "heldIds"
    from "Project" p where p."id" = ${id}`,
  );
  if (state === undefined) throw new Error('The project was deleted while it was read.');
  return state;
}

/** A month with all that hangs on its lines, in one statement; without any row where the month is not there. */
export async function readMonthContent(db: Reader, key: MonthKey): Promise<MonthContent> {
  const { projectId, month } = key;
  const [content] = await selectRows(
    db,
    monthContent,
    Prisma.sql`
    with own as materialized (
      select l."id" from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
      where b."projectId" = ${projectId}::uuid and b."month" = ${month}
    ), held as (
      select "lineId" as "id", true as "asCommitment", false as "asAccomplishment" from "Outcome" where "projectId" = ${projectId}::uuid
      union all select "fromId", true, false from "Carry" where "projectId" = ${projectId}::uuid
      union all select "toId", true, false from "Carry" where "projectId" = ${projectId}::uuid
      union all select "commitmentId", true, false from "Fulfilment" where "projectId" = ${projectId}::uuid
      union all select "accomplishmentId", false, true from "Fulfilment" where "projectId" = ${projectId}::uuid
      union all select "lineId", false, false from "Comment" where "projectId" = ${projectId}::uuid
      union all select "lineId", false, false from "MilestoneLink" where "projectId" = ${projectId}::uuid
    )
    select ${monthColumns(key)},
      (select coalesce(json_agg(json_build_object('lineId', r."lineId", 'kind', r."kind", 'key', r."key", 'raw', r."raw",
          'malformed', r."malformed")), '[]')
        from own join "Reference" r on r."projectId" = ${projectId}::uuid and r."lineId" = own."id") as "references",
      (select coalesce(json_agg(h), '[]') from (
        select own."id", bool_or(held."asCommitment") as "asCommitment", bool_or(held."asAccomplishment") as "asAccomplishment"
        from own join held on held."id" = own."id" group by own."id") h) as "heldLines",
      (select coalesce(json_agg(distinct u."sectionId"), '[]')
        from "Submission" u join "Section" s on s."projectId" = u."projectId" and s."id" = u."sectionId"
        where s."projectId" = ${projectId}::uuid and s."month" = ${month}) as "heldSections"`,
  );
  if (content === undefined) throw new Error('A statement without conditions gave no row.');
  return content;
}

const storedFiles = z.object({
  files: z.array(z.object({ id: z.string(), sha256: z.string() })),
  figures: z.array(z.object({ id: z.string(), fileId: z.string(), caption: z.string(), alternative: z.string() })),
});

/** The project's files with these sums, and the figures that show them. */
export async function readStoredFiles(
  db: Reader,
  projectId: string,
  sums: string[],
): Promise<{ files: StoredFile[]; figures: FigureRow[] }> {
  const [found] = await selectRows(
    db,
    storedFiles,
    Prisma.sql`
    with own as (
      select distinct on (f."sha256") f."id", f."sha256" from "File" f
      where f."projectId" = ${projectId}::uuid and f."sha256" = any(${sums}) order by f."sha256", f."id")
    select (select coalesce(json_agg(own), '[]') from own) as "files",
      (select coalesce(json_agg(json_build_object('id', g."id", 'fileId', g."fileId", 'caption', g."caption",
          'alternative', g."alternative") order by g."id" desc), '[]')
        from own join "Figure" g on g."projectId" = ${projectId}::uuid and g."fileId" = own."id") as "figures"`,
  );
  return found ?? { files: [], figures: [] };
}

const lineTexts = z.object({
  lines: z.array(z.object({ id: z.string(), markdown: z.string() })),
  references: z.array(referenceRow),
});

/** All lines of a project's other months, and their references. */
export async function readOtherLines(db: Reader, { projectId, month }: MonthKey) {
  const [found] = await selectRows(
    db,
    lineTexts,
    Prisma.sql`
    with own as materialized (
      select l."id", l."markdown" from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
      where b."projectId" = ${projectId}::uuid and b."month" <> ${month})
    select (select coalesce(json_agg(own), '[]') from own) as "lines",
      (select coalesce(json_agg(json_build_object('lineId', r."lineId", 'kind', r."kind", 'key', r."key", 'raw', r."raw",
          'malformed', r."malformed")), '[]')
        from own join "Reference" r on r."projectId" = ${projectId}::uuid and r."lineId" = own."id") as "references"`,
  );
  return found ?? { lines: [], references: [] };
}
