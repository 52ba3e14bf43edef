import { z } from 'zod';
import { addLineAtEnd, type NewLine } from '@/lib/lines/data-add';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';
import { selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { Prisma } from '@/prisma/generated/client';

/** Where and by whom an outcome is said: the entry that answers for the plan; null where the month has none. */
export type Place = { projectId: string; month: string; personId: string; entryId: string | null };

type Said = { place: Place; outcome: OutcomeKind; fulfilledBy: string | null };

/** Writes what an outcome makes: an accomplishment of what is done, a plan of what goes on. */
export async function applyEffects(
  db: Transaction,
  plan: Commitment,
  { place, outcome, fulfilledBy }: Said,
): Promise<void> {
  if (fulfilledBy !== null) {
    await refuseUnlessAccomplished(db, place, fulfilledBy);
    await link(db, { place, plan, accomplishmentId: fulfilledBy });
  } else if (outcome === 'done' && plan.fulfilledBy.length === 0) await accomplish(db, plan, place);
  if (outcome === 'partly' || outcome === 'carried') await carry(db, plan, place);
}

type Replaced = { place: Place; next: OutcomeKind | null };

/**
 * Takes back what an outcome made, as long as it is as it was made; a line that somebody has touched stays, but no longer answers the
 * plan where it has no outcome any more (`next` is null), and no longer continues it where nothing of it goes on.
 */
export async function takeBackEffects(db: Transaction, plan: Commitment, { place, next }: Replaced): Promise<void> {
  const { projectId } = place;
  await db.line.deleteMany({
    where: {
      ...{ projectId, id: { in: await bornWithLink(db, plan, place) }, version: 1, markdown: plan.markdown },
      ...{ children: { none: {} }, comments: { none: {} } },
      // It answers no other plan, and nothing was said of it in its turn.
      ...{ fulfils: { every: { commitmentId: plan.id } }, outcome: { is: null }, carriedTo: { is: null } },
    },
  });
  if (next === null) await db.fulfilment.deleteMany({ where: { projectId, commitmentId: plan.id } });
  if (next !== 'partly' && next !== 'carried') await db.carry.deleteMany({ where: { projectId, fromId: plan.id } });
}

/** The lines that came to be together with their link to the plan: what was written before it, by a person or an import, is none of them. */
async function bornWithLink(db: Transaction, plan: Commitment, { projectId }: Place): Promise<string[]> {
  const linked = [...plan.fulfilledBy.map(({ id }) => id), ...(plan.carriedToId === null ? [] : [plan.carriedToId])];
  const found = await selectRows(
    db,
    z.object({ id: z.string() }),
    Prisma.sql`
      select line."row" as "id" from "Change" line join "Change" link on link."projectId" = line."projectId"
        and link."transaction" = line."transaction" and link."before" is null
        and ((link."table" = 'Fulfilment' and link."row" = ${plan.id} || '/' || line."row")
          or (link."table" = 'Carry' and link."row" = ${plan.id} and link."after" ->> 'toId' = line."row"))
      where line."projectId" = ${projectId}::uuid and line."table" = 'Line' and line."row" = any(${linked}) and line."before" is null`,
  );
  return found.map(({ id }) => id);
}

async function refuseUnlessAccomplished(db: Transaction, { projectId, month }: Place, id: string): Promise<void> {
  const key = { projectId_id: { projectId, id } };
  const line = await db.line.findUnique({ where: key, select: { block: { select: { month: true, place: true } } } });
  if (line?.block.place === 'accomplished' && line.block.month === month) return;
  throw new Refusal('BAD_REQUEST', `What answers this plan is a line that was accomplished in ${month}.`);
}

async function accomplish(db: Transaction, plan: Commitment, place: Place): Promise<void> {
  const accomplishmentId = await addCopy(db, plan, { place, into: 'accomplished' });
  if (accomplishmentId !== null) await link(db, { place, plan, accomplishmentId });
}

type Link = { place: Place; plan: Commitment; accomplishmentId: string };

async function link(db: Transaction, { place: { projectId }, plan, accomplishmentId }: Link): Promise<void> {
  await db.fulfilment.createMany({
    data: [{ projectId, commitmentId: plan.id, accomplishmentId }],
    skipDuplicates: true,
  });
}

/** The rest goes on as a plan of the month, with its owners and milestones. */
async function carry(db: Transaction, plan: Commitment, place: Place): Promise<void> {
  if (plan.carriedToId !== null) return;
  const toId = await addCopy(db, plan, { place, into: 'planned' });
  if (toId === null) return;
  const { projectId } = place;
  await db.carry.create({ data: { projectId, fromId: plan.id, toId } });
  await db.$executeRaw`
    insert into "LineOwner" ("projectId", "lineId", "personId", "name", "isLead")
    select "projectId", ${toId}::uuid, "personId", "name", "isLead" from "LineOwner"
    where "projectId" = ${projectId}::uuid and "lineId" = ${plan.id}::uuid`;
  await db.$executeRaw`
    insert into "MilestoneLink" ("projectId", "milestoneId", "lineId")
    select "projectId", "milestoneId", ${toId}::uuid from "MilestoneLink"
    where "projectId" = ${projectId}::uuid and "lineId" = ${plan.id}::uuid`;
}

type Copy = { place: Place; into: NewLine['place'] };

/** The plan's words at the end of a list of the entry; under the same heading where that list has it. Null where there is no entry. */
async function addCopy(db: Transaction, plan: Commitment, { place, into }: Copy): Promise<string | null> {
  const { projectId, entryId, personId } = place;
  if (entryId === null) return null;
  const { kind, markdown, headings } = plan;
  const under = into === 'planned' ? (headings.at(-1) ?? null) : null;
  return await addLineAtEnd(db, { projectId, entryId, personId, place: into, kind, markdown, under });
}
