import { z } from 'zod';
import { blockPlaceOf, refuseUnlessWritable } from '@/lib/lines/data-place';
import {
  type FactsEdit,
  type FactsRequest,
  type PlanFacts,
  planFacts,
  type SectionFacts,
  sectionFacts,
} from '@/lib/plans/schema-facts';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { database, inTransaction, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { nextMonth } from '@/lib/shared/months';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** What is known of the planned lines of a section, in one statement. @throws Refusal NOT_FOUND where there is no such section, or it is not the viewer's to read. */
export async function listPlanFacts(viewer: Viewer, request: FactsRequest): Promise<SectionFacts> {
  const project = projectOf(viewer, request.project);
  const [found] = canReadDrafts(viewer, project)
    ? await selectRows(database(), sectionFacts, statement(project.id, request.section))
    : [];
  if (found !== undefined) return found;
  throw new Refusal(
    'NOT_FOUND',
    `“${request.project}” has no section “${request.section}”, or it is not yours to read.`,
  );
}

/**
 * Says who answers for a planned line, which milestones it works towards, and before which month it is not due. Names that the project
 * knows become its people. @throws Refusal NOT_FOUND where there is no such planned line, BAD_REQUEST where a milestone is none of the
 * project or the month is over by then, FORBIDDEN and CONFLICT as writing the line.
 */
export async function setPlanFacts(viewer: Viewer, edit: FactsEdit): Promise<PlanFacts> {
  const { id: projectId, slug } = projectOf(viewer, edit.project);
  return await inTransaction(viewer.personId, async (db) => {
    const line = await db.line.findFirst({
      where: { projectId, id: edit.line, block: { place: 'planned' } },
      select: { blockId: true },
    });
    if (line === null) throw new Refusal('NOT_FOUND', 'This plan is not stored yet, or no more: save it first.');
    const place = await blockPlaceOf(db, viewer, { project: slug, block: line.blockId });
    refuseUnlessWritable(viewer, place);
    if (edit.notBefore !== null && edit.notBefore <= nextMonth(place.month))
      throw new Refusal(
        'BAD_REQUEST',
        `A plan of ${place.month} is due in ${nextMonth(place.month)} anyway: choose a later month, or none.`,
      );
    await writeFacts(db, projectId, edit);
    const [facts] = await selectRows(
      db,
      planFacts,
      factsOf(Prisma.sql`l."projectId" = ${projectId}::uuid and l."id" = ${edit.line}::uuid`),
    );
    if (facts === undefined) throw new Refusal('NOT_FOUND', 'This plan is not there any more.');
    return facts;
  });
}

async function writeFacts(db: Transaction, projectId: string, { line, owners, milestones, notBefore }: FactsEdit) {
  const found = await db.milestone.findMany({
    where: { projectId, code: { in: milestones } },
    select: { id: true, code: true },
  });
  const unknown = milestones.find((code) => !found.some((milestone) => milestone.code === code));
  if (unknown !== undefined) throw new Refusal('BAD_REQUEST', `“${unknown}” is no milestone of this project.`);
  await db.line.update({ where: { projectId_id: { projectId, id: line } }, data: { notBefore } });
  await db.lineOwner.deleteMany({ where: { projectId, lineId: line } });
  await db.lineOwner.createMany({ data: await ownersOf(db, { projectId, lineId: line, owners }) });
  await db.milestoneLink.deleteMany({ where: { projectId, lineId: line } });
  await db.milestoneLink.createMany({ data: found.map(({ id }) => ({ projectId, lineId: line, milestoneId: id })) });
}

type Owning = { projectId: string; lineId: string; owners: string[] };

async function ownersOf(db: Transaction, { projectId, lineId, owners }: Owning) {
  const known = await selectRows(
    db,
    z.object({ id: z.string(), names: z.array(z.string()) }),
    Prisma.sql`select h."id", array_prepend(h."name", h."aliases") as "names" from "Person" h where ${isOfProject(Prisma.sql`${projectId}::uuid`)}`,
  );
  const idOf = (name: string) =>
    known.find(({ names }) => names.some((one) => one.toLowerCase() === name.toLowerCase()))?.id ?? null;
  const taken = new Set<string>();
  return owners.flatMap((name) => {
    const personId = idOf(name);
    const key = personId ?? name.toLowerCase();
    if (taken.has(key)) return [];
    taken.add(key);
    return [{ projectId, lineId, personId, name: personId === null ? name : null, isLead: taken.size === 1 }];
  });
}

/** Whether a person `h` has a role in the project or answers for a line of it. */
function isOfProject(projectId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (h."system" is null and (exists (select from "Role" r where r."personId" = h."id" and r."projectId" = ${projectId})
      or exists (select from "LineOwner" w where w."projectId" = ${projectId} and w."personId" = h."id")))`;
}

function factsOf(which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select l."id" as "lineId", l."notBefore", coalesce(chain."age", 0) as "age", coalesce(chain."firstMonth", b."month") as "firstMonth",
      (select coalesce(json_agg(coalesce(h."name", w."name") order by w."isLead" desc, w."id"), '[]')
        from "LineOwner" w left join "Person" h on h."id" = w."personId"
        where w."projectId" = l."projectId" and w."lineId" = l."id") as "owners",
      (select coalesce(json_agg(json_build_object('code', m."code", 'title', m."title") order by m."code"), '[]')
        from "MilestoneLink" k join "Milestone" m on m."projectId" = k."projectId" and m."id" = k."milestoneId"
        where k."projectId" = l."projectId" and k."lineId" = l."id") as "milestones"
    from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
    left join lateral (
      select f."age", f."firstMonth" from "PlanFact" f where f."projectId" = l."projectId" and f."lineId" = l."id") chain on true
    where b."place" = 'planned' and ${which}`;
}

function statement(projectId: string, section: string): Prisma.Sql {
  const id = Prisma.sql`${projectId}::uuid`;
  return Prisma.sql`
    select (select coalesce(json_agg(to_json(fact)), '[]') from (${factsOf(Prisma.sql`b."projectId" = s."projectId" and b."sectionId" = s."id"`)}) fact) as "facts",
      (select coalesce(json_agg(h."name" order by h."name"), '[]') from "Person" h where ${isOfProject(id)}) as "people",
      (select coalesce(json_agg(json_build_object('code', m."code", 'title', m."title") order by m."code"), '[]')
        from "Milestone" m where m."projectId" = s."projectId" and m."completed" is null) as "milestones"
    from "Section" s where s."projectId" = ${id} and s."id" = ${section}::uuid`;
}
