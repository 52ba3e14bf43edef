import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import {
  attribute,
  isElement,
  element as make,
  replaceChildren,
  styleOf,
  wordsOf,
} from '@/lib/report/import/html/tree';

/** Lists as HTML means them: what Word, Word Online and Google Docs lay flat is nested, and a list in a list moves into a bullet. */
export function nestLists(tree: Root): void {
  replaceChildren(tree, (children) => nestFlat(children));
  replaceChildren(tree, (children) =>
    children.map((child) => (isElement(child, 'ul', 'ol') ? withOnlyItems(child) : child)),
  );
}

/** Notes on Word's list paragraphs whether they are counted, while the printed sign (`1.`, `·`) is still there. */
export function noteWordNumbers(tree: Root): void {
  visit(tree, 'element', (paragraph) => {
    if (styleOf(paragraph, 'mso-list') === '') return;
    visit(paragraph, 'element', (sign) => {
      const isCounted = styleOf(sign, 'mso-list') === 'ignore' && /^\(?[\da-z]{1,4}[.)]/i.test(wordsOf(sign));
      if (isCounted) paragraph.properties.dataCounts = 'yes';
    });
  });
}

type FlatItem = { level: number; tag: 'ul' | 'ol'; item: Element };
/** A block that belongs to the last bullet of a level. */
type Belonging = { level: number; block: Element };

/** Each run of flat items becomes one list; blank text between them parts nothing. */
function nestFlat(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let run: (FlatItem | Belonging)[] = [];
  const close = () => {
    result.push(...asLists(run));
    run = [];
  };
  for (const child of children) {
    const items = flatItems(child) ?? (run.length > 0 ? belonging(child) : null);
    if (items !== null) run.push(...items);
    else if (run.length === 0 || showsSomething(child)) {
      close();
      result.push(child);
    }
  }
  close();
  return result;
}

function showsSomething(node: ElementContent): boolean {
  if (wordsOf(node) !== '') return true;
  return isElement(node) && (/^(img|table|hr)$/.test(node.tagName) || node.children.some(showsSomething));
}

/** A block of a Word document that says how many bullets stand around it. */
function belonging(node: ElementContent): Belonging[] | null {
  if (!isElement(node) || attribute(node, 'dataIn') === '') return null;
  return [{ level: Number(attribute(node, 'dataIn')) - 1, block: node }];
}

/** The items of an element that says how deep it stands, or null. */
function flatItems(node: ElementContent): FlatItem[] | null {
  if (!isElement(node)) return null;
  if (node.tagName === 'ul' || node.tagName === 'ol') return listItems(node, node.tagName);
  return node.tagName === 'p' || node.tagName === 'div' ? wordItem(node) : null;
}

/** Google Docs says the level in a class of the list, Word Online on each item, from 1. */
function listItems(list: Element, tag: 'ul' | 'ol'): FlatItem[] | null {
  const items = list.children.filter((child) => isElement(child, 'li'));
  const fromClass = /lst-kix_\w+-(\d)/.exec(attribute(list, 'className'))?.[1];
  const levelOf = (item: Element) => Number(fromClass ?? Number(attribute(item, 'dataAriaLevel')) - 1);
  const flat = items.map((item) => ({ level: levelOf(item), tag, item }));
  return flat.length > 0 && flat.every(({ level }) => level >= 0) ? flat : null;
}

/**
 * Word's clipboard: a paragraph with `mso-list: l0 level2 lfo1`, whose printed sign is gone by now. A Word file: `data-list="1 ul"`.
 * Headings so styled are numbered, no bullets.
 */
function wordItem(node: Element): FlatItem[] | null {
  const fromFile = /^(\d) ([uo]l)$/.exec(attribute(node, 'dataList'));
  const item = make('li', [{ ...node, tagName: 'p', properties: {} }], node);
  if (fromFile !== null) return [{ level: Number(fromFile[1]), tag: fromFile[2] === 'ol' ? 'ol' : 'ul', item }];
  const level = /level(\d)/.exec(styleOf(node, 'mso-list'))?.[1];
  if (level === undefined) return null;
  return [{ level: Number(level) - 1, tag: attribute(node, 'dataCounts') === 'yes' ? 'ol' : 'ul', item }];
}

type OpenList = { level: number; list: Element };

function asLists(run: (FlatItem | Belonging)[]): Element[] {
  const lists: Element[] = [];
  const open: OpenList[] = [];
  for (const next of run) {
    if ('block' in next) lastItem(open, next.level)?.children.push(next.block);
    else addItem(next, open, lists);
  }
  return lists;
}

/** The last bullet of a level, or of the nearest level above it. */
function lastItem(open: OpenList[], level: number): Element | undefined {
  const list = open.findLast((one) => one.level <= level) ?? open[0];
  const last = list?.list.children.at(-1);
  return last?.type === 'element' ? last : undefined;
}

function addItem({ level, tag, item }: FlatItem, open: OpenList[], lists: Element[]): void {
  while ((open.at(-1)?.level ?? -1) > level) open.pop();
  const current = open.at(-1);
  if (current?.level === level) {
    current.list.children.push(item);
    return;
  }
  const list = make(tag, [item], item);
  const above = lastItem(open, level);
  if (above === undefined) lists.push(list);
  else above.children.push(list);
  open.push({ level, list });
}

/** A list in a list, or a stray line in one, belongs to the bullet before it. */
function withOnlyItems(list: Element): Element {
  const items: Element[] = [];
  for (const child of list.children) {
    if (isElement(child, 'li')) items.push(child);
    else if (wordsOf(child) !== '' || isElement(child, 'img')) {
      const before = items.at(-1);
      if (before === undefined) items.push(make('li', [child], list));
      else before.children.push(child);
    }
  }
  return { ...list, children: items };
}
