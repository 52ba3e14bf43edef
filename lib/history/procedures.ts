import { z } from 'zod';
import { listHistory, listWriters } from '@/lib/history/data';
import { historyEvent, historyRequest, writer, writersRequest } from '@/lib/history/schema';
import { signedIn } from '@/lib/server/procedure';

export const historyProcedures = {
  list: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/history',
      summary: 'Who did what to an entry of a section, to its plans and to the section, newest first',
    })
    .input(historyRequest)
    .output(z.array(historyEvent))
    .handler(({ context, input }) => listHistory(context.viewer, input)),
  listWriters: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/writers',
      summary: 'Who else has written in a section within the last minute, and in which entry',
    })
    .input(writersRequest)
    .output(z.array(writer))
    .handler(({ context, input }) => listWriters(context.viewer, input)),
};
