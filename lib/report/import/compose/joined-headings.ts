import { monthIn } from '@/lib/report/import/compose/month';
import type { Piece } from '@/lib/report/import/compose/piece';
import { isHeadingLike } from '@/lib/report/import/compose/signs';
import { isStaffing, listOf, teamKey } from '@/lib/report/import/compose/words';

/** A heading that names a team or an element and one of its lists: `Optics – Accomplishments`, `Plans: Optics`. */
type Joined = { owner: string; list: string };

/** Such a heading in its two parts; null where it is none. */
export function partsOfHeading(plain: string): Joined | null {
  const [, one, other] = /^(\S.*?)\s*(?:[:|]|\s[–—-])\s+(\S.*?)\s*:?$/u.exec(plain) ?? [];
  if (one === undefined || other === undefined) return null;
  if (listOf(other) !== null && mayOwn(one)) return { owner: one, list: other };
  return listOf(one) !== null && mayOwn(other) ? { owner: other, list: one } : null;
}

function mayOwn(words: string): boolean {
  return /\p{L}{2}/u.test(words) && listOf(words) === null && !isStaffing(words) && monthIn(words) === null;
}

/** Pieces with such headings taken apart, where a document has several: the owner's heading once, and its lists beneath it. */
export function withHeadingsApart(pieces: Piece[]): Piece[] {
  const joined = new Map(pieces.flatMap((piece, at) => joinedAt(piece, at)));
  if (joined.size < 2) return pieces;
  let open = '';
  return pieces.flatMap((piece, at) => {
    const parts = joined.get(at);
    if (parts === undefined) return [piece];
    const owner = { ...piece, text: parts.owner, plain: parts.owner };
    const list = { ...piece, text: parts.list, plain: parts.list, level: below(piece.level) };
    const isOpen = teamKey(parts.owner) === open;
    open = teamKey(parts.owner);
    return isOpen ? [list] : [owner, list];
  });
}

function joinedAt(piece: Piece, at: number): [number, Joined][] {
  const parts = isHeadingLike(piece) && piece.mark === null ? partsOfHeading(piece.plain) : null;
  return parts === null ? [] : [[at, parts]];
}

function below(level: number | null): number | null {
  return level === null || level > 6 ? level : Math.min(6, level + 1);
}
