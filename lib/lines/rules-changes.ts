import type { EditedLine, LinesEdit } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';
import { groupBy } from '@/lib/shared/group';
import { keepPositions } from '@/lib/shared/positions';
import { isSame } from '@/lib/shared/same';

/** A line in its place among those of the same parent. */
export type PlacedLine = RichLine & { position: string };

export type Changes = { puts: (PlacedLine & { base: number | null })[]; removals: LinesEdit['removals'] };

/** What is to be saved so that the lines stored as `base` become `mine`, which stand in document order. Lines that stay keep their position. */
export function changesOf(base: EditedLine[], mine: RichLine[]): Changes {
  const stored = new Map(base.map((line) => [line.id, line]));
  const kept = new Set(mine.map(({ id }) => id));
  const puts = placed(mine, stored)
    .filter((line) => {
      const old = stored.get(line.id);
      return old === undefined || !isSame(line, withoutVersion(old));
    })
    .map((line) => ({ ...line, base: stored.get(line.id)?.version ?? null }));
  const removals = base.filter(({ id }) => !kept.has(id)).map(({ id, version }) => ({ id, base: version }));
  return { puts, removals };
}

/** The lines as they stand once the changes are saved and have the versions that the server gave. */
export function savedAs(
  mine: RichLine[],
  base: EditedLine[],
  versions: { id: string; version: number }[],
): EditedLine[] {
  const stored = new Map(base.map((line) => [line.id, line]));
  const given = new Map(versions.map(({ id, version }) => [id, version]));
  return placed(mine, stored).map((line) => ({
    ...line,
    version: given.get(line.id) ?? stored.get(line.id)?.version ?? 1,
  }));
}

function placed(mine: RichLine[], stored: Map<string, EditedLine>): PlacedLine[] {
  const positions = new Map<string, string>();
  for (const [parentId, siblings] of groupBy(mine, (line) => line.parentId)) {
    const old = siblings.map(({ id }) => {
      const line = stored.get(id);
      return line !== undefined && line.parentId === parentId ? line.position : null;
    });
    keepPositions(old).forEach((position, at) => {
      positions.set(siblings[at]?.id ?? '', position);
    });
  }
  return mine.map((line) => ({ ...withoutPlace(line), position: positions.get(line.id) ?? '' }));
}

/** Only what a line is: what else a caller has attached to it is not compared and not sent. */
function withoutPlace(line: RichLine): RichLine {
  const { id, parentId, starred } = line;
  const place = { id, parentId, starred };
  if (line.kind === 'table') return { ...place, kind: line.kind, content: line.content };
  if (line.kind === 'figure') return { ...place, kind: line.kind, content: line.content };
  if (line.kind === 'code') return { ...place, kind: line.kind, content: line.content };
  return { ...place, kind: line.kind, content: line.content };
}

/** A stored line as it is compared and placed: its version grows with each change. */
export function withoutVersion({ version: _, ...line }: EditedLine): PlacedLine {
  return line;
}
