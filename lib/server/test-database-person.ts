import { randomUUID } from 'node:crypto';
import { createUser } from '@/lib/people/data';
import type { NewUser } from '@/lib/people/schema';
import { answerAuth } from '@/lib/server/auth-door';
import { environment } from '@/lib/server/env';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import type { Viewer } from '@/lib/shared/viewer';

export const testPassword = 'correct horse battery';

/** Somebody with an account, and with that role if any, signed in: the headers that her browser sends. */
export async function signedInHeaders(grant: NewUser['grant']): Promise<Headers> {
  const email = `${randomUUID()}@example.org`;
  await createUser(await commandLineViewer(), { email, name: 'Ada Brandt', password: testPassword, grant });
  return await signIn(email, testPassword);
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
