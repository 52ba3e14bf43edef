import type { Heading, ReportDocument } from '@/lib/report/document';
import { listContents } from '@/lib/report/render/contents';
import { doListsLead, headingParts } from '@/lib/report/render/heading-parts';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';
import { referenceLinker } from '@/lib/report/render/link-references';
import { type PdfBlock, type PdfFigureFile, setBlocks } from '@/lib/report/render/pdf-blocks';
import { type Inline, inlineSetter } from '@/lib/report/render/pdf-inline';
import { shapeNodes } from '@/lib/report/render/shape';

/** A heading as the template sets it. Its text is the code, if it begins with it, what stands between, and the title. */
export type PdfHeading = {
  kind: 'heading';
  role: Heading['role'];
  level: number;
  id: string;
  number: string | null;
  code: string | null;
  separator: string;
  title: Inline[];
  /** Number and text, for bookmarks. */
  plain: string;
  isListed: boolean;
};

/** All that the template reads. Text in it is text: no string of it is ever evaluated. */
export type PdfContent = {
  project: string;
  title: string;
  month: string;
  isDraft: boolean;
  language: string;
  region: string | null;
  /** Whether a team's lists stand above its entries, and are set larger than they. */
  listsLead: boolean;
  blocks: (PdfHeading | PdfBlock)[];
};

/** The report as the template's data. `figures` names those that are at hand, by the address their Markdown gives. */
export function pdfContent(document: ReportDocument, figures: ReadonlyMap<string, PdfFigureFile>): PdfContent {
  const headings = document.blocks.filter((block) => block.kind === 'heading');
  const context = { inline: inlineSetter(new Set(headings.map(({ id }) => id))), figures };
  const link = referenceLinker(document.references);
  const levels = headingLevels(headings);
  const listed = new Set(listContents(document).map(({ heading }) => heading));
  return {
    project: document.projectName,
    title: document.title,
    month: document.monthName,
    isDraft: document.isDraft,
    ...languageOf(document.language),
    listsLead: doListsLead(headings),
    blocks: document.blocks.flatMap((block): PdfContent['blocks'] =>
      block.kind === 'body'
        ? setBlocks(shapeNodes(block.nodes, link), context)
        : [setHeading(block, { level: levels.get(block) ?? 1, isListed: listed.has(block) })],
    ),
  };
}

function setHeading(heading: Heading, place: { level: number; isListed: boolean }): PdfHeading {
  const { role, id, number, text } = heading;
  const words = plainText(inlineTree(text));
  const plain = number === null ? words : `${number} ${words}`;
  const { code, separator, title } = headingParts(heading);
  return { kind: 'heading', role, id, number, plain, code, separator, title: [plainText(title)], ...place };
}

/** Levels that start at 1 and never skip one on the way down: a tagged PDF with a gap is refused. */
function headingLevels(headings: Heading[]): Map<Heading, number> {
  const levels = new Map<Heading, number>();
  let deepest = 0;
  for (const heading of headings) {
    deepest = Math.min(heading.level, deepest + 1);
    levels.set(heading, deepest);
  }
  return levels;
}

/** `pt-BR` as its two parts; English where the language is none that hyphenation could know. */
function languageOf(tag: string): { language: string; region: string | null } {
  const found = /^([a-z]{2,3})(?:[-_]([a-z]{2}))?(?:[-_]|$)/i.exec(tag);
  return { language: found?.[1]?.toLowerCase() ?? 'en', region: found?.[2]?.toUpperCase() ?? null };
}
