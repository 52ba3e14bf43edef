import { z } from 'zod';
import { getBlock, getText, saveLines, sayNil } from '@/lib/lines/data';
import { blockText, editedText, linesEdit, nilEdit, savedLines } from '@/lib/lines/schema';
import { signedIn } from '@/lib/server/procedure';

const path = '/projects/{project}/blocks/{block}';
const blockAddress = z.object({ project: z.string(), block: z.uuid('a block is named by its id') });

export const linesProcedures = {
  get: signedIn
    .route({ method: 'GET', path, summary: 'The lines of one list of a section or of the front matter' })
    .input(blockAddress)
    .output(blockText)
    .handler(({ context, input }) => getBlock(context.viewer, input)),
  getText: signedIn
    .route({ method: 'GET', path: `${path}/text`, summary: 'The same as rich text, in document order' })
    .input(blockAddress)
    .output(editedText)
    .handler(({ context, input }) => getText(context.viewer, input)),
  save: signedIn
    .route({ method: 'POST', path: `${path}/lines`, summary: 'Write lines of one list: all of them, or none' })
    .errors({ CONFLICT: { data: z.object({ current: editedText }).optional() } })
    .input(linesEdit)
    .output(savedLines)
    .handler(({ context, input }) => saveLines(context.viewer, input)),
  sayNil: signedIn
    .route({ method: 'PUT', path: `${path}/nil`, summary: 'Say that a list is empty on purpose, or take that back' })
    .input(nilEdit)
    .output(blockText)
    .handler(({ context, input }) => sayNil(context.viewer, input)),
};
