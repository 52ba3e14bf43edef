import { ORPCError } from '@orpc/client';

/** What to tell a person about an error of a request: the sentence that the server gives, or that it was not reached. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ORPCError) return error.message;
  return 'Lunation did not answer. See whether you are connected, then try again.';
}
