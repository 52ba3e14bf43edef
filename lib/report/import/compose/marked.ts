import { readCodeHeading } from '@/lib/report/import/compose/codes';
import { monthIn } from '@/lib/report/import/compose/month';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { ListName, Placed, Role } from '@/lib/report/import/compose/role';
import { lineKind } from '@/lib/shared/line-kind';

/** Whether Lunation wrote the document: then its marks decide, and nothing is guessed or repaired. */
export function isMarked(pieces: Piece[]): boolean {
  return pieces.some(({ mark }) => mark !== null);
}

type Open = { group: { text: string; level: number } | null; team: number; entry: number | null };

/** Reads every piece's role from its mark. Levels tell whether an element stands in a list or over lists of its own. */
export function markedRoles(pieces: Piece[]): { placed: Placed[]; month: string | null } {
  const open: Open = { group: null, team: 0, entry: null };
  const placed = pieces.map((piece): Placed => ({ piece, role: roleOf(piece, open), heading: piece.text }));
  const monthPiece = pieces.find(({ mark }) => mark === 'month');
  return { placed, month: monthPiece === undefined ? null : (monthIn(monthPiece.plain)?.month ?? null) };
}

function roleOf(piece: Piece, open: Open): Role {
  const { mark } = piece;
  const kind = lineKind.safeParse(mark);
  if (kind.success) return { is: 'node', kind: kind.data };
  switch (mark) {
    case 'title':
    case 'month':
    case 'front':
    case 'part':
    case 'ignored':
      return { is: mark };
    case 'group':
      open.group = { text: piece.text, level: piece.level ?? 0 };
      return { is: 'group' };
    case 'team':
      return openTeam(piece, open);
    case 'accomplishments':
    case 'plans':
      return { is: 'list', list: mark satisfies ListName, rest: null };
    case 'entry':
      return openEntry(piece, open);
    case 'staffing':
      return { is: 'staffing', rest: null, isOfEntry: open.entry !== null && (piece.level ?? 0) > open.team + 1 };
    default:
      return { is: 'node', kind: unmarkedKind(piece) };
  }
}

function openTeam(piece: Piece, open: Open): Role {
  const level = piece.level ?? 0;
  if (open.group !== null && open.group.level >= level) open.group = null;
  open.team = level;
  open.entry = null;
  return { is: 'team', under: open.group?.text ?? null };
}

/** An element right below its team has lists of its own; one more level below, it stands in a list of the team. */
function openEntry(piece: Piece, open: Open): Role {
  open.entry = piece.level ?? 0;
  const read = readCodeHeading(piece.plain);
  const isOverLists = open.entry <= open.team + 1;
  if (read === null) return { is: 'entry', code: null, title: piece.text, isOverLists };
  return { is: 'entry', code: read.code, title: read.title, isOverLists };
}

function unmarkedKind({ form }: Piece) {
  if (form === 'table' || form === 'figure' || form === 'code') return form;
  return form === 'heading' ? 'label' : 'item';
}
