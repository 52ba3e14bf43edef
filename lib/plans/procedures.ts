import { z } from 'zod';
import {
  dismissProposal,
  getSheet,
  listPlanFacts,
  listProposals,
  recordOutcome,
  setPlanFacts,
  takeBackOutcome,
} from '@/lib/plans/data';
import { commitment, dismissal, outcomeEdit, outcomeRemoval, proposedAnswers, sheet } from '@/lib/plans/schema';
import { factsEdit, factsRequest, planFacts, sectionFacts } from '@/lib/plans/schema-facts';
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
  listFacts: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/sections/{section}/plan-facts',
      summary: 'Who answers for the planned lines of a section, their milestones and months, and what can be chosen',
    })
    .input(factsRequest)
    .output(sectionFacts)
    .handler(({ context, input }) => listPlanFacts(context.viewer, input)),
  setFacts: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/plans/{line}/facts',
      summary: 'Say who answers for a plan, which milestones it works towards and when it is due',
    })
    .input(factsEdit)
    .output(planFacts)
    .handler(({ context, input }) => setPlanFacts(context.viewer, input)),
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
