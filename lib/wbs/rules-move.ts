import { depthOf, whyNoCycle } from '@/lib/wbs/rules';
import type { WbsAfter, WbsElement } from '@/lib/wbs/schema';

type Placed = Pick<WbsElement, 'id' | 'code' | 'parentId'>;

/** Where an element stands: beneath which, and right after which of those there. */
export type Place = { parentId: string | null; after: WbsAfter };

/** What part of a row something is held over: its upper edge, its lower edge, or what is between. */
export type Zone = 'before' | 'into' | 'after';

type Drop = {
  /** The element that is moved, and the one that it is held over. */
  id: string;
  over: string;
  zone: Zone;
  /** How deep it is held: after the last row of a branch it may stand in that branch or in one around it. */
  depth: number;
};

/** Where an element would stand if it were dropped; null over itself. `elements` are in the order of the tree. */
export function placeAt(elements: Placed[], { id, over, zone, depth }: Drop): Place | null {
  const target = elements.find((one) => one.id === over);
  if (target === undefined || over === id) return null;
  if (zone === 'into' || whyNoCycle(elements, id, over) !== null) return lastBeneath(elements, id, over);
  if (zone === 'before') return { parentId: target.parentId, after: elementBefore(elements, id, target) };
  const next = rowAfter(elements, id, target);
  if (next?.parentId === over) return { parentId: over, after: 'first' };
  const outmost = next === undefined ? 0 : depthOf(elements, next);
  const branches = [target, ...above(elements, target)].filter((one) => depthOf(elements, one) >= outmost);
  const beside = branches.find((one) => depthOf(elements, one) <= depth) ?? branches.at(-1) ?? target;
  return rightAfter(beside);
}

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
export type MoveKey = (typeof keys)[number];

export function isMoveKey(key: string): key is MoveKey {
  return keys.some((one) => one === key);
}

/** Where an arrow key puts an element: one up or down among its siblings, beneath the one above it, or out of its branch; null where it cannot go. */
export function placeByKey(elements: Placed[], id: string, key: MoveKey): Place | null {
  const element = elements.find((one) => one.id === id);
  if (element === undefined) return null;
  const siblings = elements.filter(({ parentId }) => parentId === element.parentId);
  const at = siblings.indexOf(element);
  const [before, next] = [siblings[at - 1], siblings[at + 1]];
  if (key === 'ArrowLeft') return rightAfter(elements.find((one) => one.id === element.parentId));
  if (key === 'ArrowDown') return rightAfter(next);
  if (before === undefined) return null;
  if (key === 'ArrowRight') return lastBeneath(elements, id, before.id);
  return { parentId: element.parentId, after: siblings[at - 2]?.id ?? 'first' };
}

/** Whether an element stands there already. */
export function standsAt(elements: Placed[], id: string, { parentId, after }: Place): boolean {
  const element = elements.find((one) => one.id === id);
  return element?.parentId === parentId && elementBefore(elements, id, element) === after;
}

/** The siblings that an element has, or would have, beneath another. */
export function siblingsBeneath<Element extends Placed>(elements: Element[], id: string, parentId: string | null) {
  return elements.filter((one) => one.parentId === parentId && one.id !== id);
}

function rightAfter(element: Placed | undefined): Place | null {
  return element === undefined ? null : { parentId: element.parentId, after: element.id };
}

function lastBeneath(elements: Placed[], id: string, parentId: string): Place {
  return { parentId, after: siblingsBeneath(elements, id, parentId).at(-1)?.id ?? 'first' };
}

/** The sibling before an element, the one that is moved left out. */
function elementBefore(elements: Placed[], moved: string, element: Placed): WbsAfter {
  const earlier = elements.slice(0, elements.indexOf(element));
  return siblingsBeneath(earlier, moved, element.parentId).at(-1)?.id ?? 'first';
}

/** The row after an element's, were the one that is moved, with what stands beneath it, not there. */
function rowAfter(elements: Placed[], moved: string, element: Placed): Placed | undefined {
  const later = elements.slice(elements.indexOf(element) + 1);
  return later.find(({ id }) => whyNoCycle(elements, moved, id) === null);
}

/** What an element stands beneath, from the nearest up. */
function above(elements: Placed[], { parentId }: Placed): Placed[] {
  const parent = elements.find((one) => one.id === parentId);
  return parent === undefined ? [] : [parent, ...above(elements, parent)];
}
