import { z } from 'zod';
import { type Database, database, selectRows, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { previousMonth } from '@/lib/shared/months';
import type { Viewer } from '@/lib/shared/viewer';
import { changeWbs, managedProject } from '@/lib/wbs/data-change';
import { readWbs } from '@/lib/wbs/data-read';
import { elementName } from '@/lib/wbs/rules';
import { whyHolds } from '@/lib/wbs/rules-retirement';
import type { Retirement, RetirementRequest, Wbs } from '@/lib/wbs/schema';
import { Prisma } from '@/prisma/generated/client';

/** What retiring a team from the next month on would meet, with nothing done yet. @throws Refusal NOT_FOUND where the project has no such team. */
export async function getRetirement(viewer: Viewer, { project, team }: RetirementRequest): Promise<Retirement> {
  const projectId = managedProject(viewer, project);
  const wbs = await readWbs(database(), projectId);
  const { id } = teamOf(wbs, team);
  const isHeld = new Set(wbs.elements.filter(({ teamId }) => teamId !== null).map((element) => element.id));
  const plans = await readOpenPlans(database(), { projectId, teamId: id, newest: previousMonth(wbs.from) });
  const elsewhere = plans.filter(({ elementId }) => isHeld.has(elementId));
  return {
    from: wbs.from,
    held: heldBy(wbs, id),
    answeredElsewhere: elsewhere.length,
    answeredNowhere: plans.length - elsewhere.length,
  };
}

/**
 * Retires a team from the next month on: months that are opened from then on have no section of it; those that are there keep theirs.
 * @throws Refusal CONFLICT where it holds elements, or is retired already.
 */
export function retireTeam(viewer: Viewer, { project, team }: RetirementRequest): Promise<Wbs> {
  return changeWbs(viewer, project, async (db, projectId, before) => {
    const { id, name } = teamOf(before, team);
    if (before.retired.some((one) => one.id === id)) throw new Refusal('CONFLICT', `“${name}” is retired already.`);
    const trouble = whyHolds(name, heldBy(before, id));
    if (trouble !== null) throw new Refusal('CONFLICT', trouble);
    await setRetired(db, { projectId, id }, before.from);
  });
}

/** Takes a team's retirement back: it may hold elements again, from the next month on. @throws Refusal CONFLICT where it is not retired. */
export function takeTeamBack(viewer: Viewer, { project, team }: RetirementRequest): Promise<Wbs> {
  return changeWbs(viewer, project, async (db, projectId, before) => {
    const { id, name } = teamOf(before, team);
    if (before.retired.every((one) => one.id !== id)) throw new Refusal('CONFLICT', `“${name}” is not retired.`);
    await setRetired(db, { projectId, id }, null);
  });
}

function teamOf({ teams, retired }: Wbs, team: string): { id: string; name: string } {
  const found = [...teams, ...retired].find(({ id }) => id === team);
  if (found === undefined) throw new Refusal('NOT_FOUND', 'This team is not there any more.');
  return found;
}

function heldBy({ elements }: Wbs, team: string): string[] {
  return elements.filter(({ teamId }) => teamId === team).map(elementName);
}

async function setRetired(
  db: Transaction,
  key: { projectId: string; id: string },
  retiredFrom: string | null,
): Promise<void> {
  await db.team.update({ where: { projectId_id: key }, data: { retiredFrom } });
}

type Asked = { projectId: string; teamId: string; newest: string };

/** A team's plans without an outcome that wait for one in a month after the newest. */
function readOpenPlans(db: Database, { projectId, teamId, newest }: Asked): Promise<{ elementId: string }[]> {
  return selectRows(
    db,
    z.object({ elementId: z.string() }),
    Prisma.sql`
      select f."elementId" from "PlanFact" f
      where f."projectId" = ${projectId}::uuid and f."teamId" = ${teamId}::uuid and f."state" = 'open'
        and (f."month" = ${newest} or f."notBefore" > ${newest})`,
  );
}
