import { extname } from 'node:path';
import { type Composed, type ComposeOptions, composeOutline, composeReport } from '@/lib/report/import/compose';
import { type DocumentKind, recogniseKind } from '@/lib/report/import/compose/recognise';
import { readDocx } from '@/lib/report/import/docx';
import { decodeText } from '@/lib/report/import/file/decode';
import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { kindOfJson, parseOutline } from '@/lib/report/import/file/json';
import { refuseOtherNature } from '@/lib/report/import/file/nature';
import { refuseLarge } from '@/lib/report/import/file/size';
import { readHtml } from '@/lib/report/import/html';
import { readMarkdown } from '@/lib/report/import/markdown';
import { linesOf } from '@/lib/report/import/outline';
import type { SourceDocument, SourceFigure } from '@/lib/report/import/source';
import { readText } from '@/lib/report/import/text';
import type { ReportOutline } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';

/** form: the project's; null where nothing is known yet. month: `2017-03`, instead of what the document says. */
export type ReadingOptions = ComposeOptions;

/** What a report's file holds: its outline, the form it shows on top of the known one and alone, its source by line, its pictures. */
export type Reading = Composed & { lines: string[]; figures: SourceFigure[] };

/**
 * Reads the file of a monthly report.
 * @throws Refusal with a sentence that says what is wrong and where: too large, unreadable, no report, no month.
 */
export async function readReport(file: DocumentFile, options: ReadingOptions): Promise<Reading> {
  refuseUnreadable(file);
  if (isJson(file)) return readOutline(parseOutline(file.name, decodeText(file)), options);
  const source = await readSource(file);
  return { ...composeReport(source, options), lines: source.lines, figures: source.figures };
}

/** Which kind of document a file holds. @throws Refusal where it cannot be read. */
export async function kindOfFile(file: DocumentFile): Promise<DocumentKind> {
  refuseUnreadable(file);
  return isJson(file) ? kindOfJson(file.name, decodeText(file)) : recogniseKind(await readSource(file));
}

function refuseUnreadable(file: DocumentFile): void {
  refuseLarge(file);
  refuseOtherNature(file);
  if (file.bytes.length === 0) throw new Refusal('BAD_REQUEST', `“${file.name}” is empty.`);
}

function isJson({ name }: DocumentFile): boolean {
  return extname(name).toLowerCase() === '.json';
}

function readOutline(outline: ReportOutline, options: ReadingOptions): Reading {
  const composed = composeOutline(outline, options);
  return { ...composed, lines: linesOf(composed.outline), figures: [] };
}

function readSource(file: DocumentFile): SourceDocument | Promise<SourceDocument> {
  switch (extname(file.name).toLowerCase()) {
    case '.docx':
      return readDocx(file.bytes);
    case '.html':
    case '.htm':
      return readHtml(decodeText(file));
    case '.md':
    case '.markdown':
      return readMarkdown(decodeText(file));
    case '.txt':
    case '.text':
    case '.csv':
      return readText(decodeText(file));
    default:
      throw new Refusal(
        'BAD_REQUEST',
        `“${file.name}” has no name that says what it is: documents end in .docx, .md, .html, .txt or .json.`,
      );
  }
}
