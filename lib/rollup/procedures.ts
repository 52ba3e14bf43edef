import { getBoard } from '@/lib/rollup/data';
import { board, boardAddress } from '@/lib/rollup/schema';
import { signedIn } from '@/lib/server/procedure';

export const rollupProcedures = {
  board: signedIn
    .route({ method: 'GET', path: '/projects/{project}/months/{month}', summary: 'Who is where in a month' })
    .input(boardAddress)
    .output(board)
    .handler(({ context, input }) => getBoard(context.viewer, input)),
};
