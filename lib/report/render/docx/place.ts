import { type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import { bookmarked, type InlineWriter, isRightToLeft } from '@/lib/report/render/docx/inline';
import { listStep } from '@/lib/report/render/docx/look';
import type { Pictures } from '@/lib/report/render/docx/pictures';

/** What the writing of a document's lines shares. */
export type BlockContext = {
  inline: InlineWriter;
  pictures: Pictures;
  /** A number not given before: bookmarks have unlike names, figures count up. */
  nextBookmark: () => number;
  nextFigure: () => number;
};

/** A paragraph that runs from the right where its text does. */
export function line(options: IParagraphOptions, words: string): Paragraph {
  return new Paragraph(isRightToLeft(words) ? { ...options, bidirectional: true } : options);
}

/** What belongs to a bullet stands in under it, and its bookmark says how many there are around it. */
export function placed(
  children: ParagraphChild[],
  { nextBookmark }: BlockContext,
  depth: number,
): Pick<IParagraphOptions, 'children' | 'indent'> {
  if (depth === 0) return { children };
  return { children: [bookmarked(`in-${depth}-${nextBookmark()}`, children)], indent: { left: depth * listStep } };
}
