// The process that renders reports: see work-pool. It runs under tsx, outside the bundle of the pages.
import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { renderPdf } from '@/lib/report/render/pdf';
import type { ExportTask, HeavyFormat } from '@/lib/server/exporter';
import { answerTasks } from '@/lib/server/work-answers';
import { Refusal } from '@/lib/shared/errors';

type Renderer = (document: ReportDocument, figures: Figures) => Promise<Uint8Array>;

const renderers: Record<HeavyFormat, Renderer> = {
  pdf: renderPdf,
  docx: () =>
    Promise.reject(new Refusal('BAD_REQUEST', 'Word documents cannot be exported yet; export a PDF instead.')),
};

answerTasks(({ document, format, figures }: ExportTask) => renderers[format](document, figures));
