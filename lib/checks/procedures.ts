import { z } from 'zod';
import { countWarnings, getCheck, keepWarning, repairReference } from '@/lib/checks/data';
import {
  keptWarning,
  repairedReference,
  sectionCheck,
  sectionOf,
  warnedMonth,
  warningCount,
} from '@/lib/checks/schema';
import { signedIn } from '@/lib/server/procedure';

export const checksProcedures = {
  get: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/check',
      summary: 'What is to be settled before a section is submitted, and what is worth a look',
    })
    .input(sectionOf)
    .output(sectionCheck)
    .handler(({ context, input }) => getCheck(context.viewer, input)),
  keep: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/sections/{section}/check/kept',
      summary: 'Say that what a warning says of a line is right, or take that back',
    })
    .input(keptWarning)
    .output(sectionCheck)
    .handler(({ context, input }) => keepWarning(context.viewer, input)),
  repair: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/sections/{section}/check/repaired',
      summary: 'Put a malformed reference of a line right',
    })
    .input(repairedReference)
    .output(sectionCheck)
    .handler(({ context, input }) => repairReference(context.viewer, input)),
  count: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/months/{month}/warnings',
      summary: 'How many warnings each section of a month has',
    })
    .input(warnedMonth)
    .output(z.array(warningCount))
    .handler(({ context, input }) => countWarnings(context.viewer, input)),
};
