import { referencesIn } from '@/lib/lines/rules';
import type { LineRow } from '@/lib/report/store/rows';
import type { ReferenceRow } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';
import type { ReferencePattern } from '@/lib/shared/report-form';

/** Lines whose stored references are not what their text says, and all references of those lines. */
export type ReferenceWrites = { lineIds: string[]; create: ReferenceRow[] };

/** What is to be written so that the references of lines are those that the patterns find in their text. */
export function referenceWrites(
  lines: Pick<LineRow, 'id' | 'markdown'>[],
  stored: ReferenceRow[],
  patterns: ReferencePattern[],
): ReferenceWrites {
  const storedOf = groupBy(stored, ({ lineId }) => lineId);
  const wrong = lines
    .map(({ id, markdown }) => ({ id, found: referencesIn({ id, markdown }, patterns) }))
    .filter(({ id, found }) => said(found) !== said(storedOf.get(id) ?? []));
  return { lineIds: wrong.map(({ id }) => id), create: wrong.flatMap(({ found }) => found) };
}

function said(references: ReferenceRow[]): string {
  const each = references.map(({ kind, key, raw, malformed }) => JSON.stringify([kind, key, raw, malformed]));
  return each.sort().join();
}
