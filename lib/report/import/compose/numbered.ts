import { sectionNumbersIn } from '@/lib/report/import/compose/codes';
import type { Piece } from '@/lib/report/import/compose/piece';
import { isHeadingLike } from '@/lib/report/import/compose/signs';

const bareNumber = /^\d{1,2}\s+\P{Ll}/u;
const sectionNumber = /^\d{1,3}(?:\.\d{1,3})*[.)]?\s+/;

/** Pieces without the numbers of their sections, where chapters are counted without a stop: `2 Payload`, `2.1 Accomplishments`. */
export function withoutSectionNumbers(pieces: Piece[]): Piece[] {
  const numbers = sectionNumbersIn(pieces.map((piece) => (isHeadingLike(piece) ? piece.plain : '')));
  const chapters = [...numbers].filter((at) => bareNumber.test(pieces[at]?.plain ?? ''));
  if (chapters.length < 2) return pieces;
  return pieces.map((piece, at) => (numbers.has(at) ? withoutNumber(piece) : piece));
}

function withoutNumber(piece: Piece): Piece {
  return { ...piece, text: piece.text.replace(sectionNumber, ''), plain: piece.plain.replace(sectionNumber, '') };
}
