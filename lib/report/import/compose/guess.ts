import { guessEntries } from '@/lib/report/import/compose/entries';
import { headingText, type Structure, structureOf } from '@/lib/report/import/compose/groups';
import { withHeadingsApart } from '@/lib/report/import/compose/joined-headings';
import { kindsOf } from '@/lib/report/import/compose/kinds';
import { withTeamsFirst } from '@/lib/report/import/compose/lists-above';
import type { FoundMonth } from '@/lib/report/import/compose/month';
import { withoutSectionNumbers } from '@/lib/report/import/compose/numbered';
import { type Opening, readOpening } from '@/lib/report/import/compose/opening';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { Placed, Role, Warning } from '@/lib/report/import/compose/role';
import { isHeadingLike, isTicketLine, readSigns, type Sign } from '@/lib/report/import/compose/signs';
import { aboveCodes, findTeams, mayHead, type Reading } from '@/lib/report/import/compose/teams';
import { teamName } from '@/lib/report/import/compose/words';
import { raiseBullets } from '@/lib/report/import/repair/bullets';
import { isPageFurniture, joinSentences } from '@/lib/report/import/repair/sentences';
import type { ReportForm } from '@/lib/shared/report-form';

export type Guess = { placed: Placed[]; month: string | null; warnings: Warning[] };

/** Says what every piece of an unmarked document is. Repairs what page breaks did only where the text lost its structure. */
export function guessRoles(all: Piece[], form: ReportForm | null, structure: 'lost' | 'kept'): Guess {
  const apart = withHeadingsApart(withoutSectionNumbers(all));
  const { pieces: joined, warnings } = structure === 'lost' ? joinSentences(apart) : { pieces: apart, warnings: [] };
  const signs = readSigns(joined, form);
  if (structure === 'lost') nestContinuations(joined, signs);
  const opening = readOpening(joined, signs);
  const reading = withTeamsFirst({ pieces: joined, signs, from: opening.from, form });
  const { pieces } = reading;
  const found = structureOf(reading, findTeams(reading));
  const roles = rolesOf(reading, { opening, structure: found });
  const placed = pieces.map((piece, at) => placedAs(piece, roles[at] ?? { is: 'unplaced' }, opening));
  const repaired = structure === 'lost' ? raiseBullets(placed) : { placed, warnings: [] };
  return {
    placed: repaired.placed,
    month: opening.found?.month ?? null,
    warnings: [...monthWarnings(opening.found), ...elementWarnings(reading, found), ...warnings, ...repaired.warnings],
  };
}

function placedAs(piece: Piece, role: Role, { titleText }: Opening): Placed {
  return { piece, role, heading: role.is === 'title' ? headingText(titleText) : headingIn(piece, role) };
}

function headingIn(piece: Piece, role: Role): string {
  const heading = headingOf(piece);
  if (role.is === 'team') return teamName(heading);
  const hasLostCode = role.is === 'entry' && role.code !== null && !heading.includes(role.code);
  return hasLostCode ? piece.text.replace(/\s*:$/, '') : heading;
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

type Known = { opening: Opening; structure: Structure };

function rolesOf(reading: Reading, { opening, structure }: Known): (Role | undefined)[] {
  const farewell = farewellIn(reading);
  const roles = reading.pieces.map((piece, at): Role | undefined =>
    at >= farewell ? { is: 'unplaced' } : furnitureRole(piece),
  );
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
  guessFront(reading, { roles, end: teams[0]?.at ?? firstOfLists(reading) });
  guessBack(reading, roles, teams.at(-1)?.at ?? null);
  guessEntries(reading, { roles, elements });
  return kindsOf(reading.pieces, roles);
}

// A letter's last lines: how it ends, and who signs it.
const longestFarewell = 10;
const farewell =
  /^(?:--|(?:(?:best|kind|warm|many) )?(?:regards|wishes|thanks)|sincerely|yours \w+|cheers|thank you|(?:mit )?(?:freundlichen?|viele|beste|herzliche) grü(?:ße|ßen|sse|ssen)|cordialement|bien à vous|(?:un )?(?:cordial )?saludos?|cordiali saluti|atenciosamente|met vriendelijke groet(?:en)?|с уважением|z poważaniem|pozdrawiam|vänliga hälsningar|med vennlig hilsen)[,.!]?$/iu;

/** Where a letter ends; the number of all pieces where nothing shows it. */
function farewellIn({ pieces, signs }: Reading): number {
  const start = Math.max(0, pieces.length - longestFarewell);
  const at = pieces.findIndex(
    ({ form, plain }, index) => index >= start && form === 'paragraph' && farewell.test(plain),
  );
  return at === -1 || signs.slice(at).some((sign) => sign !== null) ? pieces.length : at;
}

function furnitureRole(piece: Piece): Role | undefined {
  return isPageFurniture(piece) || piece.text.trim() === '' ? { is: 'unplaced' } : undefined;
}

/** Where a report without teams begins: at its first list, or the element's heading right above it. */
function firstOfLists(reading: Reading): number {
  const list = reading.signs.findIndex((sign) => sign?.is === 'list');
  return list === -1 ? reading.pieces.length : aboveCodes(reading, list);
}

/** Headings before the first team head the front matter. */
function guessFront(reading: Reading, { roles, end }: { roles: (Role | undefined)[]; end: number }): void {
  for (let at = reading.from; at < end; at += 1) {
    if (roles[at] === undefined && headsFront(reading, at)) roles[at] = { is: 'front' };
  }
}

/** A heading after the last team and above it by its level, with no lists or elements below, is as front matter is. */
function guessBack({ pieces, signs }: Reading, roles: (Role | undefined)[], team: number | null): void {
  const level = pieces[team ?? -1]?.level ?? null;
  if (team === null || level === null || level > 6) return;
  const lastSign = signs.findLastIndex((sign) => sign !== null && sign.is !== 'staffing');
  pieces.forEach((piece, at) => {
    const isAbove = piece.form === 'heading' && piece.level !== null && piece.level < level;
    if (at > Math.max(team, lastSign) && isAbove && signs[at] === null) roles[at] ??= { is: 'front' };
  });
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
