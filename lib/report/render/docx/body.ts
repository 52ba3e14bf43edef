import type { FileChild } from 'docx';
import type { Heading, ReportDocument } from '@/lib/report/document';
import { allNodes } from '@/lib/report/nodes';
import { type ContentsEntry, listContents } from '@/lib/report/render/contents';
import { writeShapes } from '@/lib/report/render/docx/blocks';
import { writeContents } from '@/lib/report/render/docx/contents';
import { writeHeading } from '@/lib/report/render/docx/headings';
import { inlineWriter } from '@/lib/report/render/docx/inline';
import type { HeadingLook } from '@/lib/report/render/docx/look';
import { wordPictures } from '@/lib/report/render/docx/pictures';
import { writeTitle } from '@/lib/report/render/docx/title';
import type { Figures } from '@/lib/report/render/figures';
import { referenceLinker } from '@/lib/report/render/link-references';
import { shapeNodes } from '@/lib/report/render/shape';

type HeadingSettings = { headings: Heading[]; listsLead: boolean; looks: ReadonlyMap<number, HeadingLook> };

/** Title, contents, headings and lines of a report, in reading order. */
export function writeBody(document: ReportDocument, figures: Figures, settings: HeadingSettings): FileChild[] {
  const link = referenceLinker(document.references);
  const pictures = wordPictures(figures);
  const inline = inlineWriter(pictures);
  const entries = listContents(document);
  const bookmarks = new Map(settings.headings.map((heading, index) => [heading, `${heading.role}-${index + 1}`]));
  const listed = new Map<Heading, ContentsEntry>(entries.map((entry) => [entry.heading, entry]));
  const headingContext = { ...settings, inline, bookmarks, listed, linked: linkedPlaces(document) };
  const context = { inline, pictures, nextBookmark: counter(), nextFigure: counter() };
  return [
    ...writeTitle(document, inline),
    ...writeContents(entries, bookmarks),
    ...document.blocks.flatMap((block) =>
      block.kind === 'heading'
        ? [writeHeading(block, headingContext)]
        : writeShapes(shapeNodes(block.nodes, link), context),
    ),
  ];
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** The addresses inside the document that its lines lead to. */
function linkedPlaces({ blocks }: ReportDocument): Set<string> {
  const nodes = blocks.flatMap((block) => (block.kind === 'body' ? allNodes(block.nodes) : []));
  return new Set(nodes.flatMap(({ text }) => Array.from(text.matchAll(/\]\(#([^\s)]+)/g), ([, place = '']) => place)));
}
