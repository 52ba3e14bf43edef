import { canCreateUsers, canManagePeople } from '@/lib/people/policy';
import type { Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';
import type { Prisma } from '@/prisma/generated/client';

/** Somebody who was invited and has no way to sign in yet. */
export type Awaited = { personId: string; userId: string };

/** The invited person of that address, with a role that is for the viewer to decide on. @throws Refusal NOT_FOUND */
export async function awaitedWith(db: Transaction, viewer: Viewer, email: string): Promise<Awaited> {
  const person = await db.person.findFirst({
    where: { user: { email, accounts: { none: {} } }, ...heldWithin(viewer) },
    select: { id: true, userId: true },
  });
  if (person !== null && person.userId !== null) return { personId: person.id, userId: person.userId };
  throw new Refusal('NOT_FOUND', `Nobody who was invited with the address ${email} is still to set a password.`);
}

/** People with a role that is for the viewer to decide on. */
function heldWithin(viewer: Viewer): Prisma.PersonWhereInput {
  return canCreateUsers(viewer) ? {} : { roles: { some: managedBy(viewer) } };
}

/** People whose roles are all for the viewer to decide on. An administrator's has no project, and would pass as one in all of these. */
export function allHeldWithin(viewer: Viewer): Prisma.PersonWhereInput {
  if (canCreateUsers(viewer)) return {};
  const within = managedBy(viewer);
  return { roles: { some: within, every: within, none: { projectId: null } } };
}

function managedBy(viewer: Viewer): Prisma.RoleWhereInput {
  const managed = viewer.projects.filter((project) => canManagePeople(viewer, project));
  return { projectId: { in: managed.map(({ id }) => id) } };
}
