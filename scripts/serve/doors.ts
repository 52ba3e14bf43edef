import type { RequestListener } from 'node:http';
import compression from 'compression';
import { toNodeHandler } from 'srvx/node';
import { answerRest } from '@/lib/server/rest';
import { answerRpc } from '@/lib/server/rpc';

// These serve HTTP/2 as well, whose requests their types ask for too.
const rpc = toNodeHandler(async (request) => await measured(await answerRpc(request))) as RequestListener;
const rest = toNodeHandler(async (request) => await measured(await answerRest(request))) as RequestListener;
// Its types are Express's; it uses what Node's requests have. What answers a saving is too small to gain by it.
const compress = compression({ threshold: '8kb' }) as unknown as (
  ...request: [...Parameters<RequestListener>, () => void]
) => void;

/** What Next answers under /api itself: signing in, health, and what goes on as long as a page is open. */
const leftToNext = /^\/api\/(auth|health)\b|^\/api\/projects\/[^/]+\/events\b/;

/**
 * Who answers a request to the procedures, in this process and without the way through Next, which takes several times as long as the
 * procedures themselves (docs/decisions/006-procedures-beside-next.md); null for all other requests.
 */
export function doorOf(url: string): RequestListener | null {
  const answer = answererOf(url);
  if (answer === null) return null;
  return (request, response) => compress(request, response, () => answer(request, response));
}

/** JSON with its length: `compress` takes an answer that does not say how long it is for a long one. */
async function measured(response: Response): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
  const { status, statusText, headers } = response;
  const body = await response.text();
  headers.set('content-length', `${Buffer.byteLength(body)}`);
  return new Response(body, { status, statusText, headers });
}

function answererOf(url: string) {
  if (url.startsWith('/rpc/')) return rpc;
  return url.startsWith('/api/') && !leftToNext.test(url) ? rest : null;
}
