import { z } from 'zod';
import { reportOutline, reportVersion } from '@/lib/report/schema';
import { monthRows } from '@/lib/report/store/rows';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { reportForm } from '@/lib/shared/report-form';
import { Prisma } from '@/prisma/generated/client';

/** Whose month: the project's id, and `2017-03`. */
export type MonthKey = { projectId: string; month: string };

/** The live rows of a month as columns of a statement, each one JSON in the shape of `monthRows`. */
export function monthColumns({ projectId, month }: MonthKey): Prisma.Sql {
  return Prisma.sql`
    (select coalesce(json_agg(json_build_object('id', s."id", 'teamId', s."teamId", 'heading', s."heading", 'under', s."under",
        'position', s."position")), '[]')
      from "Section" s where s."projectId" = ${projectId}::uuid and s."month" = ${month}) as "sections",
    (select coalesce(json_agg(json_build_object('id', e."id", 'sectionId', e."sectionId", 'elementId', e."elementId", 'code', e."code",
        'title', e."title", 'position', e."position")), '[]')
      from "Section" s join "Entry" e on e."projectId" = s."projectId" and e."sectionId" = s."id"
      where s."projectId" = ${projectId}::uuid and s."month" = ${month}) as "entries",
    (select coalesce(json_agg(json_build_array(b."id", b."place", b."sectionId", b."entryId", b."heading", b."code", b."nil", b."position")), '[]')
      from "Block" b where b."projectId" = ${projectId}::uuid and b."month" = ${month}) as "blocks",
    (select coalesce(json_agg(json_build_array(l."id", l."blockId", l."parentId", l."position", l."kind", l."markdown")), '[]')
      from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
      where b."projectId" = ${projectId}::uuid and b."month" = ${month}) as "lines"`;
}

const project = { projectName: z.string(), language: z.string(), versions: z.array(reportVersion) };

/** All published versions of a month as one JSON, the newest first. */
function versionsOf({ projectId, month }: MonthKey): Prisma.Sql {
  return Prisma.sql`
    select coalesce(json_agg(json_build_object('number', n."number", 'publishedAt', n."publishedAt", 'publishedBy', h."name",
      'reopening', case when r."publicationId" is null then null else
        json_build_object('reason', r."reason", 'reopenedAt', r."reopenedAt", 'reopenedBy', w."name") end) order by n."number" desc), '[]')
    from "Publication" n join "Person" h on h."id" = n."publishedById"
    left join "Reopening" r on r."projectId" = n."projectId" and r."publicationId" = n."id"
    left join "Person" w on w."id" = r."reopenedById"
    where n."projectId" = ${projectId}::uuid and n."month" = ${month}`;
}

const liveMonth = monthRows.extend({
  ...project,
  form: reportForm,
  title: z.string(),
});

/** A month as it stands now, in one statement; null where it is not there. */
export async function readLiveMonth(db: Database | Transaction, key: MonthKey) {
  const [found] = await selectRows(
    db,
    liveMonth,
    Prisma.sql`
    /* kept: live-month */ select p."name" as "projectName", p."language", p."form", m."title",
      (${versionsOf(key)}) as "versions",
      ${monthColumns(key)}
    from "Project" p join "Month" m on m."projectId" = p."id"
    where p."id" = ${key.projectId}::uuid and m."month" = ${key.month}`,
  );
  return found ?? null;
}

const publishedMonth = z.object({ ...project, number: z.number().int(), outline: reportOutline, form: reportForm });

/** A month as it was published, as this version or last; null where it was not. */
export async function readPublishedMonth(db: Database | Transaction, key: MonthKey, version: number | null) {
  const { projectId, month } = key;
  const [found] = await selectRows(
    db,
    publishedMonth,
    Prisma.sql`
    select p."name" as "projectName", p."language", n."outline", n."form", n."number", (${versionsOf(key)}) as "versions"
    from "Publication" n join "Project" p on p."id" = n."projectId"
    where n."projectId" = ${projectId}::uuid and n."month" = ${month} and (${version}::int is null or n."number" = ${version})
    order by n."number" desc limit 1`,
  );
  return found ?? null;
}
