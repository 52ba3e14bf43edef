import { alignLines } from '@/lib/report/store/align-lines';
import { type LineRow, type MonthRows, ownerOf } from '@/lib/report/store/rows';
import type { MonthContent } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';
import { byPosition, keepPositions } from '@/lib/shared/positions';

/** A month's rows as they become, and the lines that stay although the document has them no more. */
export type Kept = { rows: MonthRows; keptLines: LineRow[] };

/**
 * Gives wanted lines the ids of the stored lines that they are, keeps stored lines that something hangs on (and the blocks, entries
 * and sections around them, and submitted sections), each at the end of its list, and puts all in order.
 */
export function keepWhatHangs(wanted: MonthRows, stored: MonthContent): Kept {
  const held = new Map(stored.heldLines.map((line) => [line.id, line]));
  const places = new Map([...stored.blocks, ...wanted.blocks].map(({ id, place }) => [id, place]));
  const pairs = alignLines({ stored: inDocumentOrder(stored.lines), wanted: wanted.lines, places, held });
  const known = new Map(stored.lines.map((line) => [line.id, line]));
  const lines = wanted.lines.map((line) => withIdentity(line, pairs, known));
  const used = new Set(pairs.values());
  const keptLines = stored.lines.filter(({ id }) => held.has(id) && !used.has(id));
  const rows = withSurroundings(wanted, stored, keptLines);
  const loose = keptLines.map((line) => (line.parentId === null ? line : { ...line, parentId: null, position: '' }));
  return { rows: inOrder({ ...rows, lines: [...lines, ...loose.sort(byPosition)] }), keptLines };
}

/** A line that comes from elsewhere brings no position. */
function withIdentity(line: LineRow, pairs: Map<string, string>, known: Map<string, LineRow>): LineRow {
  const identity = (id: string) => pairs.get(id) ?? id;
  const id = identity(line.id);
  const parentId = line.parentId === null ? null : identity(line.parentId);
  const old = known.get(id);
  const isInPlace = old !== undefined && old.parentId === parentId && old.blockId === line.blockId;
  return { ...line, id, parentId, position: isInPlace ? old.position : '' };
}

function withSurroundings(wanted: MonthRows, stored: MonthContent, keptLines: LineRow[]): MonthRows {
  const blocks = union(wanted.blocks, stored.blocks, new Set(keptLines.map(({ blockId }) => blockId)));
  const entries = union(wanted.entries, stored.entries, new Set(blocks.flatMap(({ entryId }) => entryId ?? [])));
  const sectionIds = [...blocks, ...entries].flatMap(({ sectionId }) => sectionId ?? []);
  const sections = union(wanted.sections, stored.sections, new Set([...sectionIds, ...stored.heldSections]));
  return { ...wanted, sections, entries, blocks };
}

function union<Row extends { id: string; position: string }>(wanted: Row[], stored: Row[], kept: Set<string>): Row[] {
  const ids = new Set(wanted.map(({ id }) => id));
  return [...wanted, ...stored.filter(({ id }) => kept.has(id) && !ids.has(id)).sort(byPosition)];
}

function inOrder({ sections, entries, blocks, lines }: MonthRows): MonthRows {
  return {
    sections: positioned(sections, () => ''),
    entries: positioned(entries, ({ sectionId }) => sectionId),
    blocks: positioned(blocks, (block) => `${block.place} ${ownerOf(block)}`),
    lines: positioned(lines, ({ parentId, blockId }) => parentId ?? blockId),
  };
}

function positioned<Row extends { position: string }>(rows: Row[], rankOf: (row: Row) => string): Row[] {
  return [...groupBy(rows, rankOf).values()].flatMap((row) => {
    const positions = keepPositions(row.map(({ position }) => (position === '' ? null : position)));
    return row.map((one, at) => ({ ...one, position: positions[at] ?? '' }));
  });
}

function inDocumentOrder(lines: LineRow[]): LineRow[] {
  const below = groupBy(lines, ({ parentId, blockId }) => parentId ?? blockId);
  const walk = (owner: string): LineRow[] =>
    (below.get(owner) ?? []).toSorted(byPosition).flatMap((line) => [line, ...walk(line.id)]);
  return [...new Set(lines.map(({ blockId }) => blockId))].flatMap(walk);
}
