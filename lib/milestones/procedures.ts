import { z } from 'zod';
import { listElementMilestones } from '@/lib/milestones/data';
import { elementMilestonesRequest, milestone } from '@/lib/milestones/schema';
import { signedIn } from '@/lib/server/procedure';

export const milestonesProcedures = {
  ofElement: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/wbs/{element}/milestones',
      summary: 'The milestones of a WBS element, with what was forecast up to a month',
    })
    .input(elementMilestonesRequest)
    .output(z.array(milestone))
    .handler(({ context, input }) => listElementMilestones(context.viewer, input)),
};
