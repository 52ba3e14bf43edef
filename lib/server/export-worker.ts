// The process that renders reports: see work-pool. It runs under tsx, outside the bundle of the pages.
import type { ReportDocument } from '@/lib/report/document';
import { renderDocx } from '@/lib/report/render/docx';
import type { Figures } from '@/lib/report/render/figures';
import { renderPdf } from '@/lib/report/render/pdf';
import type { ExportTask, HeavyFormat } from '@/lib/server/exporter';
import { answerTasks } from '@/lib/server/work-answers';

type Renderer = (document: ReportDocument, figures: Figures) => Promise<Uint8Array>;

const renderers: Record<HeavyFormat, Renderer> = {
  pdf: renderPdf,
  docx: renderDocx,
};

answerTasks(({ document, format, figures }: ExportTask) => renderers[format](document, figures));
