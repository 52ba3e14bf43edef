import { createHash, randomBytes } from 'node:crypto';
import { passwordUrl } from '@/lib/server/auth-mails';
import { type Database, database, type Transaction } from '@/lib/server/db';

const day = 24 * 60 * 60 * 1000;

/**
 * A link by which the owner of an account sets her password: once, within so many days; older ones are no longer good. It is written with
 * the transaction that mails it, and what is stored of it is a hash.
 */
export async function newPasswordLink(db: Transaction, userId: string, days: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await forgetPasswordLinks(db, userId);
  const expiresAt = new Date(Date.now() + days * day);
  await db.verification.create({ data: { identifier: storedAs(token), value: userId, expiresAt } });
  return passwordUrl(token);
}

/** Makes all links of an account worthless that are still to be used: its password was set by one of them, or in another way. */
export async function forgetPasswordLinks(db: Database | Transaction, userId: string): Promise<void> {
  await db.verification.deleteMany({ where: { value: userId } });
}

/** Whose password such a link sets; null where it is no longer good, or never was. */
export async function ownerOfPasswordLink(token: string): Promise<{ email: string; name: string } | null> {
  const found = await database().verification.findFirst({
    where: { identifier: storedAs(token), expiresAt: { gt: new Date() } },
    select: { value: true },
  });
  if (found === null) return null;
  return await database().user.findUnique({ where: { id: found.value }, select: { email: true, name: true } });
}

/** As better-auth stores what its own links to set a password are found by, where `storeIdentifier` is `hashed`. */
function storedAs(token: string): string {
  return createHash('sha256').update(`reset-password:${token}`).digest('base64url');
}
