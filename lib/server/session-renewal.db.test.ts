import { expect, test } from 'vitest';
import { database } from '@/lib/server/db';
import { viewerOf } from '@/lib/server/session';
import { renewedCookies } from '@/lib/server/session-renewal';
import { signedInHeaders } from '@/lib/server/test-database-person';

const day = 24 * 60 * 60 * 1000;

async function sessionEnding(inDays: number) {
  const headers = await signedInHeaders(null);
  const viewer = await viewerOf(headers);
  const where = { user: { person: { id: viewer?.personId ?? '' } } };
  await database().session.updateMany({ where, data: { expiresAt: new Date(Date.now() + inDays * day) } });
  const daysLeft = async () => {
    const { expiresAt } = await database().session.findFirstOrThrow({ where });
    return Math.round((expiresAt.getTime() - Date.now()) / day);
  };
  return { headers, daysLeft };
}

test('a session in use goes on for another week', async () => {
  const { headers, daysLeft } = await sessionEnding(3);
  const cookies = await renewedCookies(headers);
  expect(cookies[0]).toMatch(/^lunation\.session_token=.+; Max-Age=604800;.* HttpOnly/);
  expect(await daysLeft()).toBe(7);
});

test('a browser makes Lunation look at its session twice a day at most', async () => {
  const { headers, daysLeft } = await sessionEnding(3);
  const looked = (await renewedCookies(headers)).at(-1)?.split(';')[0];
  const next = await sessionEnding(3);
  next.headers.set('cookie', `${next.headers.get('cookie')}; ${looked}`);
  expect(await renewedCookies(next.headers)).toEqual([]);
  expect(await daysLeft()).toBe(7);
  expect(await next.daysLeft()).toBe(3);
});

test('whoever is not signed in gets no cookie', async () => {
  expect(await renewedCookies(new Headers())).toEqual([]);
  expect(await renewedCookies(new Headers({ cookie: 'lunation.session_token=forged.AAAA' }))).toEqual([]);
});
