import { join } from 'node:path';
import type { NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { printableContent } from '@/lib/report/render/pdf-characters';
import { pdfContent } from '@/lib/report/render/pdf-content';
import { placeFigures } from '@/lib/report/render/pdf-figures';
import { type Typesetter, typesetter } from '@/lib/report/render/pdf-typesetter';
import { endOf } from '@/lib/shared/months';

export type PdfOptions = {
  /** Seconds since 1970, kept in the file; else the first day after the month. Same report, same time: same bytes. */
  creationTimestamp?: number;
};

export type PrintedPdf = {
  bytes: Uint8Array;
  pages: number;
  /** The rules of PDF/UA-1 that this text breaks; the file is then tagged all the same, but says nothing of the standard. */
  brokenRules: string[];
};

/**
 * The report as a tagged PDF with contents, bookmarks and embedded fonts. Blocks for as long as it takes: a server asks lib/server/exporter instead.
 */
export async function renderPdf(
  document: ReportDocument,
  figures: Figures = new Map(),
  options: PdfOptions = {},
): Promise<Uint8Array> {
  return printPdf(document, figures, options).bytes;
}

/** As renderPdf, and says how many pages there are and whether the standard of accessible documents is met. */
export function printPdf(
  document: ReportDocument,
  figures: Figures = new Map(),
  { creationTimestamp = endOf(document.month).getTime() / 1000 }: PdfOptions = {},
): PrintedPdf {
  const setter = typesetter();
  try {
    const set = typeset(setter, document, figures);
    return { ...print(setter, set, creationTimestamp), pages: set.numOfPages };
  } finally {
    setter.compiler.resetShadow();
    setter.compiler.evictCache(0);
  }
}

function typeset(setter: Typesetter, document: ReportDocument, figures: Figures): NodeTypstDocument {
  const { compiler, folder, findMissing } = setter;
  const content = printableContent(pdfContent(document, placeFigures(setter, figures)), findMissing);
  compiler.mapShadow(join(folder, 'report.json'), Buffer.from(JSON.stringify(content)));
  const compiled = compiler.compile({ mainFilePath: join(folder, 'report.typ'), resetRead: true });
  if (compiled.result !== null) return compiled.result;
  const trouble = compiled.takeError()?.shortDiagnostics ?? [];
  throw new Error(`The report could not be set: ${JSON.stringify(trouble)}`);
}

function print(setter: Typesetter, set: NodeTypstDocument, creationTimestamp: number): Omit<PrintedPdf, 'pages'> {
  try {
    return { bytes: setter.compiler.pdf(set, { pdfStandard: 'ua-1', creationTimestamp }), brokenRules: [] };
  } catch (error) {
    const brokenRules = rulesIn(error);
    if (brokenRules.length === 0) throw error;
    return { bytes: setter.compiler.pdf(set, { creationTimestamp }), brokenRules };
  }
}

/** What the typesetter says that the standard forbids, one sentence a rule. */
function rulesIn(error: unknown): string[] {
  const message = error instanceof Error ? error.message : '';
  const found = Array.from(message.matchAll(/PDF\/UA-1 error: ((?:[^"\\]|\\.)*)"/g), ([, rule = '']) => rule);
  return [...new Set(found.map((rule) => rule.replace(/\\(.)/g, '$1')))];
}
