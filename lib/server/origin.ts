import { environment } from '@/lib/server/env';

/** The origins that may send what changes something: the address of the deployment, and the one the request itself came to. */
export function trustedOrigins(headers: Headers): string[] {
  const { baseUrl } = environment();
  const host = headers.get('host');
  const own = new URL(baseUrl).origin;
  return host === null ? [own] : [own, `http://${host}`, `https://${host}`];
}

/** Whether a browser sent this request from a page of another site. Programs that are no browser send neither header. */
export function isFromElsewhere(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (origin !== null) return !trustedOrigins(headers).includes(origin);
  const site = headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
