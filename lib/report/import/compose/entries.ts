import { headingText, tidyListLevel } from '@/lib/report/import/compose/groups';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { ListName, Role } from '@/lib/report/import/compose/role';
import { mayHead, type Reading } from '@/lib/report/import/compose/teams';
import { headingKey } from '@/lib/report/import/compose/words';

type Roles = (Role | undefined)[];
/** level: that of all headings of lists, where levels can be relied on. */
type Stretch = { from: number; to: number; level: number | null };

/** Gives lists, staffing and elements inside the teams their roles. */
export function guessEntries(reading: Reading, { roles, elements }: { roles: Roles; elements: number[] }): void {
  for (const at of elements) roles[at] = { is: 'entry', code: null, title: textAt(reading, at), isOverLists: true };
  const starts = roles.flatMap((role, at) => (role?.is === 'team' ? [at] : []));
  if (starts.length === 0) starts.push(reading.from);
  const level = tidyListLevel(reading);
  starts.forEach((from, index) => {
    guessSection(reading, roles, { from, to: starts[index + 1] ?? reading.pieces.length, level });
  });
}

function guessSection(reading: Reading, roles: Roles, stretch: Stretch): void {
  const own = indexesOf(stretch);
  const firstCode = own.find((at) => reading.signs[at]?.is === 'code') ?? null;
  const isOverLists = standsOverLists(reading, own, firstCode);
  for (const at of own) roles[at] ??= roleOfSign(reading, at, { ...stretch, firstCode, isOverLists });
  if (firstCode === null) guessTitles(reading, roles, stretch);
}

type InSection = Stretch & { firstCode: number | null; isOverLists: boolean };

function roleOfSign(reading: Reading, at: number, section: InSection): Role | undefined {
  const sign = reading.signs[at];
  switch (sign?.is) {
    case 'list':
      return { is: 'list', list: sign.list, rest: sign.rest };
    case 'code':
      return { is: 'entry', code: sign.code, title: sign.title, isOverLists: section.isOverLists };
    case 'staffing':
      return { is: 'staffing', rest: sign.rest, isOfEntry: isInRun(reading, at, section) };
    default:
      return undefined;
  }
}

/** An element's own lists stand beneath it where a team's first element comes before its first list, or it has lists of one name several times. */
function standsOverLists({ signs }: Reading, own: number[], firstCode: number | null): boolean {
  const lists = own.filter((at) => signs[at]?.is === 'list');
  const times = (list: ListName) => lists.filter((at) => isList(signs[at], list)).length;
  const isBefore = firstCode !== null && firstCode < (lists[0] ?? -1);
  const isRepeated = times('accomplishments') > 1 || times('plans') > 1;
  return firstCode !== null && (isBefore || isRepeated);
}

function isList(sign: Reading['signs'][number] | undefined, list: ListName): boolean {
  return sign?.is === 'list' && sign.list === list;
}

/** Staffing with another element after it, before any list or team, belongs to the element it stands in. */
function isInRun({ signs }: Reading, at: number, { to, firstCode }: InSection): boolean {
  let next = at + 1;
  while (next < to && signs[next]?.is !== 'code' && signs[next]?.is !== 'list') next += 1;
  return next < to && signs[next]?.is === 'code' && firstCode !== null && firstCode < at;
}

/**
 * Elements without codes: headings that stand in both lists of a team, or below the level of its lists where levels can be relied
 * on. A heading that announces with a colon is a label.
 */
function guessTitles(reading: Reading, roles: Roles, stretch: Stretch): void {
  const inLists = headingsByList(reading, roles, stretch);
  const keys = (list: ListName) => new Set(inLists.filter((one) => one.list === list).map(({ key }) => key));
  const plans = keys('plans');
  const inBoth = new Set([...keys('accomplishments')].filter((key) => plans.has(key)));
  for (const { at, key } of inLists) {
    const own = reading.pieces[at]?.level ?? null;
    const isBelow = stretch.level !== null && own !== null && own <= 6 && own > stretch.level;
    if (!isBelow && !inBoth.has(key)) continue;
    roles[at] = { is: 'entry', code: null, title: textAt(reading, at), isOverLists: false };
  }
}

function headingsByList(reading: Reading, roles: Roles, stretch: Stretch) {
  let list: ListName | null = null;
  return indexesOf(stretch).flatMap((at) => {
    const role = roles[at];
    if (role !== undefined) list = role.is === 'list' ? role.list : listAfter(role, list);
    const piece = reading.pieces[at];
    if (role !== undefined || list === null || piece === undefined || !isTitle(reading, at, piece)) return [];
    return [{ at, list, key: headingKey(piece.plain) }];
  });
}

function listAfter(role: Role, list: ListName | null): ListName | null {
  return role.is === 'staffing' || role.is === 'front' ? null : list;
}

function isTitle(reading: Reading, at: number, piece: Piece): boolean {
  if (!mayHead(reading, at) || piece.plain.endsWith(':')) return false;
  const next = reading.pieces[at + 1];
  return next !== undefined && reading.signs[at + 1]?.is !== 'list';
}

function indexesOf({ from, to }: Stretch): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}

function textAt({ pieces }: Reading, at: number): string {
  return headingText(pieces[at]?.text ?? '');
}
