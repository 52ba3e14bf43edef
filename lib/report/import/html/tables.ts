import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isElement, element as make, replaceElements, wordsOf } from '@/lib/report/import/html/tree';

const blocks = new Set('p div li ul ol h1 h2 h3 h4 h5 h6 pre blockquote table tr td th'.split(' '));

/** A cell of a Markdown table is one line: blocks in it become words with a space between. A table of one cell is no table. */
export function plainTables(tree: Root): void {
  replaceElements(tree, (element) => {
    if (element.tagName !== 'table') return undefined;
    const cells = cellsOf(element);
    const [only] = cells;
    if (cells.length === 1 && only !== undefined) return [make('div', only.children, element)];
    for (const cell of cells) cell.children = inOneLine(cell.children);
    nameColumns(element);
    return wordsOf(element) === '' && !hasPicture(element) ? [] : undefined;
  });
}

/** The first row heads the columns, as in Markdown; HTML need not say so. */
function nameColumns(table: Element): void {
  const row = rowsOf(table)[0];
  for (const cell of row?.children ?? []) if (isElement(cell, 'td')) cell.tagName = 'th';
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isElement(child, 'tr')) return [child];
    return isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

/** The table's own cells, not those of a table in a cell. */
function cellsOf(table: Element): Element[] {
  return rowsOf(table).flatMap((row) => row.children.filter((child) => isElement(child, 'td', 'th')));
}

function inOneLine(nodes: ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    const children = inOneLine(node.children);
    if (!blocks.has(node.tagName)) return [{ ...node, children }];
    return [make('br', []), ...children, make('br', [])];
  });
}

function hasPicture(table: Element): boolean {
  let found = false;
  visit(table, 'element', (element) => {
    found ||= element.tagName === 'img';
  });
  return found;
}
