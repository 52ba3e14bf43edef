import { database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { sessionCookieName, sessionToken } from '@/lib/server/session';

const looked = 'lunation.looked';
const halfDay = 12 * 60 * 60;
const week = 7 * 24 * 60 * 60;

/**
 * The cookies by which the session of whoever sends this request goes on; most often none. A session in use ends a week after it was
 * last moved on, which happens once a day; twice a day each browser makes Lunation look, in one statement.
 */
export async function renewedCookies(headers: Headers): Promise<string[]> {
  const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  const token = sessionToken(headers);
  if (token === null || pairs.some((pair) => pair.startsWith(`${looked}=`))) return [];
  const session = pairs.filter((pair) => pair.startsWith(`${sessionCookieName()}=`)).slice(0, 1);
  const kept = (await isMovedOn(token)) ? session.map((pair) => cookie(pair, week)) : [];
  return [...kept, cookie(`${looked}=1`, halfDay)];
}

async function isMovedOn(token: string): Promise<boolean> {
  const moved = await database().$executeRaw`
    update "Session" set "expiresAt" = now() + interval '7 days', "updatedAt" = now()
    where "token" = ${token} and "expiresAt" > now() and "expiresAt" < now() + interval '6 days'`;
  return moved > 0;
}

function cookie(pair: string, age: number): string {
  return `${pair}; Max-Age=${age}; Path=/; HttpOnly; SameSite=Lax${environment().isSecure ? '; Secure' : ''}`;
}
