import { endsSentence, type Piece } from '@/lib/report/import/compose/piece';
import type { Role } from '@/lib/report/import/compose/role';
import { isHeadingLike, isTicketLine } from '@/lib/report/import/compose/signs';
import { isNil } from '@/lib/report/import/compose/words';
import type { LineKind } from '@/lib/shared/line-kind';

type Roles = (Role | undefined)[];
type Place = 'front' | 'preamble' | 'list' | 'staffing';

/** Says of every piece without a role which kind of line it is. Pieces that stand under nothing are left without a role. */
export function kindsOf(pieces: Piece[], roles: Roles): Roles {
  const all = [...roles];
  let place: Place | null = null;
  let from = 0;
  roles.forEach((role, at) => {
    if (role === undefined || role.is === 'unplaced') return;
    fillStretch({ pieces, roles: all, place }, from, at);
    place = placeUnder(role, place);
    from = at + 1;
  });
  fillStretch({ pieces, roles: all, place }, from, pieces.length);
  return all;
}

function placeUnder(role: Role, place: Place | null): Place | null {
  if (role.is === 'front' || role.is === 'part' || role.is === 'title' || role.is === 'month') return 'front';
  if (role.is === 'team') return 'preamble';
  if (role.is === 'staffing') return 'staffing';
  return role.is === 'list' || role.is === 'entry' ? 'list' : place;
}

type Filling = { pieces: Piece[]; roles: Roles; place: Place | null };

/** A stretch is what stands under one heading; labels divide it into runs. */
function fillStretch({ pieces, roles, place }: Filling, from: number, to: number): void {
  if (place === null) return;
  const own = Array.from({ length: to - from }, (_, offset) => from + offset).filter((at) => roles[at] === undefined);
  const shown = own.map((at) => pieces[at]).filter((piece) => piece !== undefined);
  let run: Run = { pieces: [], hasBullets: false, hasLabel: false };
  const isLabelAt = shown.map((piece, index) => isLabel(piece, shown[index + 1], place));
  own.forEach((at, index) => {
    if (index === 0 || isLabelAt[index]) run = runFrom(shown, isLabelAt, index);
    const kind = isLabelAt[index] ? 'label' : kindOf(shown[index], run, place);
    roles[at] = { is: 'node', kind };
  });
}

/** What stands between two labels. */
type Run = { pieces: Piece[]; hasBullets: boolean; hasLabel: boolean };

function runFrom(shown: Piece[], isLabelAt: boolean[], index: number): Run {
  const hasLabel = isLabelAt[index] === true;
  const start = hasLabel ? index + 1 : index;
  const end = isLabelAt.indexOf(true, start);
  const pieces = shown.slice(start, end === -1 ? shown.length : end);
  return { pieces, hasBullets: pieces.some(({ form }) => form === 'bullet'), hasLabel };
}

function kindOf(piece: Piece | undefined, run: Run, place: Place): LineKind {
  if (piece === undefined) return 'prose';
  if (piece.form === 'table' || piece.form === 'figure' || piece.form === 'code') return piece.form;
  const isReported = place === 'list' || place === 'staffing';
  if (isReported && isNil(piece.plain)) return 'nil';
  if (piece.form === 'bullet') return 'item';
  return isReported && piece.depth === 0 ? kindOfParagraph(piece, run) : 'prose';
}

function kindOfParagraph(piece: Piece, run: Run): LineKind {
  if (isEpic(piece)) return 'epic';
  return isProse(piece, run) ? 'prose' : 'item';
}

const longestEpic = 140;

/** A ticket's key and title alone on a line. */
function isEpic({ plain }: Piece): boolean {
  return isTicketLine(plain) && plain.length <= longestEpic && !/[.!?]\s+\p{Lu}/u.test(plain);
}

/** A line that heads what follows it: it announces with a colon, or it is short and a sentence, a list or a ticket follows. */
function isLabel(piece: Piece, next: Piece | undefined, place: Place): boolean {
  if (piece.form === 'heading') return true;
  if (piece.form !== 'paragraph' || piece.depth > 0 || next === undefined || piece.plain.length > 110) return false;
  if (/[^.!?]:$/.test(piece.plain) && !/[.!?]\s+\p{Lu}/u.test(piece.plain)) return true;
  if (place !== 'list' || !isHeadingLike(piece) || !piece.isAfterGap || piece.plain.includes(': ')) return false;
  if (next.form === 'bullet') return true;
  return (
    next.form === 'paragraph' && !isHeadingLike(next) && !isNil(next.plain) && next.plain.length > piece.plain.length
  );
}

/** Where a team writes bullets, a paragraph among them is no item. Standing descriptions open a labelled run. */
function isProse(piece: Piece, { pieces, hasBullets, hasLabel }: Run): boolean {
  if (hasBullets) return true;
  return hasLabel && pieces[0] === piece && pieces.length > 1 && !isOnlySentence(pieces) && isStanding(piece.plain);
}

function isOnlySentence(run: Piece[]): boolean {
  return run.filter(({ form, plain }) => form === 'paragraph' && !isTicketLine(plain)).length < 2;
}

const opensStanding = /^(?:these|this|the|our|those) (?:[\w'-]+ )*/i;
const tellsWhatHappened =
  /\b(?:we|i|will|was|were|has|have|had|continued?|began|\w{3,}ed|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/**
 * A standing description says what a group's work is, month after month: it opens with "these activities" or the like and its first
 * words tell of nothing that happened or will. English alone is told apart; in other languages the line stays an item.
 */
function isStanding(plain: string): boolean {
  const first = plain.split(' ').slice(0, 7).join(' ');
  return endsSentence(plain) && opensStanding.test(first) && !tellsWhatHappened.test(first);
}
