import type { HeadingRole } from '@/lib/report/document';
import type { NodeKind } from '@/lib/report/schema';

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
};

/** First and last line, from 1. */
type Lines = [number, number];

/**
 * What a document written by Lunation says of a block itself, so that it need not be guessed again: `<!-- team -->` at the end of a
 * Markdown line, `data-mark` in HTML, in Word a bookmark `team-…` on a heading or a paragraph style `Lunation label`.
 * `ignored` is furniture: contents, list of references, running heads.
 */
export type Mark = NodeKind | HeadingRole | 'title' | 'month' | 'ignored';

export type SourceBlock = { lines: Lines; mark?: Mark } & (
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'bullet'; depth: number; ordered: boolean; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; text: string }
  | { kind: 'figure'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'gap'; size: number }
);
