import type { AccountHolder, HeldRole, Person, ScopedRole } from '@/lib/people/schema';
import { database, type Transaction } from '@/lib/server/db';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import type { RoleName } from '@/lib/shared/viewer';

/** What a role is held over: the deployment, a project, a team of it. `timezone` decides when its days begin and end. */
type Scope = { projectId: string | null; teamId: string | null; team: string | null; timezone: string };

/** Lets a person hold a role from today on; the role as it is where she holds it already. @throws Refusal NOT_FOUND for a team. */
export async function giveRole(
  db: Transaction,
  { personId, grant }: { personId: string; grant: ScopedRole },
): Promise<HeldRole> {
  const { projectId, teamId, team, timezone } = await scopeOf(db, grant);
  const scope = { personId, projectId, teamId, role: grant.role };
  const today = todayIn(timezone);
  const held = await db.role.findFirst({ where: { ...scope, from: { lte: today }, OR: notOver(today) } });
  const { id } = held ?? (await db.role.create({ data: { ...scope, from: today } }));
  return { id, role: grant.role, team };
}

type EndedRole = { personId: string; projectId: string | null; teamId: string | null; role: RoleName };

/** Ends a role at once, however often it was given. */
export async function endRole(db: Transaction, scope: EndedRole): Promise<void> {
  const timezone = scope.projectId === null ? 'UTC' : await timezoneOf(db, scope.projectId);
  const today = todayIn(timezone);
  const { personId, projectId, teamId, role } = scope;
  const running = { personId, projectId, teamId, role, OR: notOver(today) };
  await db.role.updateMany({ where: { ...running, from: { gte: today } }, data: { from: today, to: today } });
  await db.role.updateMany({ where: running, data: { to: today } });
}

/** The people who hold a role of that scope, or will, by name; with these roles alone. */
export async function peopleWith(scope: { projectId: string } | { role: 'administrator' }): Promise<Person[]> {
  const where = { ...scope, OR: notOver(todayIn('UTC')) };
  const people = await database().person.findMany({
    where: { roles: { some: where } },
    select: {
      id: true,
      name: true,
      user: { select: ownerFields },
      roles: { where, select: roleFields, orderBy: byRole },
    },
    orderBy: byName,
  });
  return people.map(({ user, roles, ...person }) => ({
    ...person,
    email: user?.email ?? null,
    isAwaited: isAwaited(user),
    roles: roles.map(withTeamName),
  }));
}

/** Everybody who can sign in, by name, with all roles that they hold. */
export async function accountHolders(): Promise<AccountHolder[]> {
  const people = await database().person.findMany({
    where: { userId: { not: null } },
    select: {
      id: true,
      name: true,
      user: { select: ownerFields },
      roles: {
        where: { OR: notOver(todayIn('UTC')) },
        select: { ...roleFields, project: { select: { slug: true, name: true } } },
        orderBy: byRole,
      },
    },
    orderBy: byName,
  });
  return people.map(({ user, roles, ...person }) => ({
    ...person,
    email: user?.email ?? '',
    isAwaited: isAwaited(user),
    roles: roles.map(withTeamName),
  }));
}

/** Whether anybody who can sign in is an administrator, or will be. */
export async function isAdministered(db: Transaction): Promise<boolean> {
  const where = { role: 'administrator' as const, person: { userId: { not: null } }, OR: notOver(todayIn('UTC')) };
  return (await db.role.findFirst({ where, select: { id: true } })) !== null;
}

/** The first role that a person holds, or will, by its names; null for none. `project` is null for an administrator. */
export async function findRunningRole(db: Transaction, personId: string) {
  const held = await db.role.findFirst({
    where: { personId, OR: notOver(todayIn('UTC')) },
    select: { role: true, team: { select: { name: true } }, project: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return held && { role: held.role, team: held.team?.name ?? null, project: held.project?.name ?? null };
}

const ownerFields = { email: true, accounts: { select: { id: true }, take: 1 } } as const;
const roleFields = { id: true, role: true, team: { select: { name: true } } } as const;
const byRole = [{ role: 'asc' as const }, { id: 'asc' as const }];
const byName = [{ name: 'asc' as const }, { id: 'asc' as const }];

function withTeamName<Role extends { team: { name: string } | null }>({ team, ...role }: Role) {
  return { ...role, team: team?.name ?? null };
}

/** Ways to sign in are rows of their own: an account by invitation has none until a password is set. */
function isAwaited(user: { accounts: { id: string }[] } | null): boolean {
  return user !== null && user.accounts.length === 0;
}

function todayIn(timezone: string): Date {
  return new Date(dayIn(timezone, new Date()));
}

/** A role's last day is the one before `to`. */
function notOver(today: Date) {
  return [{ to: null }, { to: { gt: today } }];
}

async function timezoneOf(db: Transaction, projectId: string): Promise<string> {
  const project = await db.project.findUniqueOrThrow({ where: { id: projectId }, select: { timezone: true } });
  return project.timezone;
}

async function scopeOf(db: Transaction, grant: ScopedRole): Promise<Scope> {
  if (grant.role === 'administrator') return { projectId: null, teamId: null, team: null, timezone: 'UTC' };
  const project = await db.project.findUniqueOrThrow({
    where: { slug: grant.project },
    select: { id: true, timezone: true },
  });
  const scope = { projectId: project.id, teamId: null, team: null, timezone: project.timezone };
  const name = 'team' in grant ? grant.team : null;
  if (name === null) return scope;
  const team = await db.team.findUnique({ where: { projectId_name: { projectId: project.id, name } } });
  if (team === null) throw new Refusal('NOT_FOUND', `There is no team “${name}” in this project.`);
  return { ...scope, teamId: team.id, team: team.name };
}
