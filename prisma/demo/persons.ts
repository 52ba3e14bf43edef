import { hashPassword } from 'better-auth/crypto';
import type { Transaction } from '@/lib/server/db';
import { demoAccounts, demoPassword } from '@/prisma/demo/accounts';
import { born, instant } from '@/prisma/demo/calendar';
import { namedId } from '@/prisma/demo/ids';
import { demoPeople } from '@/prisma/demo/people';
import type { Persons } from '@/prisma/demo/project-rows';

/** Makes those of the demo's people and accounts that are not there yet. Every demo project shares them. */
export async function ensurePersons(transaction: Transaction): Promise<Persons> {
  const users = await ensureUsers(transaction);
  const known = await transaction.person.findMany({ where: { userId: { in: [...users.values()] } } });
  const persons: Persons = new Map();
  for (const [initials, userId] of users) {
    const person = known.find((one) => one.userId === userId);
    if (person !== undefined) persons.set(initials, person.id);
  }
  const missing = demoPeople.filter(({ initials }) => !persons.has(initials));
  const people = missing.map(({ initials, name, aliases }) => {
    const userId = users.get(initials) ?? null;
    return { id: namedId(`person/${initials}`, born), name, aliases, userId };
  });
  await transaction.person.createMany({ data: people, skipDuplicates: true });
  missing.forEach(({ initials }, index) => {
    persons.set(initials, people[index]?.id ?? '');
  });
  await ensureAdministrators(transaction, persons);
  return persons;
}

/** The ids of the accounts by initials. One that has such an address already is left as it is. */
async function ensureUsers(transaction: Transaction): Promise<Map<string, string>> {
  const emails = demoAccounts.map(({ email }) => email);
  const known = await transaction.user.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true },
  });
  const users = new Map<string, string>();
  const password = await hashPassword(demoPassword);
  for (const { initials, email } of demoAccounts) {
    const existing = known.find((user) => user.email === email);
    users.set(initials, existing?.id ?? (await createUser(transaction, { initials, email, password })));
  }
  return users;
}

async function createUser(
  transaction: Transaction,
  { initials, email, password }: { initials: string; email: string; password: string },
): Promise<string> {
  const id = namedId(`user/${initials}`, born);
  const name = demoPeople.find((person) => person.initials === initials)?.name ?? email;
  const account = { id: namedId(`account/${initials}`, born), accountId: id, providerId: 'credential' };
  const accounts = { create: { ...account, password } };
  await transaction.user.create({ data: { id, name, email, emailVerified: true, accounts } });
  return id;
}

async function ensureAdministrators(transaction: Transaction, persons: Persons): Promise<void> {
  for (const { initials, role } of demoAccounts) {
    const personId = persons.get(initials);
    if (role !== 'administrator' || personId === undefined) continue;
    const held = await transaction.role.count({ where: { personId, role } });
    if (held === 0) await transaction.role.create({ data: { personId, role, from: instant('2016-01', 1, 0) } });
  }
}
