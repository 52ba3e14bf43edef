import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Whether a node is an element, of one of the names where any are given. */
export function isElement(node: { type: string } | undefined, ...names: string[]): node is Element {
  // Of all nodes in a tree of HTML only elements have this type.
  return node?.type === 'element' && (names.length === 0 || names.includes((node as Element).tagName));
}

/** All words in a node, spaces collapsed. */
export function wordsOf(node: Root | ElementContent): string {
  const words: string[] = [];
  visit(node, 'text', (text) => {
    words.push(text.value);
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** An attribute as text; the empty string where it is absent. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function hasClass(element: Element, name: RegExp): boolean {
  return attribute(element, 'className')
    .split(/\s+/)
    .some((one) => name.test(one));
}

/** One property of an element's style attribute, in small letters; the empty string where it is absent. */
export function styleOf(element: Element, property: string): string {
  const style = attribute(element, 'style').toLowerCase();
  const declarations = style.split(';').map((one) => one.split(':'));
  return (
    declarations
      .findLast(([name]) => name?.trim() === property)
      ?.slice(1)
      .join(':')
      .trim() ?? ''
  );
}

export function element(tagName: string, children: ElementContent[], like?: Element): Element {
  const position = like?.position === undefined ? {} : { position: like.position };
  return { type: 'element', tagName, properties: {}, children, ...position };
}

export function text(value: string): Text {
  return { type: 'text', value };
}

/** Gives each element what stands in its place, from the outside in; what a change returns is gone through again, unless it is the same. */
export function replaceElements(tree: Root, change: (element: Element) => ElementContent[] | undefined): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    const instead = change(node);
    if (instead === undefined || (instead.length === 1 && instead[0] === node)) return undefined;
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index];
  });
}

/** Gives the children of each element, and of the root, what stands in their place, from the inside out. */
export function replaceChildren(
  parent: Root | Element,
  change: (children: ElementContent[]) => ElementContent[],
): void {
  const children = (parent.children as Root['children']).filter((child) => child.type !== 'doctype');
  for (const child of children) if (child.type === 'element') replaceChildren(child, change);
  parent.children = change(children);
}
