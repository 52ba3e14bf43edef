import type { z } from 'zod';
import {
  addFigure,
  addFrontPart,
  exportReport,
  getFigure,
  getFront,
  getReport,
  importReport,
  publishMonth,
  reopenMonth,
} from '@/lib/report/data';
import { getComparison } from '@/lib/report/data-compare';
import { type ImportResult, importResult, monthReport, reportVersion } from '@/lib/report/schema';
import { compareRequest, comparison } from '@/lib/report/schema-compare';
import { frontMatter, newFrontPart } from '@/lib/report/schema-front';
import {
  addedFigure,
  exportRequest,
  figureAddress,
  formatOf,
  importRequest,
  monthAddress,
  newFigure,
  outgoingFile,
  publishRequest,
  reopenRequest,
  reportRequest,
} from '@/lib/report/schema-requests';
import { signedIn } from '@/lib/server/procedure';
import type { Viewer } from '@/lib/shared/viewer';

export const reportProcedures = {
  get: signedIn
    .route({ method: 'GET', path: '/projects/{project}/months/{month}/report', summary: 'The report of a month' })
    .input(reportRequest)
    .output(monthReport)
    .handler(({ context, input }) => getReport(context.viewer, input)),
  export: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/months/{month}/{file}',
      summary: 'The report of a month as a file',
      outputStructure: 'detailed',
    })
    .input(exportRequest)
    .output(outgoingFile)
    .handler(async ({ context, input }) => {
      const { name, type, bytes } = await exportReport(context.viewer, {
        ...input,
        format: formatOf(input.file),
      });
      const body = new File([new Uint8Array(bytes)], name, { type });
      return { headers: { 'content-disposition': `attachment; filename="${name}"` }, body };
    }),
  compare: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/months/{month}/comparison',
      summary: 'What became of another month, or of another version, in the report of a month',
    })
    .input(compareRequest)
    .output(comparison)
    .handler(({ context, input }) => getComparison(context.viewer, input)),
  getFront: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/months/{month}/front',
      summary: 'The front matter of a month, with what the teams offer for it',
    })
    .input(monthAddress)
    .output(frontMatter)
    .handler(({ context, input }) => getFront(context.viewer, input)),
  addFrontPart: signedIn
    .route({
      method: 'POST',
      path: '/projects/{project}/months/{month}/front',
      summary: 'Add a part to the front matter of a month',
    })
    .input(newFrontPart)
    .output(frontMatter)
    .handler(({ context, input }) => addFrontPart(context.viewer, input)),
  publish: signedIn
    .route({
      method: 'POST',
      path: '/projects/{project}/months/{month}/publications',
      summary: 'Publish a month: freeze it as its next version, with its files',
    })
    .input(publishRequest)
    .output(reportVersion)
    .handler(({ context, input }) => publishMonth(context.viewer, input)),
  reopen: signedIn
    .route({
      method: 'POST',
      path: '/projects/{project}/months/{month}/reopening',
      summary: 'Let a published month be changed again, for a reason',
    })
    .input(reopenRequest)
    .output(reportVersion)
    .handler(({ context, input }) => reopenMonth(context.viewer, input)),
  preview: signedIn
    .route({
      method: 'POST',
      path: '/projects/{project}/imports/preview',
      summary: 'What importing a document would do; nothing is stored',
    })
    .input(importRequest)
    .output(importResult)
    .handler(({ context, input }) => importFile(context.viewer, input, 'preview')),
  import: signedIn
    .route({ method: 'POST', path: '/projects/{project}/imports', summary: 'Import a document' })
    .input(importRequest)
    .output(importResult)
    .handler(({ context, input }) => importFile(context.viewer, input, 'store')),
  addFigure: signedIn
    .route({ method: 'POST', path: '/projects/{project}/figures', summary: 'Keep a picture for texts to show' })
    .input(newFigure)
    .output(addedFigure)
    .handler(async ({ context, input: { project, file } }) =>
      addFigure(context.viewer, { project, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    ),
  figure: signedIn
    .route({
      method: 'GET',
      path: '/projects/{project}/figures/{id}',
      summary: 'A picture of a report',
      outputStructure: 'detailed',
    })
    .input(figureAddress)
    .output(outgoingFile)
    .handler(async ({ context, input }) => {
      const { type, bytes } = await getFigure(context.viewer, input);
      return { headers: figureHeaders, body: new File([new Uint8Array(bytes)], input.id, { type }) };
    }),
};

/** A picture of SVG may hold a script: opened by itself it runs nothing and loads nothing. */
const figureHeaders = {
  'content-disposition': 'inline',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, max-age=3600',
};

type Request = z.infer<typeof importRequest>;

async function importFile(
  viewer: Viewer,
  { file, month, ...request }: Request,
  step: 'preview' | 'store',
): Promise<ImportResult> {
  const document = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  return importReport(viewer, { ...request, file: document, step, ...(month === undefined ? {} : { month }) });
}
