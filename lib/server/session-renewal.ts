import { auth } from '@/lib/server/auth';
import { environment } from '@/lib/server/env';
import { sessionToken } from '@/lib/server/session';

const looked = 'lunation.looked';
const halfDay = 12 * 60 * 60;

/**
 * The cookies by which the session of whoever sends this request goes on; most often none. better-auth moves a session's end once a
 * day, and twice a day each browser makes it look.
 */
export async function renewedCookies(headers: Headers): Promise<string[]> {
  const cookies = headers.get('cookie') ?? '';
  if (cookies.includes(`${looked}=`) || sessionToken(headers) === null) return [];
  const { headers: renewed } = await auth().api.getSession({ headers, returnHeaders: true });
  const secure = environment().isSecure ? '; Secure' : '';
  return [...renewed.getSetCookie(), `${looked}=1; Path=/; Max-Age=${halfDay}; HttpOnly; SameSite=Lax${secure}`];
}
