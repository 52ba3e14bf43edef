import { z } from 'zod';
import { addComment, listThreads, resolveThread } from '@/lib/comments/data';
import { commentedSection, newComment, thread, threadEdit } from '@/lib/comments/schema';
import { signedIn } from '@/lib/server/procedure';

export const commentsProcedures = {
  list: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/comments',
      summary: 'What is said about the lines of a section',
    })
    .input(commentedSection)
    .output(z.array(thread))
    .handler(({ context, input }) => listThreads(context.viewer, input)),
  add: signedIn
    .route({
      method: 'POST',
      path: '/projects/{project}/lines/{line}/comments',
      summary: 'Say something about a line, or answer',
    })
    .input(newComment)
    .output(thread)
    .handler(({ context, input }) => addComment(context.viewer, input)),
  resolve: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/comments/{thread}',
      summary: 'Mark what was said as dealt with, or as open again',
    })
    .input(threadEdit)
    .output(thread)
    .handler(({ context, input }) => resolveThread(context.viewer, input)),
};
