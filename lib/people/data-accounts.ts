import { z } from 'zod';
import type { NewAccount } from '@/lib/people/schema';
import { selectRows, type Transaction } from '@/lib/server/db';
import { forgetPasswordLinks } from '@/lib/server/password-links';
import { Refusal } from '@/lib/shared/errors';
import { Prisma } from '@/prisma/generated/client';

/** Makes an account that signs in with a password, given as its hash, and its person. Gives the person's id. @throws Refusal CONFLICT */
export async function createAccount(
  db: Transaction,
  owner: Omit<NewAccount, 'password'>,
  hash: string,
): Promise<string> {
  const { userId, personId } = await createOwner(db, owner);
  await db.account.create({ data: { userId, accountId: userId, providerId: 'credential', password: hash } });
  return personId;
}

/** Makes an account without a password, and its person. @throws Refusal CONFLICT where the e-mail address has an account. */
export async function createOwner(
  db: Transaction,
  owner: Omit<NewAccount, 'password'>,
): Promise<{ userId: string; personId: string }> {
  const userId = await createLogin(db, owner);
  const { id: personId } = await db.person.create({ data: { name: owner.name, userId }, select: { id: true } });
  return { userId, personId };
}

/** Makes an account without a password for somebody who is known already and has none. Gives its id. @throws Refusal CONFLICT */
export async function createLoginOf(
  db: Transaction,
  { personId, ...owner }: { personId: string; email: string; name: string },
): Promise<string> {
  const userId = await createLogin(db, owner);
  const { count } = await db.person.updateMany({ where: { id: personId, userId: null }, data: { userId } });
  if (count === 0) throw new Refusal('CONFLICT', `Somebody else has just made an account for ${owner.name}.`);
  return userId;
}

async function createLogin(db: Transaction, { email, name }: Omit<NewAccount, 'password'>): Promise<string> {
  const [user] = await db.user.createManyAndReturn({ data: [{ email, name }], skipDuplicates: true });
  if (user === undefined)
    throw new Refusal('CONFLICT', `There is an account with the e-mail address ${email} already.`);
  return user.id;
}

/** The person who signs in with that e-mail address, which stays hers until the transaction ends. @throws Refusal NOT_FOUND */
export async function personWithEmail(db: Transaction, email: string): Promise<string> {
  const [person] = await selectRows(
    db,
    z.object({ id: z.string() }),
    Prisma.sql`select p."id" from "User" u join "Person" p on p."userId" = u."id" where u."email" = ${email} for key share of u`,
  );
  if (person !== undefined) return person.id;
  throw new Refusal(
    'NOT_FOUND',
    `Nobody has an account with the e-mail address ${email}: invite her, or ask an administrator.`,
  );
}

/** Lets the owner of an e-mail address sign in with another password, given as its hash, and ends her sessions and links. @throws Refusal NOT_FOUND */
export async function replacePassword(
  db: Transaction,
  { email, hash }: { email: string; hash: string },
): Promise<void> {
  const user = await db.user.findUnique({ where: { email }, select: { id: true } });
  if (user === null) throw new Refusal('NOT_FOUND', `Nobody has an account with the e-mail address ${email}.`);
  const login = { userId: user.id, providerId: 'credential' };
  const { count } = await db.account.updateMany({ where: login, data: { password: hash } });
  if (count === 0) await db.account.create({ data: { ...login, accountId: user.id, password: hash } });
  await db.session.deleteMany({ where: { userId: user.id } });
  await forgetPasswordLinks(db, user.id);
}
