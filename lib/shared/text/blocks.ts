import type { Code, Image, PhrasingContent, RootContent, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { printInline } from './inline';
import { normalisePhrasing } from './normalise-inline';
import { isSafeImage } from './safe-link';

/** A table, a figure or a fence of code in the form in which it is held: block Markdown. Anything else is held as inline text. */
export function canonicalBlock(markdown: string): string {
  const block = readBlock(markdown);
  if (block?.type === 'table') return printTable(block);
  if (block?.type === 'code') return printCode(block);
  return block === null ? markdown.trim() : printFigure(block);
}

/** Block Markdown as a tree: a table, a fence of code, or the picture of a figure; null where it is none of these, or more than one. */
export function readBlock(markdown: string): Table | Code | Image | null {
  const [block, ...more] = writer.parse(markdown).children;
  if (block === undefined || more.length > 0) return null;
  if (block.type === 'table' || block.type === 'code') return block;
  const image = block.type === 'paragraph' && block.children.length === 1 ? block.children[0] : undefined;
  return image?.type === 'image' ? image : null;
}

/** A table as GFM, one line a row, cells of inline Markdown separated by single spaces. */
export function printTable(table: Table): string {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const children = table.children.map((row) => ({
    ...row,
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell' as const,
      children: withoutBreaks(normalisePhrasing(row.children[column]?.children ?? [])),
    })),
  }));
  return print({ type: 'table', align: Array.from({ length: width }, (_, i) => table.align?.[i] ?? null), children });
}

/** Code as a fence, with its language where it has one. */
export function printCode(code: Pick<Code, 'value' | 'lang'>): string {
  return print({ type: 'code', lang: code.lang ?? null, value: code.value.replace(/\s+$/, '') });
}

/** A picture standing alone: `![caption](address "alternative text")`; an address that is not safe is left empty. */
export function printFigure(image: Pick<Image, 'url' | 'title' | 'alt'>): string {
  const url = isSafeImage(image.url) ? image.url : '';
  return printInline([{ type: 'image', url, title: image.title ?? null, alt: image.alt ?? '' }]);
}

const writer = unified()
  .use(remarkParse)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', rule: '-', fences: true })
  .use(remarkGfm, { tablePipeAlign: false });

function print(node: RootContent): string {
  return writer.stringify({ type: 'root', children: [node] }).replace(/\n$/, '');
}

/** A row is one line: a break in a cell is a space. */
function withoutBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  return normalisePhrasing(nodes.map(withoutBreak));
}

function withoutBreak(node: PhrasingContent): PhrasingContent {
  if (node.type === 'break') return { type: 'text', value: ' ' };
  if (!('children' in node)) return node;
  // The children of a phrasing parent are phrasing.
  return { ...node, children: (node.children as PhrasingContent[]).map(withoutBreak) } as PhrasingContent;
}
