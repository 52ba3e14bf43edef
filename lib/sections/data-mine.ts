import { z } from 'zod';
import { canManage } from '@/lib/projects/policy';
import { duePlans } from '@/lib/sections/data-due';
import { sectionStateOf, teamAddresses } from '@/lib/sections/rules';
import { type ManagedSection, type OwnSection, verdict } from '@/lib/sections/schema';
import { database, selectRows } from '@/lib/server/db';
import { dayIn } from '@/lib/shared/day';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

const row = z.object({
  project: z.string(),
  projectName: z.string(),
  timezone: z.string(),
  month: z.string(),
  due: z.string(),
  teamId: z.string(),
  heading: z.string(),
  teams: z.array(z.object({ id: z.string(), name: z.string() })),
  isBegun: z.boolean(),
  isSubmitted: z.boolean(),
  verdict: verdict.nullable(),
});
type Row = z.infer<typeof row>;
const ownRow = row.extend({ comment: z.string().nullable(), waiting: z.number().int() });

/** The sections of open months that are the viewer's to write, those of her teams, by their due day, in one statement. */
export async function listOwnSections(viewer: Viewer): Promise<OwnSection[]> {
  const places = viewer.projects.flatMap(({ id, grants }) =>
    grants
      .filter(({ role }) => role === 'tcam' || role === 'contributor')
      .map(({ teamId }) => ({ projectId: id, teamId })),
  );
  const due = duePlans(Prisma.sql`here."projectId"`, Prisma.sql`here."month"`);
  const waiting = Prisma.sql`
    , v."comment", (select count(*)::int from (${due}) due where due."answeringId" = here."id" and due."state" = 'open') as "waiting"`;
  return await listSections(places, ownRow, waiting);
}

/** The sections of open months in the projects that the viewer manages, whoever writes them, by their due day, in one statement. */
export async function listManagedSections(viewer: Viewer): Promise<ManagedSection[]> {
  const managed = viewer.projects.filter((project) => canManage(viewer, project));
  return await listSections(
    managed.map(({ id }) => ({ projectId: id, teamId: null })),
    row,
    Prisma.empty,
  );
}

type Place = { projectId: string; teamId: string | null };

/** `more`: the columns that `shape` has beside those of `row`. */
async function listSections<Shape extends z.ZodType<Row>>(places: Place[], shape: Shape, more: Prisma.Sql) {
  if (places.length === 0) return [];
  const rows = await selectRows(database(), shape, statement(places, more));
  return rows.map(({ timezone, teams, teamId, isBegun, isSubmitted, verdict, ...section }) => ({
    ...section,
    today: dayIn(timezone, new Date()),
    address: teamAddresses(teams).get(teamId) ?? teamId,
    state: sectionStateOf({ isBegun, isSubmitted, verdict }),
  }));
}

function statement(places: Place[], more: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select distinct on (m."due", p."name", here."position", here."id") p."slug" as "project", p."name" as "projectName", p."timezone", m."month",
      m."due"::text as "due", here."teamId", here."heading",
      (select json_agg(json_build_object('id', t."id", 'name', t."name") order by other."position")
        from "Section" other join "Team" t on t."projectId" = other."projectId" and t."id" = other."teamId"
        where other."projectId" = here."projectId" and other."month" = here."month") as "teams",
      exists (select from "Block" b where b."projectId" = here."projectId" and b."sectionId" = here."id"
        and (b."nil" is not null or exists (select from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id"))) as "isBegun",
      newest."id" is not null as "isSubmitted", v."verdict" ${more}
    from json_to_recordset(${JSON.stringify(places)}::json) as place("projectId" uuid, "teamId" uuid)
    join "Project" p on p."id" = place."projectId"
    join "Month" m on m."projectId" = p."id"
    join "Section" here on here."projectId" = m."projectId" and here."month" = m."month" and here."teamId" = coalesce(place."teamId", here."teamId")
    left join lateral (select u."id" from "Submission" u where u."projectId" = here."projectId" and u."sectionId" = here."id"
      order by u."submittedAt" desc, u."id" desc limit 1) newest on true
    left join "Review" v on v."projectId" = here."projectId" and v."submissionId" = newest."id"
    where not exists (select from "Publication" n where n."projectId" = m."projectId" and n."month" = m."month"
      and not exists (select from "Reopening" r where r."projectId" = n."projectId" and r."publicationId" = n."id"))
    order by m."due", p."name", here."position", here."id"`;
}
