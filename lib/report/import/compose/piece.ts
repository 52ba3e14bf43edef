import { readable } from '@/lib/report/import/markdown/inline';
import type { Mark, SourceBlock, SourceDocument } from '@/lib/report/import/source';
import { parseInline, printInline } from '@/lib/shared/text/inline';

/** A block as composing looks at it: its text in canonical form, what of it can be read, and what stands around it. */
export type Piece = {
  lines: [number, number];
  form: 'heading' | 'bullet' | 'paragraph' | 'table' | 'figure' | 'code';
  /** Level of a heading; 7 for a paragraph that is wholly bold; null for all else. */
  level: number | null;
  /** How many list items stand around it. */
  depth: number;
  text: string;
  /** The text without its markup. */
  plain: string;
  isAfterGap: boolean;
  mark: Mark | null;
};

/** The blocks of a document without its gaps. */
export function piecesOf(source: SourceDocument): Piece[] {
  const pieces: Piece[] = [];
  let isAfterGap = true;
  for (const block of source.blocks) {
    if (block.kind === 'gap') {
      isAfterGap = true;
      continue;
    }
    pieces.push(toPiece(block, isAfterGap || source.structure === 'kept'));
    isAfterGap = false;
  }
  return pieces;
}

/** A piece with other text; what can be read of it follows. */
export function withText(piece: Piece, text: string): Piece {
  if (hasNoMarkup(text)) {
    const single = text.replace(/\s+/g, ' ').trim();
    return { ...piece, text: single, plain: single };
  }
  if (text.length > longestMarkup) return asWritten(piece, text);
  const nodes = parseInline(text);
  return { ...piece, text: printInline(nodes), plain: readable(nodes) };
}

/** A longer line is no sentence, and reading markup in it could take minutes: its signs mean themselves. */
const longestMarkup = 20_000;

function asWritten(piece: Piece, text: string): Piece {
  const plain = text.replace(/\s+/g, ' ').trim();
  return { ...piece, text: plain.replace(/[\\`*_~<&[\]!]/g, '\\$&'), plain };
}

/** Text without any sign that Markdown reads is canonical but for its spaces: most lines are, and parsing is dear. */
function hasNoMarkup(text: string): boolean {
  return /^[\p{L}\p{N} .,;:'"()/%?+=“”‘’…$€°–—-]*$/u.test(text) && !/https?:|www\./i.test(text);
}

/** Whether a sentence may end here: a stop, a closing bracket or quotation mark, a colon. */
export function endsSentence(plain: string): boolean {
  return /[.!?…:;。]["'”’»)\]]*$|["”»)\]]$/u.test(plain);
}

type Shown = Exclude<SourceBlock, { kind: 'gap' }>;

function toPiece(block: Shown, isAfterGap: boolean): Piece {
  const piece: Piece = {
    lines: block.lines,
    form: block.kind,
    level: block.kind === 'heading' ? block.level : null,
    depth: 'depth' in block ? (block.depth ?? 0) : 0,
    text: block.text,
    plain: block.text,
    isAfterGap,
    mark: block.mark ?? null,
  };
  if (block.kind !== 'heading' && block.kind !== 'bullet' && block.kind !== 'paragraph') return piece;
  // Readers of formats that hold markup give text in canonical form, and what of it can be read.
  return block.plain === undefined ? withText(piece, block.text) : { ...piece, plain: block.plain };
}
