import { canManage } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { inTransaction, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';
import { readWbs } from '@/lib/wbs/data-read';
import type { Wbs } from '@/lib/wbs/schema';

type Work = (db: Transaction, projectId: string, before: Wbs) => Promise<void>;

/** Does `work` on a structure that nobody else changes meanwhile; gives it as it then is. */
export async function changeWbs(viewer: Viewer, slug: string, work: Work): Promise<Wbs> {
  const projectId = managedProject(viewer, slug);
  return await inTransaction(viewer.personId, async (db) => {
    await db.$queryRaw`select 1 from "Project" where "id" = ${projectId}::uuid for update`;
    await work(db, projectId, await readWbs(db, projectId));
    return await readWbs(db, projectId);
  });
}

/** The id of a project that the viewer manages. @throws Refusal FORBIDDEN for others. */
export function managedProject(viewer: Viewer, slug: string): string {
  const project = projectOf(viewer, slug);
  if (canManage(viewer, project)) return project.id;
  throw new Refusal('FORBIDDEN', 'The work breakdown structure is for the managers of the project to change.');
}
