import { createHmac, randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { createAccount } from '@/lib/people/data-accounts';
import { giveRole } from '@/lib/people/data-roles';
import type { NewUser } from '@/lib/people/schema';
import { answerAuth } from '@/lib/server/auth-door';
import { database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { sessionCookieName, viewerOf } from '@/lib/server/session';
import { write } from '@/lib/server/test-database-project';
import type { Viewer } from '@/lib/shared/viewer';

export const testPassword = 'correct horse battery';

/** Somebody with an account, and with that role if any, signed in: the headers that her browser sends. */
export async function signedInHeaders(grant: NewUser['grant']): Promise<Headers> {
  const email = `${randomUUID()}@example.org`;
  const hash = await hashOnce();
  await write(async (db) => {
    const personId = await createAccount(db, { email, name: 'Ada Brandt' }, hash);
    if (grant !== null) await giveRole(db, { personId, grant });
  });
  return await beginSession(email);
}

let hashed: Promise<string> | null = null;

/** Hashing a password is slow on purpose; all these people have the same. */
function hashOnce(): Promise<string> {
  hashed ??= hashPassword(testPassword);
  return hashed;
}

/** A session as signing in begins it, without asking for the password. */
async function beginSession(email: string): Promise<Headers> {
  const token = randomUUID();
  const { id: userId } = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await database().session.create({ data: { token, userId, expiresAt: new Date(Date.now() + 86_400_000) } });
  const signature = createHmac('sha256', environment().authSecret).update(token).digest('base64');
  return new Headers({ cookie: `${sessionCookieName()}=${encodeURIComponent(`${token}.${signature}`)}` });
}

/** The same person as the data functions know her. */
export async function viewerWith(grant: NewUser['grant']): Promise<Viewer> {
  const viewer = await viewerOf(await signedInHeaders(grant));
  if (viewer === null) throw new Error('The person who has just signed in is not known.');
  return viewer;
}

/** Signs in through the door that people use; the headers with the session's cookie. */
export async function signIn(email: string, password: string): Promise<Headers> {
  const answer = await askToSignIn(email, password);
  if (!answer.ok) throw new Error(`Signing in was answered ${answer.status}: ${await answer.text()}`);
  return new Headers({ cookie: cookiesOf(answer) });
}

/** What the sign-in answers. */
export function askToSignIn(email: string, password: string): Promise<Response> {
  return sendAuth('sign-in/email', new Headers(), { email, password });
}

/** What the door of signing in answers to a POST. */
export function sendAuth(path: string, headers: Headers, body: unknown): Promise<Response> {
  const sent = new Headers([...headers, ['content-type', 'application/json'], ['origin', environment().baseUrl]]);
  const init = { method: 'POST', headers: sent, body: JSON.stringify(body) };
  return answerAuth(new Request(`${environment().baseUrl}/api/auth/${path}`, init));
}

/** The cookies that an answer sets, as a browser sends them back. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
