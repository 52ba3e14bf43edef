import { hashPassword } from 'better-auth/crypto';
import { createAccount, personWithEmail, replacePassword } from '@/lib/people/data-accounts';
import { accountHolders, endRole, giveRole, isAdministered, peopleWith } from '@/lib/people/data-roles';
import { canCreateUsers, canManagePeople } from '@/lib/people/policy';
import type { AccountHolder, HeldRole, NewAccount, NewRole, NewUser, PasswordGiven, Person } from '@/lib/people/schema';
import { projectOf } from '@/lib/projects/rules';
import { database, inTransaction, systemPersons } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** Whether this deployment has no account yet, so that whoever comes first may make one. */
export async function isSetUpNeeded(viewer: Viewer | null): Promise<boolean> {
  return viewer === null && (await database().user.findFirst({ select: { id: true } })) === null;
}

/**
 * Makes the first account, an administrator's; its e-mail address. Of two who try at once one succeeds.
 * @throws Refusal NOT_FOUND where there are accounts, CONFLICT where another one was quicker.
 */
export async function setUp(viewer: Viewer | null, account: NewAccount): Promise<{ email: string }> {
  if (!(await isSetUpNeeded(viewer)))
    throw new Refusal('NOT_FOUND', 'Lunation is set up already: sign in, or ask an administrator for an account.');
  const hash = await hashPassword(account.password);
  await inTransaction(systemPersons.setUp, async (db) => {
    await db.$executeRaw`select pg_advisory_xact_lock(5864620)`;
    if ((await db.user.findFirst({ select: { id: true } })) !== null)
      throw new Refusal('CONFLICT', 'Somebody else has just set up Lunation: ask there for an account.');
    await giveRole(db, { personId: await createAccount(db, account, hash), grant: { role: 'administrator' } });
  });
  return { email: account.email };
}

/** Makes an account, with a first role where one is given. @throws Refusal CONFLICT where the e-mail address has an account. */
export async function createUser(viewer: Viewer, { grant, ...account }: NewUser): Promise<Person> {
  if (!canCreateUsers(viewer)) throw new Refusal('FORBIDDEN', 'Accounts are made by the administrators of Lunation.');
  if (grant !== null && grant.role !== 'administrator') projectOf(viewer, grant.project);
  const hash = await hashPassword(account.password);
  return await inTransaction(viewer.personId, async (db) => {
    const personId = await createAccount(db, account, hash);
    const roles = grant === null ? [] : [await giveRole(db, { personId, grant })];
    return { id: personId, name: account.name, email: account.email, isAwaited: false, roles };
  });
}

/** The people who hold a role in a project, or will, by name. */
export async function listPeople(viewer: Viewer, input: { project: string }): Promise<Person[]> {
  const project = projectOf(viewer, input.project);
  if (!canManagePeople(viewer, project))
    throw new Refusal('FORBIDDEN', 'Who holds which role is shown to the managers of the project.');
  return await peopleWith({ projectId: project.id });
}

/** The administrators of the deployment, by name. */
export async function listAdministrators(viewer: Viewer): Promise<Person[]> {
  if (!canCreateUsers(viewer)) throw new Refusal('FORBIDDEN', 'The administrators are shown to administrators.');
  return await peopleWith({ role: 'administrator' });
}

/** Everybody who has an account, by name, with all roles that they hold. */
export async function listAccounts(viewer: Viewer): Promise<AccountHolder[]> {
  if (!canCreateUsers(viewer)) throw new Refusal('FORBIDDEN', 'The accounts are shown to administrators.');
  return await accountHolders();
}

/** Sets another password for somebody who forgot hers, and ends her sessions. @throws Refusal NOT_FOUND */
export async function setPassword(viewer: Viewer, { email, password }: PasswordGiven): Promise<void> {
  if (!canCreateUsers(viewer)) throw new Refusal('FORBIDDEN', 'Passwords of others are set by administrators.');
  const hash = await hashPassword(password);
  await inTransaction(viewer.personId, (db) => replacePassword(db, { email, hash }));
}

/** Lets somebody who has an account hold a role from today on. @throws Refusal NOT_FOUND for an unknown address or team. */
export async function grantRole(viewer: Viewer, { email, grant }: NewRole): Promise<HeldRole> {
  refuseRole(viewer, grant.role === 'administrator' ? null : projectOf(viewer, grant.project));
  return await inTransaction(viewer.personId, async (db) =>
    giveRole(db, { personId: await personWithEmail(db, email), grant }),
  );
}

/** Ends a role at once. @throws Refusal NOT_FOUND where there is none, CONFLICT where nobody would be left to administer. */
export async function revokeRole(viewer: Viewer, { id }: { id: string }): Promise<void> {
  await inTransaction(
    viewer.personId,
    async (db) => {
      const role = await db.role.findUnique({ where: { id } });
      const project = viewer.projects.find((visible) => visible.id === role?.projectId);
      if (role === null || (role.projectId !== null && project === undefined)) throw noRole();
      refuseRole(viewer, project ?? null);
      await endRole(db, role);
      if (role.role === 'administrator' && !(await isAdministered(db)))
        throw new Refusal('CONFLICT', 'This is the only administrator: name another one first.');
    },
    'Serializable',
  );
}

/** `project` is null for a role over the deployment. */
function refuseRole(viewer: Viewer, project: VisibleProject | null): void {
  if (project === null && !canCreateUsers(viewer))
    throw new Refusal('FORBIDDEN', 'Administrators are named by administrators.');
  if (project !== null && !canManagePeople(viewer, project))
    throw new Refusal('FORBIDDEN', 'Roles are given by the managers of the project.');
}

function noRole(): Refusal {
  return new Refusal('NOT_FOUND', 'There is no such role, or it is not yours to see.');
}
