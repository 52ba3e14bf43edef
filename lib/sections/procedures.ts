import { z } from 'zod';
import {
  acceptSection,
  getSection,
  listManagedSections,
  listOwnSections,
  returnSection,
  submitSection,
  withdrawSection,
} from '@/lib/sections/data';
import { nudgeLate, planNudge } from '@/lib/sections/data-nudge';
import {
  managedSection,
  nudged,
  nudgedMonth,
  nudgePlan,
  ownSection,
  section,
  sectionAddress,
  sectionReturn,
} from '@/lib/sections/schema';
import { signedIn } from '@/lib/server/procedure';

const path = '/projects/{project}/months/{month}/sections/{team}';

const nudgePath = '/projects/{project}/months/{month}/nudge';

export const sectionsProcedures = {
  get: signedIn
    .route({ method: 'GET', path, summary: "A team's section of a month, but for its text" })
    .input(sectionAddress)
    .output(section)
    .handler(({ context, input }) => getSection(context.viewer, input)),
  submit: signedIn
    .route({ method: 'POST', path: `${path}/submission`, summary: 'Hand a section to the project manager' })
    .input(sectionAddress)
    .output(section)
    .handler(({ context, input }) => submitSection(context.viewer, input)),
  withdraw: signedIn
    .route({ method: 'DELETE', path: `${path}/submission`, summary: 'Take back a submission that is not yet reviewed' })
    .input(sectionAddress)
    .output(section)
    .handler(({ context, input }) => withdrawSection(context.viewer, input)),
  return: signedIn
    .route({ method: 'POST', path: `${path}/return`, summary: 'Give a section back to its team, with a comment' })
    .input(sectionReturn)
    .output(section)
    .handler(({ context, input }) => returnSection(context.viewer, input)),
  accept: signedIn
    .route({ method: 'POST', path: `${path}/acceptance`, summary: 'Accept a submitted section' })
    .input(sectionAddress)
    .output(section)
    .handler(({ context, input }) => acceptSection(context.viewer, input)),
  mine: signedIn
    .route({ method: 'GET', path: '/me/sections', summary: 'The sections of open months that are yours to write' })
    .output(z.array(ownSection))
    .handler(({ context }) => listOwnSections(context.viewer)),
  managed: signedIn
    .route({
      method: 'GET',
      path: '/me/managed-sections',
      summary: 'The sections of open months in projects that you manage',
    })
    .output(z.array(managedSection))
    .handler(({ context }) => listManagedSections(context.viewer)),
  planNudge: signedIn
    .route({ method: 'GET', path: nudgePath, summary: 'Whom a nudge would reach, and what it says' })
    .input(nudgedMonth)
    .output(nudgePlan)
    .handler(({ context, input }) => planNudge(context.viewer, input)),
  nudge: signedIn
    .route({ method: 'POST', path: nudgePath, summary: 'Ask the T/CAMs of late sections, by mail, to hand them in' })
    .input(nudgedMonth)
    .output(nudged)
    .handler(({ context, input }) => nudgeLate(context.viewer, input)),
};
