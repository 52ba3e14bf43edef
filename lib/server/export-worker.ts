// The process that renders reports: see export-pool. It runs under tsx, outside the bundle of the pages.
import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { renderPdf } from '@/lib/report/render/pdf';
import type { ExportAnswer, ExportTask, HeavyFormat } from '@/lib/server/export-task';
import { Refusal } from '@/lib/shared/errors';

type Renderer = (document: ReportDocument, figures: Figures) => Promise<Uint8Array>;

const renderers: Record<HeavyFormat, Renderer> = {
  pdf: renderPdf,
  docx: () =>
    Promise.reject(new Refusal('BAD_REQUEST', 'Word documents cannot be exported yet; export a PDF instead.')),
};

process.on('message', async (task: ExportTask) => {
  process.send?.(await answer(task));
});

// The server has ended, or has no more use for this process.
process.on('disconnect', () => process.exit());

async function answer({ document, format, figures }: ExportTask): Promise<ExportAnswer> {
  try {
    const bytes = await renderers[format](document, figures);
    return { kind: 'done', bytes, memory: process.memoryUsage.rss() };
  } catch (error) {
    return refusalOf(error, process.memoryUsage.rss());
  }
}

function refusalOf(error: unknown, memory: number): ExportAnswer {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, sentence: error.message, memory };
  const { message, stack = null } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', message, stack, memory };
}
