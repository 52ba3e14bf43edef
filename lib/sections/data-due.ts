import { z } from 'zod';
import type { Blockers } from '@/lib/sections/rules';
import { selectRows, type Transaction } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

/**
 * The plans that a month is to say the outcome of, as rows of PlanFact with `answeringId`, the section that answers for each: those of
 * the month before (the newest that there is) that are due by now, and older ones that were not due before now. They wait in the section
 * that has their element in this month (their own team's, where several have it); in their own team's where no section has it any more. `month` may name the column of a table
 * around it that is not called f, s, e, m, holder or own.
 */
export function duePlans(projectId: Prisma.Sql, month: Prisma.Sql): Prisma.Sql {
  // A value, not a table to join: so it narrows the view's lines before their owners and chains are looked up.
  const before = Prisma.sql`(select max(m."month") from "Month" m where m."projectId" = ${projectId} and m."month" < ${month})`;
  return Prisma.sql`
    select f.*, coalesce(holder."id", own."id") as "answeringId"
    from "PlanFact" f
    left join lateral (
      select s."id" from "Section" s join "Entry" e on e."projectId" = s."projectId" and e."sectionId" = s."id"
      where s."projectId" = f."projectId" and s."month" = ${month} and e."elementId" = f."elementId"
      order by s."teamId" = f."teamId" desc, s."position", s."id" limit 1) holder on true
    left join "Section" own on own."projectId" = f."projectId" and own."month" = ${month} and own."teamId" = f."teamId"
    where f."projectId" = ${projectId} and (
      (f."month" = ${before} and coalesce(f."notBefore", '') <= ${month})
      or (f."month" < ${before} and f."notBefore" > ${before} and f."notBefore" <= ${month}))`;
}

type Due = { projectId: string; month: string; lineId: string };

/** The section of a month that is to say the outcome of a plan; null where the plan does not wait in that month. */
export async function readAnswering(db: Transaction, { projectId, month, lineId }: Due): Promise<string | null> {
  const due = duePlans(Prisma.sql`${projectId}::uuid`, Prisma.sql`${month}::text`);
  const [found] = await selectRows(
    db,
    z.object({ answeringId: z.string().nullable() }),
    Prisma.sql`select due."answeringId" from (${due}) due where due."lineId" = ${lineId}::uuid`,
  );
  return found?.answeringId ?? null;
}

const blockers = z.object({ openPlans: z.number(), blankLists: z.number() });

/** How much of a section is open, in one statement: plans without an outcome, lists with neither lines nor a nil statement. */
export async function readBlockers(db: Transaction, projectId: string, sectionId: string): Promise<Blockers> {
  const id = Prisma.sql`${projectId}::uuid`;
  const [found] = await selectRows(
    db,
    blockers,
    Prisma.sql`
      select (select count(*)::int from (${duePlans(id, Prisma.sql`here."month"`)}) due
          where due."answeringId" = here."id" and due."state" = 'open') as "openPlans",
        (select count(*)::int from "Block" b where b."projectId" = here."projectId" and b."sectionId" = here."id"
          and b."place" in ('accomplished', 'planned') and b."nil" is null
          and not exists (select from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id")) as "blankLists"
      from "Section" here where here."projectId" = ${id} and here."id" = ${sectionId}::uuid`,
  );
  return found ?? { openPlans: 0, blankLists: 0 };
}
