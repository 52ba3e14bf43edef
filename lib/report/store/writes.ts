import type { EffectCounts } from '@/lib/report/schema';
import { isSame } from '@/lib/shared/same';

/** What a table's rows need to become others. Rows are whole; `remove` holds ids. */
export type Writes<Row> = { create: Row[]; update: Row[]; remove: string[] };

/** Compares rows as they are with rows as they are wanted, by id. */
export function writesOf<Row extends { id: string }>(stored: Row[], wanted: Row[]): Writes<Row> {
  const known = new Map(stored.map((row) => [row.id, row]));
  const ids = new Set(wanted.map(({ id }) => id));
  return {
    create: wanted.filter(({ id }) => !known.has(id)),
    update: wanted.filter((row) => isOther(known.get(row.id), row)),
    remove: stored.flatMap(({ id }) => (ids.has(id) ? [] : [id])),
  };
}

export function isEmpty({ create, update, remove }: Writes<unknown>): boolean {
  return create.length + update.length + remove.length === 0;
}

export const noEffects: EffectCounts = { created: 0, changed: 0, unchanged: 0, removed: 0 };

export function addEffects(one: EffectCounts, other: EffectCounts): EffectCounts {
  return {
    created: one.created + other.created,
    changed: one.changed + other.changed,
    unchanged: one.unchanged + other.unchanged,
    removed: one.removed + other.removed,
  };
}

/** How many rows are created, changed, left alone and removed. A place among others alone is no change; see `withoutPosition`. */
export function countEffects<Row extends { id: string }>(stored: Row[], wanted: Row[]): EffectCounts {
  const { create, update, remove } = writesOf(stored, wanted);
  const unchanged = wanted.length - create.length - update.length;
  return { created: create.length, changed: update.length, unchanged, removed: remove.length };
}

/** Rows by what a person sees of them: new rows between others shift positions, which is no change of those others. */
export function withoutPosition<Row extends { position: string }>(rows: Row[]): Row[] {
  return rows.map((row) => ({ ...row, position: '' }));
}

function isOther<Row extends object>(stored: Row | undefined, wanted: Row): boolean {
  return stored !== undefined && !isSame(stored, wanted);
}
