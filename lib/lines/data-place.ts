import { z } from 'zod';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { canWrite } from '@/lib/sections/policy';
import { sectionStateOf, whyClosed } from '@/lib/sections/rules';
import { verdict } from '@/lib/sections/schema';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { referencePattern } from '@/lib/shared/report-form';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

const placeRow = z.object({
  blockId: z.string(),
  month: z.string(),
  /** Null for the front matter. */
  team: z.object({ id: z.string(), name: z.string() }).nullable(),
  isSubmitted: z.boolean(),
  verdict: verdict.nullable(),
  references: z.array(referencePattern),
});

/** Where a block stands, and what is needed to know who may write in it. */
export type BlockPlace = z.infer<typeof placeRow> & { project: VisibleProject };

type Address = { project: string; block: string };

/** Where a block stands, in one statement. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function blockPlaceOf(db: Database | Transaction, viewer: Viewer, address: Address): Promise<BlockPlace> {
  const project = projectOf(viewer, address.project);
  const [found] = canReadDrafts(viewer, project)
    ? await selectRows(db, placeRow, statement(project.id, address.block))
    : [];
  if (found === undefined)
    throw new Refusal(
      'NOT_FOUND',
      `“${address.project}” has no list of lines “${address.block}”, or it is not yours to read.`,
    );
  return { ...found, project };
}

/** @throws Refusal FORBIDDEN where the viewer does not write there, CONFLICT where nobody does as it stands. */
export function refuseUnlessWritable(viewer: Viewer, { project, team, isSubmitted, verdict }: BlockPlace): void {
  if (canManage(viewer, project)) return;
  if (team === null) throw new Refusal('FORBIDDEN', 'The front matter is written by the project manager.');
  if (!canWrite(viewer, { project, teamId: team.id }))
    throw new Refusal(
      'FORBIDDEN',
      `This is the section of ${team.name}: ask its T/CAM or the project manager to change it.`,
    );
  const closed = whyClosed(sectionStateOf({ isBegun: true, isSubmitted, verdict }));
  if (closed !== null) throw new Refusal('CONFLICT', closed);
}

function statement(projectId: string, block: string): Prisma.Sql {
  return Prisma.sql`
    /* kept: block-place */ select b."id" as "blockId", b."month",
      case when t."id" is null then null else json_build_object('id', t."id", 'name', t."name") end as "team",
      newest."id" is not null as "isSubmitted", v."verdict", p."form" -> 'references' as "references"
    from "Block" b join "Project" p on p."id" = b."projectId"
    left join "Section" s on s."projectId" = b."projectId" and s."id" = b."sectionId"
    left join "Team" t on t."projectId" = s."projectId" and t."id" = s."teamId"
    left join lateral (
      select u."id" from "Submission" u where u."projectId" = s."projectId" and u."sectionId" = s."id"
      order by u."submittedAt" desc, u."id" desc limit 1) newest on true
    left join "Review" v on v."projectId" = b."projectId" and v."submissionId" = newest."id"
    where b."projectId" = ${projectId}::uuid and b."id" = ${block}::uuid`;
}
