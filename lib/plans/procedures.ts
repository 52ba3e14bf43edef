import { z } from 'zod';
import { dismissProposal, getSheet, listProposals, recordOutcome, takeBackOutcome } from '@/lib/plans/data';
import { commitment, dismissal, outcomeEdit, outcomeRemoval, proposedAnswers, sheet } from '@/lib/plans/schema';
import { signedIn } from '@/lib/server/procedure';

const outcomePath = '/projects/{project}/months/{month}/plans/{commitment}/outcome';
const sectionAddress = z.object({ project: z.string(), section: z.uuid('a section is named by its id') });
const stale = { CONFLICT: { data: z.object({ current: commitment }).optional() } };

export const plansProcedures = {
  getSheet: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/sheet',
      summary: 'What is written in a section, and the plans that wait for its outcome',
    })
    .input(sectionAddress)
    .output(sheet)
    .handler(({ context, input }) => getSheet(context.viewer, input)),
  propose: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/proposals',
      summary: 'Accomplished lines that seem to answer plans which wait for an outcome',
    })
    .input(sectionAddress)
    .output(z.array(proposedAnswers))
    .handler(({ context, input }) => listProposals(context.viewer, input)),
  dismiss: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/months/{month}/plans/{commitment}/dismissals/{accomplishment}',
      summary: 'Say that an accomplished line does not answer a plan',
    })
    .input(dismissal)
    .handler(({ context, input }) => dismissProposal(context.viewer, input)),
  recordOutcome: signedIn
    .route({ method: 'PUT', path: outcomePath, summary: 'Say what became of a plan' })
    .errors(stale)
    .input(outcomeEdit)
    .output(commitment)
    .handler(({ context, input }) => recordOutcome(context.viewer, input)),
  takeBackOutcome: signedIn
    .route({ method: 'POST', path: `${outcomePath}/withdrawal`, summary: 'Take back what was said of a plan' })
    .errors(stale)
    .input(outcomeRemoval)
    .output(commitment)
    .handler(({ context, input }) => takeBackOutcome(context.viewer, input)),
};
