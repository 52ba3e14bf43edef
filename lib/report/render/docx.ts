import { Document, Packer } from 'docx';
import type { Heading, ReportDocument } from '@/lib/report/document';
import { writeBody } from '@/lib/report/render/docx/body';
import { coreProperties } from '@/lib/report/render/docx/core';
import { embeddedFonts } from '@/lib/report/render/docx/fonts';
import { levelLooks, page } from '@/lib/report/render/docx/look';
import { pageEstimator } from '@/lib/report/render/docx/pages';
import { runningParts } from '@/lib/report/render/docx/running';
import { numbering, wordStyles } from '@/lib/report/render/docx/styles';
import type { Figures } from '@/lib/report/render/figures';
import { doListsLead } from '@/lib/report/render/heading-parts';

/**
 * The report as a Word document of Word's own styles, lists and fields, with bookmarks and styles that tell a reader what each line
 * is. Blocks for as long as it takes: a server asks lib/server/exporter instead.
 */
export function renderDocx(document: ReportDocument, figures: Figures = new Map()): Promise<Uint8Array> {
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading');
  const listsLead = doListsLead(headings);
  const looks = levelLooks(headings, listsLead);
  const children = writeBody(document, figures, { headings, listsLead, looks });
  const styles = wordStyles(document.language, looks);
  const file = new Document({
    styles,
    pageNumbers: pageEstimator(styles),
    numbering,
    fonts: embeddedFonts(),
    sections: [{ properties: section, ...runningParts(document), children }],
  });
  return Packer.pack(file, 'uint8array', undefined, [coreProperties(document)]);
}

const section = {
  titlePage: true,
  page: { size: { width: page.width, height: page.height }, margin: page.margin },
};
