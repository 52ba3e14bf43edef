import type { Transaction } from '@/lib/server/db';
import { updateRows } from '@/lib/server/rows';
import { Refusal } from '@/lib/shared/errors';
import { keepPositions } from '@/lib/shared/positions';
import { siblingsBeneath } from '@/lib/wbs/rules-move';
import type { Wbs, WbsAfter } from '@/lib/wbs/schema';

type Placing = { projectId: string; id: string; parentId: string | null; after: WbsAfter | undefined };

/**
 * Puts an element beneath another, right after one of those there, or last; as many of them as can be keep their positions.
 * @throws Refusal BAD_REQUEST where what it is to come after is none of them.
 */
export async function placeElement(
  db: Transaction,
  before: Wbs,
  { projectId, id, parentId, after }: Placing,
): Promise<void> {
  const siblings = siblingsBeneath(before.elements, id, parentId).map((one) => one.id);
  const at = placeAmong(siblings, after);
  if (at === null)
    throw new Refusal('BAD_REQUEST', 'The element that it was to come after does not stand there any more.');
  const rows = await db.wbsElement.findMany({
    where: { projectId, id: { in: siblings } },
    select: { id: true, position: true },
  });
  const known = new Map(rows.map((row) => [row.id, row.position]));
  const ids = siblings.toSpliced(at, 0, id);
  const positions = keepPositions(ids.map((one) => known.get(one) ?? null));
  const placed = ids.map((one, index) => ({ id: one, position: positions[index] ?? '' }));
  await updateRows(
    db,
    { projectId, table: 'WbsElement' },
    placed.filter((row) => row.position !== known.get(row.id)),
  );
}

/** How many siblings an element comes after; null where the one that it is to follow is not among them. */
function placeAmong(siblings: string[], after: WbsAfter | undefined): number | null {
  if (after === undefined) return siblings.length;
  if (after === 'first') return 0;
  const at = siblings.indexOf(after);
  return at === -1 ? null : at + 1;
}
