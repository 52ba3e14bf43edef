import { ORPCError } from '@orpc/server';
import { logUnexpected } from '@/lib/server/log';
import { type Api, apiFor } from '@/lib/server/router';
import { viewerOf } from '@/lib/server/session';

/**
 * Answers a request for a piece of a page with what `work` makes; null is not found. What is wrong is answered as plain text, one
 * sentence for the person who looks at the page.
 */
export async function answerHtml(request: Request, work: (api: Api) => Promise<string | null>): Promise<Response> {
  try {
    const viewer = await viewerOf(request.headers);
    if (viewer === null) return sentence(401, 'You are signed out. Load this page again to sign in.');
    const html = await work(apiFor(viewer));
    return html === null
      ? sentence(404, 'This part of the report is not there any more.')
      : answered(200, 'html', html);
  } catch (error) {
    if (error instanceof ORPCError && error.status < 500) return sentence(error.status, error.message);
    return sentence(500, logUnexpected(new URL(request.url).pathname, error));
  }
}

function sentence(status: number, words: string): Response {
  return answered(status, 'plain', words);
}

function answered(status: number, kind: 'html' | 'plain', body: string): Response {
  const headers = { 'content-type': `text/${kind}; charset=utf-8`, 'cache-control': 'private, no-store' };
  return new Response(body, { status, headers });
}
