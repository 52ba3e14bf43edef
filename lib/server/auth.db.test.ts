import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createUser } from '@/lib/people/data';
import { answerAuth } from '@/lib/server/auth-door';
import { database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { askToSignIn, cookiesOf, sendAuth, signIn, testPassword } from '@/lib/server/test-database-person';

async function newAccount(): Promise<string> {
  const email = `${randomUUID()}@example.org`;
  const account = { email, name: 'Ada Brandt', password: testPassword, grant: null };
  await createUser(await commandLineViewer(), account);
  return email;
}

async function told(answer: Response) {
  return { status: answer.status, message: (await answer.json()).message };
}

test('a session is a cookie that scripts and other sites do not get', async () => {
  const answer = await askToSignIn(await newAccount(), testPassword);
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^lunation\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('a wrong password and an unknown address are answered alike', async () => {
  const wrong = await told(await askToSignIn(await newAccount(), 'another password'));
  const unknown = await told(await askToSignIn('nobody@example.org', 'another password'));
  expect(wrong).toEqual({ status: 401, message: 'There is no account with this e-mail address and password.' });
  expect(unknown).toEqual(wrong);
});

test('strangers make no account', async () => {
  const body = { email: 'eve@example.org', name: 'Eve', password: testPassword };
  expect((await sendAuth('sign-up/email', new Headers(), body)).status).toBe(404);
  expect(await database().user.count({ where: { email: body.email } })).toBe(0);
});

test('an account is tried ten times, then not even with its password', async () => {
  const email = await newAccount();
  for (let attempt = 1; attempt <= 10; attempt += 1) expect((await askToSignIn(email, 'wrong wrong')).status).toBe(401);
  expect(await told(await askToSignIn(email, testPassword))).toEqual({
    status: 429,
    message: 'These were too many attempts. Wait a few minutes, then try again.',
  });
  expect((await askToSignIn(await newAccount(), testPassword)).status).toBe(200);
});

test('signing in forgets the attempts before it', async () => {
  const email = await newAccount();
  for (let attempt = 1; attempt <= 12; attempt += 1) await signIn(email, testPassword);
  expect(await database().rateLimit.count({ where: { key: `account:${email}` } })).toBe(0);
});

test('the attempts from one address are counted in the database', async () => {
  await askToSignIn(await newAccount(), testPassword);
  const rows = await database().rateLimit.findMany({ where: { key: { contains: '/sign-in/email' } } });
  expect(rows.length).toBeGreaterThan(0);
});

test('signing out ends the session', async () => {
  const headers = await signIn(await newAccount(), testPassword);
  expect((await sendAuth('sign-out', headers, {})).status).toBe(200);
  expect(await viewerOf(headers)).toBeNull();
});

test('a new password ends the other sessions, and only the new one signs in', async () => {
  const email = await newAccount();
  const other = await signIn(email, testPassword);
  const headers = await signIn(email, testPassword);
  const change = { currentPassword: testPassword, newPassword: 'a wholly new one', revokeOtherSessions: false };
  const answer = await sendAuth('change-password', headers, change);
  expect(answer.status).toBe(200);
  expect(await viewerOf(other)).toBeNull();
  expect(await viewerOf(new Headers({ cookie: cookiesOf(answer) }))).not.toBeNull();
  expect((await askToSignIn(email, testPassword)).status).toBe(401);
  expect((await askToSignIn(email, change.newPassword)).status).toBe(200);
});

test('a new password is refused where the current one is wrong or the new one short', async () => {
  const headers = await signIn(await newAccount(), testPassword);
  const wrong = { currentPassword: 'not it, not it', newPassword: 'a wholly new one' };
  expect((await told(await sendAuth('change-password', headers, wrong))).message).toBe(
    'This is not your current password.',
  );
  const short = { currentPassword: testPassword, newPassword: 'short' };
  expect((await told(await sendAuth('change-password', headers, short))).message).toBe(
    'A password has at least 10 characters.',
  );
});

test('a page of another site signs nobody in', async () => {
  const email = await newAccount();
  const headers = { origin: 'https://elsewhere.example', 'content-type': 'application/json' };
  const body = JSON.stringify({ email, password: testPassword });
  const url = `${environment().baseUrl}/api/auth/sign-in/email`;
  expect((await answerAuth(new Request(url, { method: 'POST', headers, body }))).status).toBe(403);
});
