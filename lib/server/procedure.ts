import { ORPCError, os, ValidationError } from '@orpc/server';
import { Refusal } from '@/lib/shared/errors';
import { sayIssues } from '@/lib/shared/parse';
import type { Viewer } from '@/lib/shared/viewer';

/** Who is asking, looked up when a procedure wants to know. */
export type Asking = { asker: () => Promise<Viewer | null> };

/** A procedure that needs no sign-in. What Lunation itself answers is not validated again on its way out. */
export const anyone = os
  .$context<Asking>()
  .$config({ initialOutputValidationIndex: Number.NaN })
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw answerOf(error);
    }
  });

/** A procedure for people who are signed in; its context has the `viewer`. */
export const signedIn = anyone.use(async ({ context, next }) => {
  const viewer = await context.asker();
  if (viewer === null) throw new Refusal('UNAUTHORIZED', 'Nobody is signed in. Sign in, then try again.');
  return next({ context: { viewer } });
});

/** A refusal, or an input of the wrong shape, as the answer that the asker gets; any other error as it is. */
function answerOf(error: unknown): unknown {
  if (error instanceof Refusal) return new ORPCError(error.code, { message: error.message, data: error.details });
  if (!(error instanceof ORPCError && error.cause instanceof ValidationError)) return error;
  return new ORPCError('BAD_REQUEST', { message: sayIssues(error.cause.issues) });
}
