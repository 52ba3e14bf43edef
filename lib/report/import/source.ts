import type { HeadingRole } from '@/lib/report/document';
import type { LineKind } from '@/lib/shared/line-kind';

/**
 * A document as its reader found it, before anyone asks what its headings mean. Every reader (text, Markdown, HTML, DOCX) yields
 * this; `compose` turns it into an outline.
 */
export type SourceDocument = {
  /** lost: plain text, whose levels and page breaks may need repair; kept: the format itself holds nesting and headings. */
  structure: 'lost' | 'kept';
  blocks: SourceBlock[];
  /** The source by line, for showing beside a warning. A format without lines has one entry per block. */
  lines: string[];
  /** Pictures that came inside the document. */
  figures: SourceFigure[];
  /** What was left out and where, for the person to look at. */
  warnings: SourceWarning[];
};

/** What a reader finds in a page beside its blocks. */
export type Beside = Pick<SourceDocument, 'figures' | 'warnings'>;

export type SourceWarning = { line: number; message: string };

/** First and last line, from 1. */
type Lines = [number, number];

/**
 * What a document written by Lunation says of a block itself, so that it need not be guessed again: `<!-- team -->` at the end of a
 * Markdown line, `data-mark` in HTML, in Word a bookmark `team-…` on a heading or a paragraph style `Lunation label`.
 * `ignored` is furniture: contents, list of references, running heads.
 */
export type Mark = LineKind | HeadingRole | 'title' | 'month' | 'ignored';

/** How many list items stand around a block that is no bullet itself; not given: none. */
type Depth = { depth?: number };

/** Inline Markdown; plain: what of it can be read, where the reader knows it. */
type Line = { text: string; plain?: string };

export type SourceBlock = {
  lines: Lines;
  mark?: Mark;
} /** level 1 to 6 as the source has it; 7: a paragraph that is wholly bold and may be a heading. Text without that bold. */ & (
  | ({ kind: 'heading'; level: number } & Line)
  /** depth 0: in the outermost list. */
  | ({ kind: 'bullet'; depth: number; ordered: boolean } & Line)
  | ({ kind: 'paragraph' } & Line & Depth)
  | ({ kind: 'table'; text: string } & Depth)
  | ({ kind: 'figure'; text: string } & Depth)
  | ({ kind: 'code'; text: string } & Depth)
  | { kind: 'gap'; size: number }
);

/** A picture held inside a document. Its figure's text points to it as `![caption](figures/name)`. */
export type SourceFigure = { name: string; type: string; bytes: Uint8Array };
