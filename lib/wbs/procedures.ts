import { z } from 'zod';
import { signedIn } from '@/lib/server/procedure';
import { addWbsElement, editWbsElement, getWbs } from '@/lib/wbs/data';
import { newWbsElement, wbs, wbsEdit, wbsRequest } from '@/lib/wbs/schema';

const path = '/projects/{project}/wbs';
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
};
