import type { ListName } from '@/lib/report/import/compose/role';
import type { OutlineEntry } from '@/lib/report/schema';

/** An entry while its section is read. `order`: its place in each list. `written`: its heading as last met. */
export type OpenEntry = OutlineEntry & {
  written: string;
  isOverLists: boolean;
  order: Record<ListName, number | null>;
};

/**
 * A section's entries in one order that both lists keep: that of the accomplishments, with the elements that are only planned after
 * the planned one before them and, among elements that are not planned, by their codes. Lines of no element come first.
 */
export function mergeEntries(entries: OpenEntry[]): OutlineEntry[] {
  const ordered = inOrder(entries, 'accomplishments');
  let previous = -1;
  for (const entry of inOrder(entries, 'plans')) {
    const known = ordered.indexOf(entry);
    if (known === -1) ordered.splice(placeAfter(ordered, previous, entry), 0, entry);
    previous = Math.max(previous, ordered.indexOf(entry));
  }
  const untouched = entries.filter((entry) => !ordered.includes(entry));
  const all = [...ordered, ...untouched];
  const isElement = (entry: OpenEntry) => entry.code !== null || entry.title !== null;
  return [...all.filter((entry) => !isElement(entry)), ...all.filter(isElement)].map(asOutline);
}

function inOrder(entries: OpenEntry[], list: ListName): OpenEntry[] {
  const inList = entries.filter(({ order }) => order[list] !== null);
  return inList.sort((one, other) => (one.order[list] ?? 0) - (other.order[list] ?? 0));
}

function placeAfter(ordered: OpenEntry[], previous: number, entry: OpenEntry): number {
  let at = previous + 1;
  for (;;) {
    const next = ordered[at];
    if (next === undefined || next.order.plans !== null || !standsBefore(next, entry)) return at;
    at += 1;
  }
}

function standsBefore(one: OpenEntry, other: OpenEntry): boolean {
  if (one.code === null || other.code === null) return true;
  return one.code.localeCompare(other.code, 'en', { numeric: true }) < 0;
}

function asOutline({ code, title, heading, accomplishments, plans }: OpenEntry): OutlineEntry {
  return { code, title, heading, accomplishments, plans };
}
