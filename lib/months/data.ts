import { openMonthAs, planOpening } from '@/lib/months/data-opening';
import type { MonthAddress, OpenedMonth } from '@/lib/months/schema';
import { canManage } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** What opening a month would make, with nothing made yet. @throws Refusal as `openMonth` does. */
export async function getOpening(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<OpenedMonth> {
  const { id } = managedProject(viewer, slug);
  return (await planOpening(database(), { projectId: id, month })).opened;
}

/**
 * Opens a month: a section for each team that holds WBS elements in it, with the plans of the month before waiting for their outcome.
 * @throws Refusal CONFLICT where the month is there, lies before another, or has not begun for the project.
 */
export function openMonth(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<OpenedMonth> {
  const { id } = managedProject(viewer, slug);
  return openMonthAs(viewer.personId, { projectId: id, month });
}

function managedProject(viewer: Viewer, slug: string) {
  const project = projectOf(viewer, slug);
  if (canManage(viewer, project)) return project;
  throw new Refusal('FORBIDDEN', 'Months are opened by the project manager.');
}
