import { getOpening, openMonth } from '@/lib/months/data';
import { monthAddress, openedMonth } from '@/lib/months/schema';
import { signedIn } from '@/lib/server/procedure';

export const monthsProcedures = {
  getOpening: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/months/{month}/opening',
      summary: 'What opening a month would make',
    })
    .input(monthAddress)
    .output(openedMonth)
    .handler(({ context, input }) => getOpening(context.viewer, input)),
  open: signedIn
    .route({
      method: 'PUT',
      path: '/projects/{project}/months/{month}',
      summary: 'Open a month for its teams to fill in',
    })
    .input(monthAddress)
    .output(openedMonth)
    .handler(({ context, input }) => openMonth(context.viewer, input)),
};
