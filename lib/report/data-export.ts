import { assemble } from '@/lib/report/assemble';
import { figuresOf, readFigures } from '@/lib/report/data-figures';
import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { renderHtml } from '@/lib/report/render/html';
import { printOutline } from '@/lib/report/render/json';
import { renderLatex } from '@/lib/report/render/latex';
import { renderMarkdown } from '@/lib/report/render/markdown';
import type { ExportEdition, ExportFormat, ExportStaffing, MonthReport } from '@/lib/report/schema';
import { outlineOfEdition } from '@/lib/report/store/edition';
import { database } from '@/lib/server/db';
import { exportReport as renderHeavy } from '@/lib/server/exporter';

export type ExportChoice = { format: ExportFormat; edition: ExportEdition; staffing: ExportStaffing };

/** The media type of each format's file. */
export const mediaTypes: Record<ExportFormat, string> = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  tex: 'application/x-tex; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What a file of a publication is called among its files: `pdf`, `pdf-summary`. */
export function keptName({ format, edition }: Pick<ExportChoice, 'format' | 'edition'>): string {
  return edition === 'summary' ? `${format}-summary` : format;
}

type PublicationKey = { projectId: string; month: string; number: number };

/** The file that was made when the month was published; null where that did not make one such. */
export async function keptExport(
  { projectId, month, number }: PublicationKey,
  choice: ExportChoice,
): Promise<Uint8Array | null> {
  if (choice.staffing !== 'included') return null;
  const found = await database().publicationFile.findFirst({
    where: { projectId, format: keptName(choice), publication: { month, number } },
    select: { file: { select: { bytes: true } } },
  });
  return found?.file.bytes ?? null;
}

/** The bytes of a report in a format. Word and PDF are made in child processes, all else here. */
export async function renderReport(projectId: string, report: MonthReport, choice: ExportChoice): Promise<Uint8Array> {
  const { format, edition, staffing } = choice;
  const { outline, form } = report;
  if (format === 'json')
    return utf8(printOutline(outlineOfEdition(outline, { edition, staffing, references: form.references })));
  const document = assemble(outline, form, { ...report, edition, staffing });
  const showsFigures = format !== 'md' && format !== 'tex';
  const figures = showsFigures ? await readFigures(projectId, figuresOf(document)) : new Map();
  return renderDocument(document, format, figures);
}

/** The pictures of a report by the address that its text gives them. */
export async function readFiguresOf(projectId: string, report: MonthReport, choice: ExportChoice): Promise<Figures> {
  const document = assemble(report.outline, report.form, { ...report, ...choice });
  return await readFigures(projectId, figuresOf(document));
}

async function renderDocument(
  document: ReportDocument,
  format: Exclude<ExportFormat, 'json'>,
  figures: Figures,
): Promise<Uint8Array> {
  switch (format) {
    case 'md':
      return utf8(renderMarkdown(document));
    case 'html':
      return utf8(renderHtml(document, figures));
    case 'tex':
      return utf8(renderLatex(document));
    default:
      return renderHeavy(document, format, figures);
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
