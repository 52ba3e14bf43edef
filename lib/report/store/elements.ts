import type { ElementRow } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';
import { byPosition, newPositions } from '@/lib/shared/positions';

/** A new element: the last part `00` of a code is management and the like. */
export function newElement(id: string, code: string | null, title: string | null): ElementRow {
  return { id, code, title, parentId: null, isLevelOfEffort: code?.endsWith('.00') ?? false, position: '' };
}

/**
 * Elements in the tree that their codes make: each beneath the nearest whose code begins its own, siblings in the order of their codes,
 * those without codes after them by team. A parent that a person chose stays, and so does the order of siblings that have codes.
 */
export function elementTree(elements: ElementRow[], teamOf: (elementId: string) => string): ElementRow[] {
  const idOfCode = new Map(elements.flatMap(({ id, code }) => (code === null ? [] : [[code, id] as const])));
  const codeOfId = new Map([...idOfCode].map(([code, id]) => [id, code]));
  const nested = elements.map((element) => {
    const chosen = element.parentId === null ? undefined : codeOfId.get(element.parentId);
    const isChosen = element.parentId !== null && !isBeneath(element.code, chosen);
    return isChosen ? element : beneath(element, parentOf(element.code, idOfCode));
  });
  const byCode = nested.toSorted((one, other) => compare(one, other, teamOf));
  return [...groupBy(byCode, ({ parentId }) => parentId).values()].flatMap((siblings) => {
    const positions = newPositions(siblings.length);
    return inOrder(siblings, teamOf).map((element, at) => ({ ...element, position: positions[at] ?? '' }));
  });
}

/** Where its parent is another than before, its position says nothing any more. */
function beneath(element: ElementRow, parentId: string | null): ElementRow {
  return element.parentId === parentId ? element : { ...element, parentId, position: '' };
}

/** Siblings, given by their codes, in the order that they have; those that have no place yet before the first whose code is greater. */
function inOrder(siblings: ElementRow[], teamOf: (elementId: string) => string): ElementRow[] {
  const isPlaced = ({ code, position }: ElementRow) => code !== null && position !== '';
  const ordered = siblings.filter(isPlaced).sort(byPosition);
  for (const element of siblings.filter((one) => !isPlaced(one))) {
    const at = ordered.findIndex((other) => compare(element, other, teamOf) < 0);
    ordered.splice(at === -1 ? ordered.length : at, 0, element);
  }
  return ordered;
}

function parentOf(code: string | null, idOfCode: Map<string, string>): string | null {
  for (let rest = code ?? ''; rest.includes('.'); ) {
    rest = rest.slice(0, rest.lastIndexOf('.'));
    const id = idOfCode.get(rest);
    if (id !== undefined) return id;
  }
  return null;
}

function isBeneath(code: string | null, ancestor: string | undefined): boolean {
  return code !== null && ancestor !== undefined && code.startsWith(`${ancestor}.`);
}

const byNumbers = new Intl.Collator('en', { numeric: true });

function compare(one: ElementRow, other: ElementRow, teamOf: (elementId: string) => string): number {
  if (one.code !== null && other.code !== null)
    return byNumbers.compare(one.code, other.code) || bytewise(one.code, other.code);
  if (one.code !== other.code) return one.code === null ? 1 : -1;
  return bytewise(teamOf(one.id), teamOf(other.id)) || bytewise(one.title ?? '', other.title ?? '');
}

function bytewise(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
