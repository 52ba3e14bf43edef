import { z } from 'zod';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { canWrite } from '@/lib/sections/policy';
import { sectionStateOf, whyClosed } from '@/lib/sections/rules';
import { verdict } from '@/lib/sections/schema';
import { type Database, database, selectRows, type Transaction } from '@/lib/server/db';
import { askedTogether } from '@/lib/server/together';
import { Refusal } from '@/lib/shared/errors';
import { referencePattern } from '@/lib/shared/report-form';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

const placeRow = z.object({
  projectId: z.string(),
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
  return await findPlace(viewer, address, async (stored) => (await readPlaces(db, [stored]))[0] ?? null);
}

/** As `blockPlaceOf`, outside of transactions, and for all who ask at the same time in one statement. */
export async function blockPlaceTogether(viewer: Viewer, address: Address): Promise<BlockPlace> {
  return await findPlace(viewer, address, placeTogether);
}

type StoredAddress = { projectId: string; block: string };
type StoredPlace = z.infer<typeof placeRow>;

const placeTogether = askedTogether((addresses: readonly StoredAddress[]) => readPlaces(database(), addresses));

async function findPlace(
  viewer: Viewer,
  { project: slug, block }: Address,
  read: (address: StoredAddress) => Promise<StoredPlace | null>,
): Promise<BlockPlace> {
  const project = projectOf(viewer, slug);
  const found = canReadDrafts(viewer, project) ? await read({ projectId: project.id, block }) : null;
  if (found === null)
    throw new Refusal('NOT_FOUND', `“${slug}” has no list of lines “${block}”, or it is not yours to read.`);
  return { ...found, project };
}

/** `writer`: the person who wrote it, where that is known. @throws Refusal UNAUTHORIZED where the viewer is somebody else. */
export function refuseInAnothersName(viewer: Viewer, writer: string | undefined): void {
  if (writer === undefined || writer === viewer.personId) return;
  throw new Refusal('UNAUTHORIZED', 'Somebody else is signed in by now: sign in again as who wrote this.');
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

async function readPlaces(
  db: Database | Transaction,
  addresses: readonly StoredAddress[],
): Promise<(StoredPlace | null)[]> {
  const found = await selectRows(
    db,
    placeRow,
    Prisma.sql`
      /* kept: block-place */ select b."projectId", b."id" as "blockId", b."month",
        case when t."id" is null then null else json_build_object('id', t."id", 'name', t."name") end as "team",
        newest."id" is not null as "isSubmitted", v."verdict", p."form" -> 'references' as "references"
      from unnest(${addresses.map(({ projectId }) => projectId)}::uuid[], ${addresses.map(({ block }) => block)}::uuid[])
        as asked("projectId", "block")
      join "Block" b on b."projectId" = asked."projectId" and b."id" = asked."block"
      join "Project" p on p."id" = b."projectId"
      left join "Section" s on s."projectId" = b."projectId" and s."id" = b."sectionId"
      left join "Team" t on t."projectId" = s."projectId" and t."id" = s."teamId"
      left join lateral (
        select u."id" from "Submission" u where u."projectId" = s."projectId" and u."sectionId" = s."id"
        order by u."submittedAt" desc, u."id" desc limit 1) newest on true
      left join "Review" v on v."projectId" = b."projectId" and v."submissionId" = newest."id"`,
  );
  return addresses.map(
    ({ projectId, block }) =>
      found.find((place) => place.projectId === projectId && place.blockId === block.toLowerCase()) ?? null,
  );
}
