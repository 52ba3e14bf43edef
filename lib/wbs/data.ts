import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { positionAfter } from '@/lib/shared/positions';
import type { Viewer } from '@/lib/shared/viewer';
import { changeWbs, managedProject } from '@/lib/wbs/data-change';
import { placeElement } from '@/lib/wbs/data-place';
import { assign, readWbs } from '@/lib/wbs/data-read';
import { whyNoCycle } from '@/lib/wbs/rules';
import type { NewWbsElement, Wbs, WbsEdit, WbsElement, WbsRequest } from '@/lib/wbs/schema';

export { getRetirement, retireTeam, takeTeamBack } from '@/lib/wbs/data-retirement';

/** The work breakdown structure of a project as it will be in the next month. @throws Refusal FORBIDDEN for others than managers. */
export async function getWbs(viewer: Viewer, { project }: WbsRequest): Promise<Wbs> {
  return await readWbs(database(), managedProject(viewer, project));
}

/** Adds an element, at the end of those that it stands beside. @throws Refusal CONFLICT where its code is taken. */
export function addWbsElement(viewer: Viewer, { project, ...element }: NewWbsElement): Promise<Wbs> {
  return changeWbs(viewer, project, async (db, projectId, before) => {
    refuseTaken(before, element);
    const { parentId, teamId, ...words } = element;
    const last = await db.wbsElement.findFirst({
      where: { projectId, parentId },
      orderBy: { position: 'desc' },
      select: { position: true },
    });
    const data = {
      ...words,
      projectId,
      parentId: parentOf(before, parentId),
      position: positionAfter(last?.position ?? null),
    };
    const { id } = await db.wbsElement.create({ data, select: { id: true } });
    await assign(db, { projectId, elementId: id, teamId: teamOf(before, teamId), from: before.from });
  });
}

/**
 * Says what an element is called, where it stands, and who holds it from the next month on; months that are there keep what they have.
 * @throws Refusal CONFLICT with the structure as it is where the element changed meanwhile, or where its code is taken; BAD_REQUEST where
 * it would stand beneath itself, or after what stands elsewhere.
 */
export function editWbsElement(viewer: Viewer, { project, id, version, ...element }: WbsEdit): Promise<Wbs> {
  return changeWbs(viewer, project, async (db, projectId, before) => {
    const known = knownElement(before, id, version);
    refuseTaken(before, { ...element, id });
    const cycle = whyNoCycle(before.elements, id, element.parentId);
    if (cycle !== null) throw new Refusal('BAD_REQUEST', cycle);
    const { code, title, isLevelOfEffort, after } = element;
    const parentId = parentOf(before, element.parentId);
    const data = { code, title, isLevelOfEffort, parentId };
    await db.wbsElement.update({ where: { projectId_id: { projectId, id } }, data });
    if (after !== undefined || parentId !== known.parentId)
      await placeElement(db, before, { projectId, id, parentId, after });
    if (element.teamId !== known.teamId)
      await assign(db, { projectId, elementId: id, teamId: teamOf(before, element.teamId), from: before.from });
  });
}

/** An element as it is. @throws Refusal where it is not there, or is another version by now. */
function knownElement(before: Wbs, id: string, version: number): WbsElement {
  const known = before.elements.find((one) => one.id === id);
  if (known === undefined) throw new Refusal('NOT_FOUND', 'This element is not there any more.');
  if (known.version === version) return known;
  throw new Refusal(
    'CONFLICT',
    'Somebody else changed this element meanwhile: look at it as it is now, then change it again.',
    { current: before },
  );
}

function refuseTaken({ elements }: Wbs, { id, code }: { id?: string; code: string | null }): void {
  if (code === null || elements.every((one) => one.code !== code || one.id === id)) return;
  throw new Refusal('CONFLICT', `There is an element ${code} already: choose another code.`);
}

function parentOf({ elements }: Wbs, parentId: string | null): string | null {
  if (parentId === null || elements.some(({ id }) => id === parentId)) return parentId;
  throw new Refusal('BAD_REQUEST', 'The element that it was to stand beneath is not there.');
}

function teamOf({ teams }: Wbs, teamId: string | null): string | null {
  if (teamId === null || teams.some(({ id }) => id === teamId)) return teamId;
  throw new Refusal('BAD_REQUEST', 'The team that was to hold it is not there, or is retired.');
}
