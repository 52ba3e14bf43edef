import { headingKey } from '@/lib/report/import/compose-codes';
import type { Piece } from '@/lib/report/import/compose-piece';
import type { ListName } from '@/lib/report/import/compose-role';
import { isHeadingLike, type Sign } from '@/lib/report/import/compose-signs';
import type { ReportForm } from '@/lib/report/schema';

export type Reading = {
  pieces: Piece[];
  signs: Sign[];
  /** First piece after title and month. */
  from: number;
  form: ReportForm | null;
};

/** Where the teams' headings stand, in order: the heading that stands nearest above a team's first list. */
export function findTeams(reading: Reading): number[] {
  const teams = new Set(knownTeams(reading));
  const { signs, from } = reading;
  let open: ListName | null = null;
  let last = from - 1;
  signs.forEach((sign, at) => {
    if (sign?.is !== 'list') return;
    const isPlansOfOpen = sign.list === 'plans' && open === 'accomplishments';
    const team = isPlansOfOpen ? null : teamAbove(reading, { at, last, teams });
    if (team !== null) teams.add(team);
    open = sign.list;
    last = at;
  });
  return [...teams].sort((one, other) => one - other);
}

/** Whether a piece may head a team, a group or a part of the report. */
export function mayHead({ pieces, signs }: Reading, at: number): boolean {
  const piece = pieces[at];
  return piece !== undefined && signs[at] === null && isHeadingLike(piece);
}

type Search = { at: number; last: number; teams: Set<number> };

function teamAbove(reading: Reading, { at, last, teams }: Search): number | null {
  for (let index = at - 1; index > last; index -= 1) if (teams.has(index)) return index;
  const start = aboveCodes(reading, at);
  const isUnderElement = start !== at;
  const near = nearestHeading(reading, { at: start, last });
  if (near !== null || isUnderElement) return near;
  return nearestHeadingBlock(reading, { at, last });
}

/** Where elements' headings right above a list begin. */
function aboveCodes({ signs }: Reading, at: number): number {
  let start = at;
  while (signs[start - 1]?.is === 'code') start -= 1;
  return start;
}

/** The nearest heading above, with nothing but paragraphs between; a true heading close by before a short line. */
function nearestHeading(reading: Reading, { at, last }: { at: number; last: number }): number | null {
  let short: number | null = null;
  for (let index = at - 1; index > last; index -= 1) {
    const piece = reading.pieces[index];
    if (piece === undefined || piece.form === 'bullet' || reading.signs[index] !== null) break;
    if (!mayHead(reading, index)) continue;
    if (isTrueHeading(piece)) return index;
    if (short !== null && short - index > 3) break;
    short ??= index;
  }
  return short;
}

/** A team's introduction may hold lists; then only a true heading can be told from them. */
function nearestHeadingBlock(reading: Reading, { at, last }: { at: number; last: number }): number | null {
  for (let index = at - 1; index > last; index -= 1) {
    const sign = reading.signs[index];
    if (sign?.is === 'list' || sign?.is === 'staffing') return null;
    if (reading.pieces[index]?.form === 'heading' && mayHead(reading, index)) return index;
  }
  return null;
}

function isTrueHeading({ form, level }: Piece): boolean {
  return form === 'heading' && level !== null && level <= 6;
}

/** Headings that are a team's by its name or one of its aliases, with or without lists. */
function knownTeams(reading: Reading): number[] {
  const names = new Set(reading.form?.teams.flatMap(({ name, aliases }) => [name, ...aliases]).map(headingKey));
  const isKnown = ({ plain }: Piece) => names.has(headingKey(plain));
  return reading.pieces.flatMap((piece, at) =>
    at >= reading.from && mayHead(reading, at) && isKnown(piece) ? [at] : [],
  );
}
