import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { addressHeader } from '@/lib/server/address-header';
import { contentPolicy } from '@/lib/server/content-policy';
import { renewedCookies } from '@/lib/server/session-renewal';

/** Goes before every page: says what the page may load, tells it its address, and lets a session in use go on. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const policy = contentPolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy); // from here Next takes the nonce of its own scripts
  headers.set(addressHeader, addressOf(request));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  for (const cookie of await renewedCookies(request.headers)) response.headers.append('set-cookie', cookie);
  return response;
}

export const config = { matcher: ['/((?!api/|rpc/|_next/|icon\\.svg$).*)'] };

function addressOf({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete('_rsc');
  return query.size === 0 ? nextUrl.pathname : `${nextUrl.pathname}?${query}`;
}
