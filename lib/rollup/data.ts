import { z } from 'zod';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { commonCode } from '@/lib/rollup/rules';
import { type Board, type BoardAddress, boardSection } from '@/lib/rollup/schema';
import { duePlans } from '@/lib/sections/data-due';
import { readSections } from '@/lib/sections/data-read';
import { database, selectRows } from '@/lib/server/db';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** Who is where in a month, in two statements. @throws Refusal NOT_FOUND where there is no such month, or it is not the viewer's to read. */
export async function getBoard(viewer: Viewer, { project: slug, month }: BoardAddress): Promise<Board> {
  const project = projectOf(viewer, slug);
  const key = { projectId: project.id, month };
  const found = canReadDrafts(viewer, project) ? await readSections(database(), key) : null;
  if (found === null) throw new Refusal('NOT_FOUND', `“${slug}” has no month ${month}, or it is not yours to read.`);
  const numbers = await readNumbers(key);
  const sections = found.sections.map(({ aliases: _, ...mark }) => {
    const entries = found.entries.filter(({ sectionId }) => sectionId === mark.id);
    const own = numbers.find(({ sectionId }) => sectionId === mark.id) ?? nothing;
    const { sectionId: __, ...counted } = own;
    return { ...mark, ...counted, code: commonCode(entries.flatMap(({ code }) => code ?? [])) };
  });
  const { due, isFrozen, timezone } = found;
  return { month, due, isFrozen, timezone, today: dayIn(timezone, new Date()), sections };
}

const numbersRow = boardSection
  .pick({ plans: true, carriedTwice: true, activity: true })
  .extend({ sectionId: z.string() });

const nothing: z.infer<typeof numbersRow> = {
  sectionId: '',
  plans: { done: 0, partly: 0, carried: 0, dropped: 0, open: 0 },
  carriedTwice: 0,
  activity: null,
};

async function readNumbers({ projectId, month }: { projectId: string; month: string }) {
  const id = Prisma.sql`${projectId}::uuid`;
  return await selectRows(
    database(),
    numbersRow,
    Prisma.sql`
      /* kept: board */ with due as (${duePlans(id, Prisma.sql`${month}::text`)}), counted as (
        select due."answeringId", (count(*) filter (where due."age" >= 2))::int as "carriedTwice",
          json_build_object('done', count(*) filter (where due."state" = 'done'), 'partly', count(*) filter (where due."state" = 'partly'),
            'carried', count(*) filter (where due."state" = 'carried'), 'dropped', count(*) filter (where due."state" = 'dropped'),
            'open', count(*) filter (where due."state" = 'open')) as "plans"
        from due group by due."answeringId")
      select s."id" as "sectionId", coalesce(counted."carriedTwice", 0) as "carriedTwice", newest.activity as "activity",
        coalesce(counted."plans", ${JSON.stringify(nothing.plans)}::json) as "plans"
      from "Section" s left join counted on counted."answeringId" = s."id"
      left join lateral (
        select json_build_object('at', either."at", 'by', either."by") as activity
        from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
        join lateral (
          (select c."changedAt" as "at", h."name" as "by" from "Change" c join "Person" h on h."id" = c."personId"
            where c."projectId" = l."projectId" and c."table" = 'Line' and c."row" = l."id"::text and h."system" is null
            order by c."changedAt" desc limit 1)
          union all select l."createdAt", h."name" from "Person" h where h."id" = l."authorId" and h."system" is null) either on true
        where b."projectId" = s."projectId" and b."sectionId" = s."id"
        order by either."at" desc limit 1) newest on true
      where s."projectId" = ${id} and s."month" = ${month}`,
  );
}
