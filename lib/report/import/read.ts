import { extname } from 'node:path';
import { type Composed, composeReport, recogniseKind } from '@/lib/report/import/compose';
import type { DocumentKind } from '@/lib/report/import/compose/recognise';
import type { Correction } from '@/lib/report/import/corrections';
import { readDocx } from '@/lib/report/import/docx';
import { refuseLarge } from '@/lib/report/import/file/size';
import { readHtml } from '@/lib/report/import/html';
import { readMarkdown } from '@/lib/report/import/markdown';
import type { SourceDocument, SourceFigure } from '@/lib/report/import/source';
import { readText } from '@/lib/report/import/text';
import type { ReportForm } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';

/** A file as it came: its name, whose extension says its format, and its bytes. */
export type DocumentFile = { name: string; bytes: Uint8Array };

export type ReadingOptions = {
  /** The project's form; null where nothing is known yet. */
  form: ReportForm | null;
  corrections: Correction[];
  /** `2017-03`, instead of what the document says. */
  month?: string;
};

/** What a report's file holds: its outline, the form it shows on top of the known one and alone, its source by line, its pictures. */
export type Reading = Composed & { lines: string[]; figures: SourceFigure[] };

/**
 * Reads the file of a monthly report.
 * @throws Refusal with a sentence that says what is wrong and where: too large, unreadable, no report, no month.
 */
export async function readReport(file: DocumentFile, { form, corrections, month }: ReadingOptions): Promise<Reading> {
  refuseLarge(file);
  const source = await readSource(file);
  const composed = composeReport(source, form, corrections, month);
  return { ...composed, lines: source.lines, figures: source.figures ?? [] };
}

/** Which kind of document a file holds. @throws Refusal where it cannot be read. */
export async function kindOfFile(file: DocumentFile): Promise<DocumentKind> {
  refuseLarge(file);
  return recogniseKind(await readSource(file));
}

async function readSource({ name, bytes }: DocumentFile): Promise<SourceDocument> {
  switch (extname(name).toLowerCase()) {
    case '.docx':
      return readDocx(bytes);
    case '.html':
    case '.htm':
      return readHtml(new TextDecoder().decode(bytes));
    case '.md':
    case '.markdown':
      return readMarkdown(new TextDecoder().decode(bytes));
    case '.txt':
    case '.text':
    case '.csv':
      return readText(new TextDecoder().decode(bytes));
    default:
      throw new Refusal('BAD_REQUEST', `“${name}” is no text, Markdown, HTML or Word document.`);
  }
}
