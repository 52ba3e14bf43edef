import { z } from 'zod';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { monthName } from '@/lib/shared/month-name';
import { nextMonth, previousMonth } from '@/lib/shared/months';
import { byPosition } from '@/lib/shared/positions';
import { inTreeOrder } from '@/lib/wbs/rules';
import { isRetiredIn } from '@/lib/wbs/rules-retirement';
import { type Wbs, wbs, wbsElement } from '@/lib/wbs/schema';
import { Prisma } from '@/prisma/generated/client';

const positioned = { position: z.string() };
const wbsRow = z.object({
  newest: z.string().nullable(),
  today: z.string(),
  elements: z.array(wbsElement.extend(positioned)),
  teams: z.array(wbs.shape.teams.element.extend({ ...positioned, retiredFrom: monthName.nullable() })),
});

/** The structure as it will be in the next month, in one statement. */
export async function readWbs(db: Database | Transaction, projectId: string): Promise<Wbs> {
  const [found] = await selectRows(db, wbsRow, statement(projectId));
  if (found === undefined) throw new Error(`There is no project ${projectId}.`);
  const from = found.newest === null ? found.today : nextMonth(found.newest);
  const ordered = found.teams.sort(byPosition);
  const teams = ordered.filter((team) => !isRetiredIn(team, from)).map(({ id, name }) => ({ id, name }));
  const retired = ordered.flatMap(({ id, name, retiredFrom }) =>
    retiredFrom === null ? [] : [{ id, name, from: retiredFrom }],
  );
  const elements = inTreeOrder(found.elements.sort(byPosition)).map(({ position: _, teamId, ...element }) => ({
    ...element,
    teamId: teams.some(({ id }) => id === teamId) ? teamId : null,
  }));
  return { elements, teams, retired, from };
}

type Assigning = { projectId: string; elementId: string; teamId: string | null; from: string };

/** Gives an element to a team from a month on, or to none; what held before that month stays. */
export async function assign(db: Transaction, { projectId, elementId, teamId, from }: Assigning): Promise<void> {
  const own = { projectId, elementId };
  await db.wbsAssignment.deleteMany({ where: { ...own, fromMonth: { gte: from } } });
  await db.wbsAssignment.updateMany({
    where: { ...own, OR: [{ toMonth: null }, { toMonth: { gte: from } }] },
    data: { toMonth: previousMonth(from) },
  });
  if (teamId !== null) await db.wbsAssignment.create({ data: { ...own, teamId, fromMonth: from } });
}

function statement(projectId: string): Prisma.Sql {
  return Prisma.sql`
    select newest."month" as "newest", to_char(now() at time zone p."timezone", 'YYYY-MM') as "today",
      (select coalesce(json_agg(json_build_object('id', e."id", 'code', e."code", 'title', e."title", 'parentId', e."parentId",
          'isLevelOfEffort', e."isLevelOfEffort", 'position', e."position", 'version', e."version",
          'teamId', (select a."teamId" from "WbsAssignment" a where a."projectId" = e."projectId" and a."elementId" = e."id"
            and (a."toMonth" is null or a."toMonth" > coalesce(newest."month", ''))
            order by a."fromMonth" desc, a."id" limit 1))), '[]')
        from "WbsElement" e where e."projectId" = p."id") as "elements",
      (select coalesce(json_agg(json_build_object('id', t."id", 'name', t."name", 'position', t."position",
          'retiredFrom', t."retiredFrom")), '[]')
        from "Team" t where t."projectId" = p."id") as "teams"
    from "Project" p, lateral (select max(m."month") as "month" from "Month" m where m."projectId" = p."id") newest
    where p."id" = ${projectId}::uuid`;
}
