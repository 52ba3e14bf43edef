import { canAdminister } from '@/lib/projects/policy';
import { emptyForm } from '@/lib/projects/rules';
import type { NewProject, Project } from '@/lib/projects/schema';
import { inTransaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** Makes a project that nobody but the administrators sees yet. @throws Refusal CONFLICT where the slug is taken. */
export async function createProject(viewer: Viewer, { slug, name, timezone }: NewProject): Promise<Project> {
  if (!canAdminister(viewer)) throw new Refusal('FORBIDDEN', 'Projects are made by the administrators of Lunation.');
  const data = [{ slug, name, timezone, form: emptyForm }];
  const [made] = await inTransaction(viewer.personId, (db) =>
    db.project.createManyAndReturn({ data, skipDuplicates: true, select: { slug: true, name: true } }),
  );
  if (made === undefined) throw new Refusal('CONFLICT', `There is a project “${slug}” already: choose another slug.`);
  return made;
}
