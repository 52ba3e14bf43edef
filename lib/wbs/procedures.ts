import { z } from 'zod';
import { signedIn } from '@/lib/server/procedure';
import { addWbsElement, editWbsElement, getRetirement, getWbs, retireTeam, takeTeamBack } from '@/lib/wbs/data';
import { newWbsElement, retirement, retirementRequest, wbs, wbsEdit, wbsRequest } from '@/lib/wbs/schema';

const path = '/projects/{project}/wbs';
const retirementPath = '/projects/{project}/teams/{team}/retirement';
const stale = { CONFLICT: { data: z.object({ current: wbs }).optional() } };

export const wbsProcedures = {
  get: signedIn
    .route({ method: 'GET', path, summary: 'The work breakdown structure as it will be in the next month' })
    .input(wbsRequest)
    .output(wbs)
    .handler(({ context, input }) => getWbs(context.viewer, input)),
  add: signedIn
    .route({ method: 'POST', path, summary: 'Add an element' })
    .errors(stale)
    .input(newWbsElement)
    .output(wbs)
    .handler(({ context, input }) => addWbsElement(context.viewer, input)),
  edit: signedIn
    .route({
      method: 'PUT',
      path: `${path}/{id}`,
      summary: 'Rename an element, move it, give it to another team or retire it',
    })
    .errors(stale)
    .input(wbsEdit)
    .output(wbs)
    .handler(({ context, input }) => editWbsElement(context.viewer, input)),
  getRetirement: signedIn
    .route({ method: 'GET', path: retirementPath, summary: 'What retiring a team from the next month on would meet' })
    .input(retirementRequest)
    .output(retirement)
    .handler(({ context, input }) => getRetirement(context.viewer, input)),
  retireTeam: signedIn
    .route({ method: 'PUT', path: retirementPath, summary: 'Retire a team from the next month on' })
    .input(retirementRequest)
    .output(wbs)
    .handler(({ context, input }) => retireTeam(context.viewer, input)),
  takeTeamBack: signedIn
    .route({ method: 'DELETE', path: retirementPath, summary: 'Take the retirement of a team back' })
    .input(retirementRequest)
    .output(wbs)
    .handler(({ context, input }) => takeTeamBack(context.viewer, input)),
};
