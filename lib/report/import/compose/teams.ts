import type { Piece } from '@/lib/report/import/compose/piece';
import type { ListName } from '@/lib/report/import/compose/role';
import { isHeadingLike, type Sign } from '@/lib/report/import/compose/signs';
import { isSummary, teamKey, teamKeys } from '@/lib/report/import/compose/words';
import { isPageFurniture } from '@/lib/report/import/repair/sentences';
import type { ReportForm } from '@/lib/shared/report-form';

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
  const first = openingList(reading);
  let open: ListName | null = null;
  let last = from - 1;
  signs.forEach((sign, at) => {
    if (sign?.is !== 'list') return;
    const isSecondOfOpen = sign.list !== first && open === first;
    const team = isSecondOfOpen ? null : teamAbove(reading, { at, last, teams });
    if (team !== null) teams.add(team);
    open = sign.list;
    last = at;
  });
  return [...teams].sort((one, other) => one - other);
}

/** The list that comes first in a team: the one that has a heading right above it more often, else the document's first. */
function openingList(reading: Reading): ListName {
  const lists = reading.signs.flatMap((sign, at) => (sign?.is === 'list' ? [{ at, list: sign.list }] : []));
  const headed = lists.filter(({ at }) => mayHead(reading, aboveCodes(reading, at) - 1)).map(({ list }) => list);
  const plans = headed.filter((list) => list === 'plans').length * 2;
  if (plans === headed.length) return lists[0]?.list ?? 'accomplishments';
  return plans > headed.length ? 'plans' : 'accomplishments';
}

/** Whether a piece may head a team, a group or a part of the report. */
export function mayHead({ pieces, signs }: Reading, at: number): boolean {
  const piece = pieces[at];
  return piece !== undefined && signs[at] === null && isHeadingLike(piece) && !isPageFurniture(piece);
}

type Search = { at: number; last: number; teams: Set<number> };

function teamAbove(reading: Reading, { at, last, teams }: Search): number | null {
  for (let index = at - 1; index > last; index -= 1) if (teams.has(index)) return index;
  const start = aboveCodes(reading, at);
  const isUnderElement = start !== at;
  const found = nearestHeading(reading, { at: start, last });
  const near = found === null || isBeside(reading, found, start) ? null : found;
  if (near !== null || isUnderElement) return near;
  return nearestHeadingBlock(reading, { at, last });
}

/** A heading of front matter, or with text of its own and on the level of the heading below it, holds nothing of what follows. */
function isBeside({ pieces }: Reading, heading: number, start: number): boolean {
  const [own, below] = [pieces[heading], pieces[start]];
  if (own === undefined || below === undefined || heading === start - 1) return false;
  return isSummary(own.plain) || (isTrueHeading(own) && isTrueHeading(below) && own.level === below.level);
}

/** Where elements' headings right above a list begin. */
export function aboveCodes({ signs }: Pick<Reading, 'signs'>, at: number): number {
  let start = at;
  while (signs[start - 1]?.is === 'code') start -= 1;
  return start;
}

/** The nearest heading above, with nothing but paragraphs between; a true heading close by before a short line. */
function nearestHeading(reading: Reading, { at, last }: { at: number; last: number }): number | null {
  const stop = lastIndexFrom(at - 1, (index) => index <= last || endsSearch(reading, index));
  const short = lastIndexFrom(at - 1, (index) => index <= stop || mayHead(reading, index));
  if (short <= stop) return null;
  const isTrue = (index: number) => mayHead(reading, index) && isTrueHeading(reading.pieces[index]);
  const near = lastIndexFrom(short, (index) => index <= stop || index < short - 3 || isTrue(index));
  return near > stop && isTrue(near) ? near : short;
}

function lastIndexFrom(at: number, test: (index: number) => boolean): number {
  let index = at;
  while (!test(index)) index -= 1;
  return index;
}

function endsSearch({ pieces, signs }: Reading, index: number): boolean {
  return pieces[index]?.form === 'bullet' || signs[index] !== null;
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

function isTrueHeading(piece: Piece | undefined): boolean {
  return piece?.form === 'heading' && (piece.level ?? 7) <= 6;
}

/** Headings that are a team's by its name or one of its aliases, with or without lists. */
function knownTeams(reading: Reading): number[] {
  const names = new Set(reading.form?.teams.flatMap((team) => [...teamKeys(team)]));
  const isKnown = ({ plain }: Piece) => names.has(teamKey(plain));
  return reading.pieces.flatMap((piece, at) =>
    at >= reading.from && mayHead(reading, at) && isKnown(piece) ? [at] : [],
  );
}
