import { guessEntries } from '@/lib/report/import/compose/entries';
import { headingText, type Structure, structureOf } from '@/lib/report/import/compose/groups';
import { kindsOf } from '@/lib/report/import/compose/kinds';
import { withTeamsFirst } from '@/lib/report/import/compose/lists-above';
import { type FoundMonth, findMonth } from '@/lib/report/import/compose/month';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { Placed, Role, Warning } from '@/lib/report/import/compose/role';
import { isHeadingLike, isTicketLine, readSigns, type Sign } from '@/lib/report/import/compose/signs';
import { findTeams, mayHead, type Reading } from '@/lib/report/import/compose/teams';
import { teamName } from '@/lib/report/import/compose/words';
import { raiseBullets } from '@/lib/report/import/repair/bullets';
import { isPageFurniture, joinSentences } from '@/lib/report/import/repair/sentences';
import type { ReportForm } from '@/lib/shared/report-form';

export type Guess = { placed: Placed[]; month: string | null; warnings: Warning[] };

// Title and month stand among a document's first lines, before anything is reported.
const firstLines = 12;

/** Says what every piece of an unmarked document is. Repairs what page breaks did only where the text lost its structure. */
export function guessRoles(all: Piece[], form: ReportForm | null, structure: 'lost' | 'kept'): Guess {
  const { pieces: joined, warnings } = structure === 'lost' ? joinSentences(all) : { pieces: all, warnings: [] };
  const signs = readSigns(joined, form);
  if (structure === 'lost') nestContinuations(joined, signs);
  const opening = readOpening(joined, signs);
  const reading = withTeamsFirst({ pieces: joined, signs, from: opening.from, form });
  const { pieces } = reading;
  const found = structureOf(reading, findTeams(reading));
  const roles = rolesOf(reading, { opening, structure: found });
  const placed = pieces.map((piece, at) => placedAs(piece, roles[at] ?? { is: 'unplaced' }));
  const repaired = structure === 'lost' ? raiseBullets(placed) : { placed, warnings: [] };
  return {
    placed: repaired.placed,
    month: opening.found?.month ?? null,
    warnings: [...monthWarnings(opening.found), ...elementWarnings(reading, found), ...warnings, ...repaired.warnings],
  };
}

function placedAs(piece: Piece, role: Role): Placed {
  const heading = headingOf(piece);
  return { piece, role, heading: role.is === 'team' ? teamName(heading) : heading };
}

/** A paragraph right below a bullet, with no gap, stands inside it; a heading may follow a list without a gap. */
function nestContinuations(pieces: Piece[], signs: Sign[]): void {
  pieces.forEach((piece, at) => {
    const above = pieces[at - 1];
    if (above === undefined || piece.form !== 'paragraph' || piece.isAfterGap || signs[at] !== null) return;
    if (isHeadingLike(piece) || isTicketLine(piece.plain)) return;
    if (above.form === 'bullet') piece.depth = above.depth + 1;
    if (above.form === 'paragraph') piece.depth = above.depth;
  });
}

function monthWarnings(found: FoundMonth | null): Warning[] {
  if (found === null || !found.isOfDay) return [];
  return [
    {
      line: found.line,
      message: `The month ${found.month} was taken from a date; check that it is the month reported.`,
    },
  ];
}

/** Headings right above lists may be elements of the team above them, or teams of the group above them. */
function elementWarnings({ pieces }: Reading, { elements }: Structure): Warning[] {
  const first = pieces[elements[0] ?? -1];
  if (first === undefined) return [];
  const message = `“${headingOf(first)}” and the like were read as elements of the team above them, not as teams; check whether they are.`;
  return [{ line: first.lines[0], message }];
}

type Opening = { title: number | null; found: FoundMonth | null; from: number };

function readOpening(pieces: Piece[], signs: Sign[]): Opening {
  const firstSign = signs.findIndex((sign) => sign !== null && sign.is !== 'staffing');
  const end = Math.min(firstLines, firstSign === -1 ? firstLines : firstSign);
  const first = pieces.slice(0, Math.max(end, 1));
  const found = findMonth(first);
  const title = first.findIndex((piece, at) => at !== found?.at && !isPageFurniture(piece) && piece.plain !== '');
  return {
    title: title === -1 ? null : title,
    found,
    from: Math.max(title, found?.at ?? 0) + 1,
  };
}

type Known = { opening: Opening; structure: Structure };

function rolesOf(reading: Reading, { opening, structure }: Known): (Role | undefined)[] {
  const roles: (Role | undefined)[] = reading.pieces.map(furnitureRole);
  const { teams, groups, part, elements } = structure;
  const set = (at: number | null, role: Role) => {
    if (at !== null) roles[at] = role;
  };
  set(opening.title, { is: 'title' });
  set(opening.found?.at ?? null, { is: 'month' });
  set(part, { is: 'part' });
  for (const at of groups) set(at, { is: 'group' });
  for (const { at, under } of teams) {
    set(at, { is: 'team', under: under === null ? null : headingOf(reading.pieces[under]) });
  }
  const start = teams[0]?.at ?? reading.signs.findIndex((sign) => sign?.is === 'list');
  guessFront(reading, { roles, end: start === -1 ? reading.pieces.length : start });
  guessEntries(reading, { roles, elements });
  return kindsOf(reading.pieces, roles);
}

function furnitureRole(piece: Piece): Role | undefined {
  return isPageFurniture(piece) || piece.text.trim() === '' ? { is: 'unplaced' } : undefined;
}

/** Headings before the first team head the front matter; what stands above the first of them heads nothing. */
function guessFront(reading: Reading, { roles, end }: { roles: (Role | undefined)[]; end: number }): void {
  for (let at = reading.from; at < end; at += 1) {
    if (roles[at] === undefined && headsFront(reading, at)) roles[at] = { is: 'front' };
  }
}

function headsFront(reading: Reading, at: number): boolean {
  const piece = reading.pieces[at];
  if (piece === undefined || piece.form === 'bullet') return false;
  if (piece.form === 'heading') return true;
  const isColon = /^[^.!?]{2,60}:$/.test(piece.plain) && isHeadingLike({ ...piece, plain: piece.plain.slice(0, -1) });
  const next = reading.pieces[at + 1];
  const hasBody = next !== undefined && next.form !== 'heading' && !mayHead(reading, at + 1);
  return piece.isAfterGap && (mayHead(reading, at) || isColon) && hasBody;
}

function headingOf(piece: Piece | undefined): string {
  return headingText(piece?.text ?? '');
}
