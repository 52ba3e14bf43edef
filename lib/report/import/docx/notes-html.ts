import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { linkClasses, notePrefix } from '@/lib/report/import/docx/notes';
import {
  attribute,
  hasClass,
  isElement,
  element as make,
  replaceChildren,
  replaceElements,
  text,
  wordsOf,
} from '@/lib/report/import/html/tree';
import { isMark } from '@/lib/report/import/markdown/marks';

/**
 * Turns the notes left in Word's paragraphs, and the bookmarks of Lunation's own exports, into what the clean-up of HTML reads:
 * `data-mark`, `data-list`, `data-in`, fences of code, captions. All empty anchors go.
 */
export function applyNotes(tree: Root): void {
  plainNotes(tree);
  visit(tree, 'element', readLink);
  const anchors = new Map<Element, string[]>();
  visit(tree, 'element', (block) => {
    if (/^(p|h[1-6])$/.test(block.tagName)) anchors.set(block, takeAnchors(block));
  });
  for (const [block, names] of anchors) for (const name of names) applyNote(block, name);
  markTitles(tree);
  liftFromTables(tree);
  replaceChildren(tree, joinCode);
}

/** The names of the empty anchors in a block, which lose their place in it. */
function takeAnchors(block: Element): string[] {
  const names: string[] = [];
  replaceChildren(block, (children) =>
    children.filter((child) => {
      if (!isElement(child, 'a') || attribute(child, 'id') === '' || child.children.length > 0) return true;
      names.push(attribute(child, 'id'));
      return false;
    }),
  );
  return names;
}

/** In a link of Lunation's own exports, what its title is, and whether it stands for a picture. */
function readLink(link: Element): void {
  if (link.tagName !== 'a') return;
  const [title] = link.children.filter((child) => isElement(child, 'span') && hasClass(child, isTitle));
  if (title?.type === 'element') link.properties.title = wordsOf(title);
  link.children = link.children.filter((child) => child !== title);
  const isPicture = link.children.some((child) => isElement(child, 'span') && hasClass(child, isImage));
  if (isPicture) link.properties.dataMark = 'image';
}

const isTitle = new RegExp(`^${linkClasses.title}$`);
const isImage = new RegExp(`^${linkClasses.image}$`);

function applyNote(block: Element, name: string): void {
  if (name.startsWith(notePrefix)) {
    applyStyle(block, name.slice(notePrefix.length).split(' '));
    return;
  }
  const [word = '', detail = ''] = name.split('-');
  if (word === 'in' && /^\d$/.test(detail)) block.properties.dataIn = detail;
  else if (word === 'code') block.properties.dataCode = detail;
  else if (isMark(word) && isHeading(block)) block.properties.dataMark = word;
}

function applyStyle(block: Element, [word = '', ...details]: string[]): void {
  if (word === 'list') block.properties.dataList = details.join(' ');
  else if (word === 'in') block.properties.dataIn ??= details.join('');
  else if (word === 'align') block.properties.dataAlign = details.join('');
  else if (word === 'caption') block.properties.className = ['caption'];
  else block.properties.dataStyle = word;
}

function isHeading(block: Element): boolean {
  return /^h[1-6]$/.test(block.tagName);
}

/** Styles of Lunation's own are marks. Every Word document may have a title; it is a mark only where others are. */
function markTitles(tree: Root): void {
  let isOwn = false;
  visit(tree, 'element', (block) => {
    const style = attribute(block, 'dataStyle');
    if (/^(label|epic|nil|prose)$/.test(style)) block.properties.dataMark = style;
    isOwn ||= attribute(block, 'dataMark') !== '';
  });
  visit(tree, 'element', (block) => {
    const style = attribute(block, 'dataStyle');
    if (style !== 'title' && style !== 'month') return;
    if (isOwn) block.properties.dataMark = style;
    if (style === 'title') block.tagName = 'h1';
  });
}

/** A note in a table's first cell is on the table, and where a cell's paragraph stands is said of the cell. */
function liftFromTables(tree: Root): void {
  visit(tree, 'element', (table) => {
    if (table.tagName !== 'table') return;
    visit(table, 'element', (cell) => {
      const depth = attribute(cell, 'dataIn');
      if (depth !== '') table.properties.dataIn ??= depth;
      const [paragraph] = cell.children;
      const side = isElement(paragraph, 'p') ? attribute(paragraph, 'dataAlign') : '';
      if (side !== '' && /^t[dh]$/.test(cell.tagName)) cell.properties.align = side;
    });
  });
}

/** Neighbouring paragraphs of code are one fence, unless one says that it begins another. */
function joinCode(children: ElementContent[]): ElementContent[] {
  let open: Element | null = null;
  return children.flatMap((child): ElementContent[] => {
    if (!isCode(child)) {
      open = null;
      return [child];
    }
    if (open !== null && !('dataCode' in child.properties)) {
      open.children.push(text('\n'), ...child.children);
      return [];
    }
    open = make('code', child.children, child);
    return [fence(open, child)];
  });
}

function fence(code: Element, paragraph: Element): Element {
  const language = attribute(paragraph, 'dataCode');
  if (/^[a-z]\w*$/i.test(language)) code.properties.className = [`language-${language}`];
  const pre = make('pre', [code], paragraph);
  const depth = attribute(paragraph, 'dataIn');
  if (depth !== '') pre.properties.dataIn = depth;
  return pre;
}

function isCode(node: ElementContent): node is Element {
  return isElement(node, 'p') && attribute(node, 'dataStyle') === 'code';
}

/** Footnotes come as a list at the end; each begins with its number in brackets, as its mark in the text reads. Links to them go. */
function plainNotes(tree: Root): void {
  replaceElements(tree, (element) => {
    if (element.tagName === 'a' && /^#(footnote|endnote)-ref-/.test(attribute(element, 'href'))) return [];
    if (element.tagName === 'a' && /^#((footnote|endnote)-|_)/.test(attribute(element, 'href')))
      return element.children;
    const number = /^(?:footnote|endnote)-(\d+)$/.exec(attribute(element, 'id'))?.[1];
    if (element.tagName !== 'li' || number === undefined) return undefined;
    return [
      make('p', [
        text(`[${number}] `),
        ...element.children.flatMap((child) => (isElement(child, 'p') ? child.children : [child])),
      ]),
    ];
  });
}
