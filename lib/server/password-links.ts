import { randomBytes } from 'node:crypto';
import { auth } from '@/lib/server/auth';
import { passwordUrl } from '@/lib/server/auth-mails';
import { database } from '@/lib/server/db';

const day = 24 * 60 * 60 * 1000;

/** A link by which the owner of an account sets her password: once, within so many days. What is stored of it is a hash. */
export async function newPasswordLink(userId: string, days: number): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const { internalAdapter } = await auth().$context;
  const expiresAt = new Date(Date.now() + days * day);
  await internalAdapter.createVerificationValue({ identifier: identifierOf(token), value: userId, expiresAt });
  return passwordUrl(token);
}

/** Whose password such a link sets; null where it is no longer good, or never was. */
export async function ownerOfPasswordLink(token: string): Promise<{ email: string; name: string } | null> {
  const { internalAdapter } = await auth().$context;
  const found = await internalAdapter.findVerificationValue(identifierOf(token));
  if (found === null || found.expiresAt < new Date()) return null;
  return await database().user.findUnique({ where: { id: found.value }, select: { email: true, name: true } });
}

/** As better-auth names what its own links to set a password are stored under. */
function identifierOf(token: string): string {
  return `reset-password:${token}`;
}
