import type { Piece } from '@/lib/report/import/compose/piece';
import { mayHead, type Reading } from '@/lib/report/import/compose/teams';
import { teamKey } from '@/lib/report/import/compose/words';
import { groupBy } from '@/lib/shared/group';

/**
 * A report whose two lists stand once each, above the teams, as if each team had lists of its own: the team's heading first, then what
 * stands under it in either list. Headings that stand in both lists are the teams, and those on their level. What stands under a list
 * before any team is front matter. Any other report as it is.
 */
export function withTeamsFirst(reading: Reading): Reading {
  const lists = listsOf(reading);
  const [first] = lists;
  if (first === undefined) return reading;
  const isTeam = teamTest(reading, lists);
  const parts = lists.flatMap((list) => partsOf(list, isTeam));
  const byTeam = groupBy(
    parts.filter(({ team }) => team !== null),
    ({ team }) => keyAt(reading, team),
  );
  if (byTeam.size === 0 || isTeamAbove(reading, first.at)) return reading;
  const intros = parts.filter(({ team, from, to }) => team === null && from < to);
  const order = [
    ...range(0, first.at).map((at) => ({ at })),
    ...intros.flatMap(({ list, from, to }) => [{ at: list, isFront: true }, ...range(from, to).map((at) => ({ at }))]),
    ...[...byTeam.values()].flatMap((own) => teamFirst(reading, own)),
    ...range(lists.at(-1)?.to ?? 0, reading.pieces.length).map((at) => ({ at })),
  ];
  return inOrder(reading, order);
}

/** A list's heading, and the index after what stands under it. */
type List = { at: number; to: number };

/** The headings of both lists, where there is one of each kind; otherwise none. */
function listsOf({ pieces, signs }: Reading): List[] {
  const found = signs.flatMap((sign, at) => (sign?.is === 'list' ? [{ at, list: sign.list }] : []));
  const [one, other] = found;
  if (found.length !== 2 || one === undefined || other === undefined || one.list === other.list) return [];
  const level = pieces[other.at]?.level ?? null;
  const endsList = ({ level: own }: Piece, at: number) =>
    at > other.at && level !== null && own !== null && own <= level;
  const end = pieces.findIndex(endsList);
  return [
    { at: one.at, to: other.at },
    { at: other.at, to: end === -1 ? pieces.length : end },
  ];
}

function teamTest(reading: Reading, lists: List[]): (at: number) => boolean {
  const headings = lists.map(({ at, to }) => range(at + 1, to).filter((inside) => mayHead(reading, inside)));
  const [inFirst = [], inSecond = []] = headings;
  const keys = new Set(inSecond.map((at) => keyAt(reading, at)));
  const inBoth = inFirst.filter((at) => keys.has(keyAt(reading, at)));
  const shared = new Set(inBoth.map((at) => keyAt(reading, at)));
  const levels = inBoth.map((at) => reading.pieces[at]?.level ?? 7);
  const level = Math.min(7, ...levels);
  if (level < 7) return (at) => mayHead(reading, at) && reading.pieces[at]?.level === level;
  return (at) => mayHead(reading, at) && shared.has(keyAt(reading, at));
}

/** What stands in a list under one team, or before any. from: the index after the team's heading. */
type Part = { list: number; team: number | null; from: number; to: number };

function partsOf({ at: list, to }: List, isTeam: (at: number) => boolean): Part[] {
  const teams = range(list + 1, to).filter(isTeam);
  const intro: Part = { list, team: null, from: list + 1, to: teams[0] ?? to };
  return [intro, ...teams.map((team, index) => ({ list, team, from: team + 1, to: teams[index + 1] ?? to }))];
}

/** A heading right above the first list, or above it by its level, is the team, and the headings in its lists are elements. */
function isTeamAbove(reading: Reading, list: number): boolean {
  const level = reading.pieces[list]?.level ?? null;
  const above = range(reading.from, list).filter((at) => mayHead(reading, at));
  if (level === null || level > 6) return above.includes(list - 1);
  return above.some((at) => (reading.pieces[at]?.level ?? 7) < level);
}

/** isFront: the heading of a list that heads front matter; level: where it is another than the piece's own. */
type Place = { at: number; isFront?: boolean; level?: number | null };

function teamFirst({ pieces }: Reading, parts: Part[]): Place[] {
  const [first] = parts;
  if (first === undefined || first.team === null) return [];
  const [ofTeam, ofList] = [pieces[first.team]?.level ?? null, pieces[first.list]?.level ?? null];
  const lists = parts.flatMap(({ list, from, to }) => [
    { at: list, level: ofTeam },
    ...range(from, to).map((at) => ({ at })),
  ]);
  return [{ at: first.team, level: ofList }, ...lists];
}

function inOrder({ pieces, signs, from, form }: Reading, order: Place[]): Reading {
  const placed = order.flatMap(({ at, isFront = false, level }) => {
    const piece = pieces[at];
    if (piece === undefined) return [];
    const sign = isFront ? null : (signs[at] ?? null);
    return [{ piece: level === undefined ? piece : { ...piece, level }, sign }];
  });
  return { pieces: placed.map(({ piece }) => piece), signs: placed.map(({ sign }) => sign), from, form };
}

function keyAt({ pieces }: Reading, at: number | null): string {
  return teamKey(pieces[at ?? -1]?.plain ?? '');
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
