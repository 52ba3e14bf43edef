import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { forgetAttempts, mayTry } from '@/lib/server/auth-attempts';

const named = z.object({ email: z.string() });

/** One account is not guessed at from many addresses; whoever changes her password ends her other sessions. */
export const beforeSignIn = createAuthMiddleware(async ({ path, body }) => {
  if (path === '/change-password') return { context: { body: { ...body, revokeOtherSessions: true } } };
  const { data } = named.safeParse(body);
  if (path !== '/sign-in/email' || data === undefined || (await mayTry(data.email))) return undefined;
  throw new APIError('TOO_MANY_REQUESTS');
});

export const afterSignIn = createAuthMiddleware(async ({ path, context }) => {
  const email = context.newSession?.user.email;
  if (path === '/sign-in/email' && email !== undefined) await forgetAttempts(email);
});
