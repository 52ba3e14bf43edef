import { APIError, createAuthMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { forgetAttempts, mayTry } from '@/lib/server/auth-attempts';
import { database } from '@/lib/server/db';
import { forgetPasswordLinks } from '@/lib/server/password-links';

const named = z.object({ email: z.string() });

/** One account is not guessed at from many addresses; whoever changes her password ends her other sessions. */
export const beforeSignIn = createAuthMiddleware(async ({ path, body }) => {
  if (path === '/change-password') return { context: { body: { ...body, revokeOtherSessions: true } } };
  const { data } = named.safeParse(body);
  if (path !== '/sign-in/email' || data === undefined || (await mayTry(data.email))) return undefined;
  throw new APIError('TOO_MANY_REQUESTS');
});

export const afterSignIn = createAuthMiddleware(async ({ path, context }) => {
  const user = context.newSession?.user;
  if (user === undefined) return;
  if (path === '/sign-in/email') await forgetAttempts(user.email);
  if (path === '/change-password') await forgetPasswordLinks(database(), user.id);
});
