import { z } from 'zod';
import { getTextBefore, listHistory, listVersions, listWriters } from '@/lib/history/data';
import {
  earlierText,
  historyEvent,
  historyRequest,
  textRequest,
  textVersion,
  versionsRequest,
  writer,
  writersRequest,
} from '@/lib/history/schema';
import { signedIn } from '@/lib/server/procedure';

const versions = '/projects/{project}/blocks/{block}/versions';

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
  listVersions: signedIn
    .route({
      method: 'GET',
      path: versions,
      summary: 'Who wrote what in a list of a section or a part of the front matter, version by version, newest first',
    })
    .input(versionsRequest)
    .output(z.array(textVersion))
    .handler(({ context, input }) => listVersions(context.viewer, input)),
  getTextBefore: signedIn
    .route({ method: 'GET', path: `${versions}/{version}/before`, summary: 'The text as it stood before a version' })
    .input(textRequest)
    .output(earlierText)
    .handler(({ context, input }) => getTextBefore(context.viewer, input)),
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
