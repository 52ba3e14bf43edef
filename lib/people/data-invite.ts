import { hasJustWritten, mailJob } from '@/lib/notices/data-write';
import { createLoginOf, createOwner } from '@/lib/people/data-accounts';
import { refuseWithoutMail, writeInvitation } from '@/lib/people/data-invitation';
import { allHeldWithin, awaitedWith } from '@/lib/people/data-reach';
import { giveRole } from '@/lib/people/data-roles';
import { canCreateUsers, canManagePeople } from '@/lib/people/policy';
import type { HolderInvited, Invitation, LinkOwner, Person } from '@/lib/people/schema';
import { projectOf } from '@/lib/projects/rules';
import { inTransaction } from '@/lib/server/db';
import { askForJob } from '@/lib/server/jobs';
import { ownerOfPasswordLink } from '@/lib/server/password-links';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/**
 * Makes an account, with a first role where one is given, and mails its owner a link to set her password. Managers invite into their
 * projects, administrators anywhere. @throws Refusal CONFLICT where the address has an account, or no mail can be sent.
 */
export async function invite(viewer: Viewer, { grant, ...owner }: Invitation): Promise<Person> {
  refuseInviting(viewer, grant);
  const made = await inTransaction(viewer.personId, async (db) => {
    const { userId, personId } = await createOwner(db, owner);
    const roles = grant === null ? [] : [await giveRole(db, { personId, grant })];
    await writeInvitation(db, { userId, personId, email: owner.email, by: viewer.name });
    return { id: personId, ...owner, isAwaited: true, roles };
  });
  await askForJob(mailJob);
  return made;
}

/**
 * Makes an account for somebody who holds roles without one, and mails her the link. A manager does so for whoever holds none outside
 * her projects. @throws Refusal NOT_FOUND where there is no such person, CONFLICT where the address has an account.
 */
export async function inviteHolder(viewer: Viewer, { person: id, email }: HolderInvited): Promise<void> {
  refuseWithoutMail();
  await inTransaction(viewer.personId, async (db) => {
    const person = await db.person.findFirst({
      where: { id, userId: null, system: null, ...allHeldWithin(viewer) },
      select: { id: true, name: true },
    });
    if (person === null)
      throw new Refusal(
        'NOT_FOUND',
        'There is nobody of that name without an account, or others decide on her roles too: ask an administrator.',
      );
    const userId = await createLoginOf(db, { personId: person.id, name: person.name, email });
    await writeInvitation(db, { userId, personId: person.id, email, by: viewer.name });
  });
  await askForJob(mailJob);
}

/** Mails the link again to somebody who was invited. @throws Refusal NOT_FOUND where she was not, CONFLICT where one has just gone out. */
export async function inviteAgain(viewer: Viewer, { email }: { email: string }): Promise<void> {
  refuseWithoutMail();
  await inTransaction(viewer.personId, async (db) => {
    const owner = await awaitedWith(db, viewer, email);
    if (await hasJustWritten(db, { personId: owner.personId, kind: 'invitation' }))
      throw new Refusal('CONFLICT', 'An invitation went out a few minutes ago: wait a little before you send another.');
    await writeInvitation(db, { ...owner, email, by: viewer.name });
  });
  await askForJob(mailJob);
}

/** Whose password a mailed link sets. @throws Refusal NOT_FOUND where it is no longer good. */
export async function getLinkOwner({ token }: { token: string }): Promise<LinkOwner> {
  const owner = await ownerOfPasswordLink(token);
  if (owner !== null) return owner;
  throw new Refusal('NOT_FOUND', 'This link is no longer good: it works once, and not for ever. Ask for another one.');
}

function refuseInviting(viewer: Viewer, grant: Invitation['grant']): void {
  const project = grant === null || grant.role === 'administrator' ? null : projectOf(viewer, grant.project);
  if (project === null ? !canCreateUsers(viewer) : !canManagePeople(viewer, project))
    throw new Refusal('FORBIDDEN', 'People are invited by the managers of a project, and by administrators.');
  refuseWithoutMail();
}
