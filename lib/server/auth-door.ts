import { z } from 'zod';
import { answer, errorAnswer } from '@/lib/server/answer';
import { auth } from '@/lib/server/auth';

/** What of better-auth's own paths is open. Single sign-on adds its own when it comes. */
const open = [
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /change-password',
  'POST /request-password-reset',
  'POST /reset-password',
];

/** better-auth's refusals by its code, or by the status where it gives none. */
const sentences: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: 'There is no account with this e-mail address and password.',
  INVALID_EMAIL: 'This is not an e-mail address.',
  INVALID_TOKEN: 'This link is no longer good: it works once, and not for ever. Ask for another one.',
  INVALID_PASSWORD: 'This is not your current password.',
  PASSWORD_TOO_SHORT: 'A password has at least 10 characters.',
  PASSWORD_TOO_LONG: 'A password has at most 128 characters.',
  400: 'The request lacks something that signing in needs.',
  401: 'Nobody is signed in. Sign in, then try again.',
  429: 'These were too many attempts. Wait a few minutes, then try again.',
};

const refusal = z.object({ code: z.string().optional(), message: z.string().optional() });

/** The door of signing in and out, at /api/auth. */
export function answerAuth(request: Request): Promise<Response> {
  return answer(request, async ({ request }) => {
    const path = new URL(request.url).pathname.slice('/api/auth'.length);
    if (!open.includes(`${request.method} ${path}`))
      return errorAnswer('NOT_FOUND', 'There is no such way to sign in.');
    const response = await auth().handler(request);
    return response.ok ? withoutToken(response) : await inOwnWords(response);
  });
}

/** The session's token is for its cookie alone, where no script can read it. */
function withoutToken({ status, headers }: Response): Response {
  const cookies = headers.getSetCookie().map((cookie): [string, string] => ['set-cookie', cookie]);
  return Response.json({}, { status, headers: cookies });
}

async function inOwnWords(response: Response): Promise<Response> {
  const { code, message } = refusal.catch({}).parse(await response.json().catch(() => null));
  const sentence = sentences[code ?? ''] ?? sentences[response.status] ?? message ?? 'Signing in did not work.';
  const headers = new Headers(response.headers);
  headers.delete('content-length');
  return Response.json(
    { defined: false, code, status: response.status, message: sentence },
    { status: response.status, headers },
  );
}
