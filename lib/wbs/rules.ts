import type { WbsElement } from '@/lib/wbs/schema';

type Named = Pick<WbsElement, 'code' | 'title'>;
type Placed = Pick<WbsElement, 'id' | 'code' | 'parentId'>;

/** An element by its code and title, as a sentence names it. */
export function elementName(element: Named): string {
  return codeAndTitle(element) || 'the element without a code';
}

/** The same in a list; empty where it has neither. */
export function codeAndTitle({ code, title }: Named): string {
  return [code, title].filter((part) => part !== null).join(' ');
}

/** Elements in the order of the tree: each right after what it stands beneath, in the order in which they are given. */
export function inTreeOrder<Element extends Placed>(elements: Element[]): Element[] {
  const known = new Set(elements.map(({ id }) => id));
  const isUnder = ({ parentId }: Placed, parent: string | null) =>
    parentId === parent || (parent === null && parentId !== null && !known.has(parentId));
  const under = (parent: string | null): Element[] =>
    elements.filter((element) => isUnder(element, parent)).flatMap((element) => [element, ...under(element.id)]);
  return under(null);
}

/** How many elements an element stands beneath. */
export function depthOf(elements: Placed[], { parentId }: Placed): number {
  const parent = elements.find(({ id }) => id === parentId);
  return parent === undefined ? 0 : 1 + depthOf(elements, parent);
}

/** Why an element cannot stand beneath another, as a sentence with the way round; null where it can. */
export function whyNoCycle(elements: Placed[], id: string, parentId: string | null): string | null {
  const way: string[] = [];
  for (let at = elements.find((one) => one.id === parentId); at !== undefined; ) {
    way.unshift(at.code ?? 'no code');
    if (at.id === id) return `An element cannot stand beneath itself: ${[...way, way[0]].join(' → ')}.`;
    const { parentId: next } = at;
    at = elements.find((one) => one.id === next);
  }
  return null;
}
