import { endsSentence, type Piece, withText } from '@/lib/report/import/compose/piece';
import type { Warning } from '@/lib/report/import/compose/role';

// A line shorter than this is a heading or a label more likely than half a sentence.
const shortestHalf = 40;

/**
 * Joins sentences that a page break cut: a line that ends without a stop, and after a gap a paragraph that begins with a small
 * letter. Furniture of the page may stand between.
 */
export function joinSentences(pieces: Piece[]): { pieces: Piece[]; warnings: Warning[] } {
  const joined: Piece[] = [];
  const warnings: Warning[] = [];
  let open = -1;
  for (const piece of pieces) {
    const above = joined[open];
    const isBroken = piece.isAfterGap || open < joined.length - 1;
    if (above === undefined || !isBroken || !isCut(above, piece)) {
      if (!isPageFurniture(piece)) open = joined.length;
      joined.push(piece);
      continue;
    }
    joined[open] = { ...withText(above, `${above.text} ${piece.text}`), lines: [above.lines[0], piece.lines[1]] };
    const message = `A page break cut the sentence that begins on line ${above.lines[0]}; it was joined again.`;
    warnings.push({ line: piece.lines[0], message });
  }
  return { pieces: joined, warnings };
}

/** A page's number, alone or among words that say so, or a line drawn across the page. */
export function isPageFurniture({ form, plain, text }: Piece): boolean {
  return form === 'paragraph' && (isPageLine(plain) || /^([-=_*~.–—])(?:\s*\1){2,}$/u.test(text));
}

const pageWords = '(?:page|seite|página|pagina|strona|strana|sida|side|pagina|страница|стр\\.?|σελίδα|p\\.)';
const numbered = '\\d{1,4}(?:\\s*(?:of|de|von|di|van|av|sur|из|z|από|/)\\s*\\d{1,4})?';
const pageLines = [
  new RegExp(`^(?:\\S+ )?${pageWords}?\\s*[-–—]?\\s*${numbered}\\s*[-–—]?$`, 'iu'),
  new RegExp(`^.{0,90}[\\s|–—-]${pageWords}\\s*\\d{1,4}\\s*(?:of|de|von|di|van|av|sur|из|z|από|/)\\s*\\d{1,4}$`, 'iu'),
  new RegExp(`^.{2,90}\\s*[|·–—\\t-]\\s*${pageWords}\\s*\\d{1,4}$`, 'iu'),
  new RegExp(`^${pageWords}\\s*${numbered}\\s*[|·–—\\t-].{2,90}$`, 'iu'),
];

/** Whether a line is a running head or foot: it gives the number of a page. */
export function isPageLine(line: string): boolean {
  return line.length <= 120 && pageLines.some((pattern) => pattern.test(line));
}

function isCut(above: Piece, piece: Piece): boolean {
  if (above.form !== 'bullet' && above.form !== 'paragraph') return false;
  if (piece.form !== 'paragraph' || !/^\p{Ll}/u.test(piece.plain)) return false;
  return above.plain.length >= shortestHalf && !endsSentence(above.plain);
}
