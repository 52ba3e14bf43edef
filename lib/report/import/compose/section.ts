import { mergeEntries, type OpenEntry } from '@/lib/report/import/compose/merge';
import type { ListName } from '@/lib/report/import/compose/role';
import { headingKey } from '@/lib/report/import/compose/words';
import type { OutlineNode, OutlineSection } from '@/lib/report/schema';

/** A team's section while it is read: the list and the element that are open in it. */
export type OpenSection = {
  own: OutlineSection;
  entries: Map<string, OpenEntry>;
  /** How many elements stand in each list. */
  counts: Record<ListName, number>;
  list: ListName | null;
  entry: OpenEntry | null;
};

type Element = { code: string | null; title: string | null };

export function newSection(team: string, under: string | null): OpenSection {
  const own: OutlineSection = { team, under, preamble: [], entries: [], staffing: [] };
  return { own, entries: new Map(), counts: { accomplishments: 0, plans: 0 }, list: null, entry: null };
}

/** The section as it stands in the outline. */
export function finished(section: OpenSection): OutlineSection {
  closeList(section);
  return { ...section.own, entries: mergeEntries([...section.entries.values()]) };
}

/** A list with a heading and nothing under it is said to be empty, not to be missing. */
export function closeList(section: OpenSection): void {
  if (section.list === null || section.entry !== null) return;
  listOf(section, entryOf(section, { code: null, title: null }), section.list);
}

/** The section's entry for an element, met before or new. */
export function entryOf({ entries }: OpenSection, { code, title }: Element): OpenEntry {
  const key = JSON.stringify([code, code === null && title !== null ? headingKey(title) : null]);
  const known = entries.get(key);
  if (known !== undefined) {
    known.title ??= title;
    return known;
  }
  const entry = newEntry({ code, title });
  entries.set(key, entry);
  return entry;
}

/** An entry's list, which there is from now on. */
export function listOf({ counts }: OpenSection, entry: OpenEntry, list: ListName): OutlineNode[] {
  if (entry.order[list] === null) {
    entry.order[list] = counts[list];
    counts[list] += 1;
  }
  entry[list] ??= [];
  return entry[list];
}

/** Lines right under a list's heading belong to no element; lines between an element and its lists are its first. */
export function defaultList(section: OpenSection): OutlineNode[] {
  section.entry ??= entryOf(section, { code: null, title: null });
  const list = section.list ?? 'accomplishments';
  if (section.entry.isOverLists) section.entry.heading[list] ??= section.entry.written;
  return listOf(section, section.entry, list);
}

function newEntry({ code, title }: Element): OpenEntry {
  return {
    code,
    title,
    heading: { accomplishments: null, plans: null },
    accomplishments: null,
    plans: null,
    written: '',
    isOverLists: false,
    order: { accomplishments: null, plans: null },
  };
}
