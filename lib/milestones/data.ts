import { type ElementMilestonesRequest, type Milestone, milestone } from '@/lib/milestones/schema';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { database, selectRows } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/**
 * The milestones of a WBS element as a month knew them, in the order in which they were, or are expected to be, met; in one statement.
 * @throws Refusal NOT_FOUND where the project's open months are not the viewer's to read.
 */
export async function listElementMilestones(viewer: Viewer, request: ElementMilestonesRequest): Promise<Milestone[]> {
  const project = projectOf(viewer, request.project);
  if (!canReadDrafts(viewer, project))
    throw new Refusal('NOT_FOUND', `“${request.project}” has no such milestones, or they are not yours to read.`);
  const forecasts = Prisma.sql`
    from "MilestoneForecast" f
    where f."projectId" = m."projectId" and f."milestoneId" = m."id" and f."month" <= ${request.month}`;
  return await selectRows(
    database(),
    milestone,
    Prisma.sql`
      select m."id", m."code", m."title", m."level", m."baseline"::text, m."completed"::text,
        (select coalesce(json_agg(json_build_object('month', f."month", 'forecast', f."forecast") order by f."month"), '[]')
          ${forecasts}) as "forecasts"
      from "Milestone" m
      where m."projectId" = ${project.id}::uuid and m."elementId" = ${request.element}::uuid
      order by coalesce(m."completed", (select f."forecast" ${forecasts} order by f."month" desc limit 1), m."baseline"), m."code"`,
  );
}
