import { joinEntries, joinSections } from '@/lib/report/import/corrections/teams';
import type { OutlineEntry, OutlineSection } from '@/lib/report/schema';
import type { ElementRow, ProjectState } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';

/** An entry of a document and the element that it is of. */
export type ElementEntry = { elementId: string; entry: OutlineEntry };

/** A document's sections, one for each team. `idOf` knows every team that the document names. */
export function sectionsByTeam(sections: OutlineSection[], idOf: (heading: string) => string | null) {
  const byTeam = groupBy(sections, ({ team }) => idOf(team));
  return [...byTeam].map(([teamId, own]) => {
    if (teamId === null) throw new Error('A team of the document is missing in the form that was made from it.');
    return { teamId, section: own.reduce(joinSections) };
  });
}

/** Finds or makes the elements of a document's entries. */
export type ElementFinder = { find: (teamId: string, entry: OutlineEntry) => string; made: ElementRow[] };

/** An entry with a code is of the element of that code; one without is of an element of its team that has the same title, or none. */
export function elementFinder(
  { elements, holdings, assignments }: ProjectState,
  make: (code: string | null, title: string | null) => ElementRow,
): ElementFinder {
  const known = new Map(elements.flatMap((one) => (one.code === null ? [] : [[one.code, one.id] as const])));
  const byId = new Map(elements.map((one) => [one.id, one]));
  for (const { elementId, teamId } of [...assignments, ...holdings]) {
    const element = byId.get(elementId);
    if (element !== undefined && element.code === null) known.set(keyOf(teamId, element), elementId);
  }
  const made: ElementRow[] = [];
  const find = (teamId: string, entry: OutlineEntry) => {
    const key = keyOf(teamId, entry);
    const id = known.get(key);
    if (id !== undefined) return id;
    const element = make(entry.code, entry.title);
    made.push(element);
    known.set(key, element.id);
    return element.id;
  };
  return { find, made };
}

/** Entries of one section, one for each element. */
export function entriesByElement(section: OutlineSection, elementOf: (entry: OutlineEntry) => string): ElementEntry[] {
  const byElement = groupBy(section.entries, elementOf);
  return [...byElement].map(([elementId, own]) => ({ elementId, entry: own.reduce(joinEntries) }));
}

function keyOf(teamId: string, { code, title }: Pick<OutlineEntry, 'code' | 'title'>): string {
  return code ?? JSON.stringify([teamId, title]);
}
