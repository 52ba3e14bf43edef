import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';
import { answerAuth } from '@/lib/server/auth-door';
import { environment } from '@/lib/server/env';

/** What the door of signing in answered: done, address and password do not belong together, or another trouble, as a sentence. */
export type AuthAnswer = { kind: 'done' } | { kind: 'wrong'; sentence: string } | { kind: 'refused'; sentence: string };

const refusal = z.object({ code: z.string().optional(), message: z.string() });

/** What must be known of the request that a person's form came with: who asks, from where. */
const passedOn = ['cookie', 'origin', 'host', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'];

/** Opens a session for the owner of an account, in the browser that sent this form. For server actions only. */
export function beginSession(credentials: { email: string; password: string }): Promise<AuthAnswer> {
  return askAuth('/sign-in/email', credentials);
}

/** Ends the session of the browser that sent this form. For server actions only. */
export function endSession(): Promise<AuthAnswer> {
  return askAuth('/sign-out', {});
}

/** Has a link to set another password mailed to the owner of an address, if it has an account. For server actions only. */
export function askForPassword(owner: { email: string }): Promise<AuthAnswer> {
  return askAuth('/request-password-reset', owner);
}

/** Sets the password of whoever a mailed link belongs to. For server actions only. */
export function takePassword(taken: { token: string; newPassword: string }): Promise<AuthAnswer> {
  return askAuth('/reset-password', taken);
}

// Through the door that programs use as well, since its limits hold there alone; its cookies are handed on to the browser.
async function askAuth(path: string, body: unknown): Promise<AuthAnswer> {
  const response = await answerAuth(
    new Request(`${environment().baseUrl}/api/auth${path}`, {
      method: 'POST',
      headers: await headersToPassOn(),
      body: JSON.stringify(body),
    }),
  );
  await handOnCookies(response);
  if (response.ok) return { kind: 'done' };
  const { code, message } = refusal.parse(await response.json());
  return { kind: code === 'INVALID_EMAIL_OR_PASSWORD' ? 'wrong' : 'refused', sentence: message };
}

async function handOnCookies(response: Response): Promise<void> {
  const browser = await cookies();
  const given = parseSetCookieHeader(response.headers.get('set-cookie') ?? '');
  for (const [name, cookie] of given) browser.set(name, cookie.value, withoutUndefined(toCookieOptions(cookie)));
}

// Type: what is left of an object without the fields that are undefined has the same fields, none of them undefined.
function withoutUndefined<T extends object>(fields: T) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Field in keyof T]: Exclude<T[Field], undefined>;
  };
}

async function headersToPassOn(): Promise<Headers> {
  const asked = await headers();
  const sent = new Headers({ 'content-type': 'application/json' });
  for (const name of passedOn) {
    const value = asked.get(name);
    if (value !== null) sent.set(name, value);
  }
  return sent;
}
