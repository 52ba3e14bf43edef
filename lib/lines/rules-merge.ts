import { changesOf, type PlacedLine, withoutVersion } from '@/lib/lines/rules-changes';
import { saysTheSame } from '@/lib/lines/rules-words';
import type { EditedLine } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';
import { groupBy } from '@/lib/shared/group';
import { byPosition, positionBetween } from '@/lib/shared/positions';
import { isSame } from '@/lib/shared/same';

/** Two people wrote in the same line: both texts stand now, mine as a line of its own after theirs. */
export type Clash = { theirs: string; mine: string };

export type Merged = { lines: RichLine[]; clashes: Clash[] };

/** `base`: as both began; `mine`: what a person has made of it, in document order; `theirs`: as it is stored now. */
export type Sides = { base: EditedLine[]; mine: RichLine[]; theirs: EditedLine[] };

/**
 * One text of two: a line that only one side has touched is as that side has it; of a line that both have, each part (its words, its
 * place) is as the one who changed it has it, and where both changed the words, both stand. A line that one side changed and the other
 * took out stays. Gives the lines in document order. `newId` makes ids.
 */
export function mergeLines({ base, mine, theirs }: Sides, newId: () => string): Merged {
  const { puts, removals } = changesOf(base, mine);
  const versions = new Map(theirs.map(({ id, version }) => [id, version]));
  const sides = { old: byId(base), now: byId<PlacedLine>(theirs.map(withoutVersion)), versions, newId };
  const clashes: Clash[] = [];
  for (const { base: _, ...put } of puts) {
    const extra = joinLine(put, sides);
    if (extra !== null) clashes.push({ theirs: put.id, mine: extra });
  }
  const isUntouched = ({ id, base: version }: (typeof removals)[number]) => versions.get(id) === version;
  for (const { id } of removals.filter(isUntouched)) sides.now.delete(id);
  return { lines: inDocumentOrder([...sides.now.values()], base), clashes };
}

type Joining = {
  old: Map<string, EditedLine>;
  now: Map<string, PlacedLine>;
  versions: Map<string, number>;
  newId: () => string;
};

/** Puts a line of mine among theirs; where both changed its words, mine becomes a line of its own, whose id is given. */
function joinLine(mine: PlacedLine, { old, now, versions, newId }: Joining): string | null {
  const theirs = now.get(mine.id);
  const before = old.get(mine.id);
  if (theirs === undefined || versions.get(mine.id) === before?.version) {
    now.set(mine.id, mine);
    return null;
  }
  const isMoved = before !== undefined && !isSame(placeOf(mine), placeOf(before));
  const place = placeOf(isMoved ? mine : theirs);
  const starred = mine.starred === before?.starred ? theirs.starred : mine.starred;
  const isAsBefore = (line: PlacedLine) => before !== undefined && saysTheSame(line, before);
  const isMineNew = !isAsBefore(mine);
  const isClash = isMineNew && !isAsBefore(theirs) && !saysTheSame(mine, theirs);
  const words = isMineNew && !isClash ? mine : theirs;
  now.set(mine.id, { ...words, ...place, starred });
  if (!isClash) return null;
  const id = newId();
  now.set(id, { ...mine, ...place, id, position: after(place, [...now.values()]) });
  return id;
}

/** A position after a line and before the next one of the same parent. */
function after({ parentId, position }: Pick<PlacedLine, 'parentId' | 'position'>, lines: PlacedLine[]): string {
  const later = lines.filter((line) => line.parentId === parentId && line.position > position).sort(byPosition);
  return positionBetween(position, later[0]?.position ?? null);
}

/**
 * Lines in document order. A line whose parent is gone hangs where that hung in `before`; lines that each side moved beneath the
 * other's come to the top.
 */
function inDocumentOrder(lines: PlacedLine[], before: EditedLine[]): RichLine[] {
  const present = new Set(lines.map(({ id }) => id));
  const oldParents = new Map(before.map(({ id, parentId }) => [id, parentId]));
  const homeOf = (parentId: string | null): string | null =>
    parentId === null || present.has(parentId) ? parentId : homeOf(oldParents.get(parentId) ?? null);
  const homed = lines.map((line) => ({ ...line, parentId: homeOf(line.parentId) }));
  const below = groupBy(homed.sort(byPlace), ({ parentId }) => parentId);
  const seen = new Set<string>();
  const walk = (line: PlacedLine): PlacedLine[] => {
    if (seen.has(line.id)) return [];
    seen.add(line.id);
    return [line, ...(below.get(line.id) ?? []).flatMap(walk)];
  };
  const reached = (below.get(null) ?? []).flatMap(walk);
  const stranded = homed
    .filter(({ id }) => !seen.has(id))
    .flatMap((line) => (seen.has(line.id) ? [] : walk({ ...line, parentId: null })));
  return [...reached, ...stranded].map(({ position: _, ...line }) => line);
}

function byPlace(one: PlacedLine, other: PlacedLine): number {
  return byPosition(one, other) || (one.id < other.id ? -1 : 1);
}

function placeOf({ parentId, position }: PlacedLine | EditedLine) {
  return { parentId, position };
}

function byId<Line extends { id: string }>(lines: Line[]): Map<string, Line> {
  return new Map(lines.map((line) => [line.id, line]));
}
