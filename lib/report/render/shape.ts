import type { AlignType, PhrasingContent, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { inlineTree } from '@/lib/report/render/inline-tree';
import type { ReferenceLinker } from '@/lib/report/render/link-references';
import type { OutlineNode } from '@/lib/report/schema';
import { normalisePhrasing } from '@/lib/shared/text/normalise-inline';

export type LineMark = 'label' | 'epic' | 'nil' | 'prose';

/** Lines as HTML, LaTeX and Word lay them out: neighbouring items are one list, block Markdown is taken apart, references are links. */
export type Shape =
  | { kind: 'list'; items: ShapeItem[] }
  | { kind: 'line'; mark: LineMark; inline: PhrasingContent[] }
  | TableShape
  | { kind: 'figure'; url: string; caption: string; title: string | null }
  | { kind: 'code'; text: string; language: string | null };

/** mark: null for an item; a line of another kind stands in a list when it has lines of its own. */
export type ShapeItem = { mark: LineMark | null; inline: PhrasingContent[]; shapes: Shape[] };

export type TableShape = {
  kind: 'table';
  align: AlignType[];
  head: PhrasingContent[][];
  /** Each row as long as the head. */
  rows: PhrasingContent[][][];
};

export function shapeNodes(nodes: OutlineNode[], link: ReferenceLinker): Shape[] {
  const shapes: Shape[] = [];
  for (const node of nodes) {
    const last = shapes.at(-1);
    const next = shapeNode(node, link);
    const isContinued = last?.kind === 'list' && next[0]?.kind === 'list';
    if (isContinued && next[0]?.kind === 'list') last.items.push(...next[0].items);
    else shapes.push(...next);
  }
  return shapes;
}

function shapeNode(node: OutlineNode, link: ReferenceLinker): Shape[] {
  switch (node.kind) {
    case 'table':
    case 'figure':
    case 'code':
      return [shapeBlock(node, link), ...shapeNodes(node.children, link)];
    case 'item':
      return [{ kind: 'list', items: [shapeItem(node, { mark: null, link })] }];
    default:
      return [shapeLine(node, { mark: node.kind, link })];
  }
}

function shapeLine(node: OutlineNode, { mark, link }: { mark: LineMark; link: ReferenceLinker }): Shape {
  if (node.children.length > 0) return { kind: 'list', items: [shapeItem(node, { mark, link })] };
  return { kind: 'line', mark, inline: link(inlineTree(node.text)) };
}

function shapeItem(node: OutlineNode, { mark, link }: { mark: LineMark | null; link: ReferenceLinker }): ShapeItem {
  return { mark, inline: link(inlineTree(node.text)), shapes: shapeNodes(node.children, link) };
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** A block whose Markdown is not of its kind is shown as it is written. */
function shapeBlock({ kind, text }: OutlineNode, link: ReferenceLinker): Shape {
  const root: Root = parser.parse(text);
  const block = root.children[0];
  if (kind === 'table' && block?.type === 'table') return shapeTable(block, link);
  if (kind === 'code' && block?.type === 'code')
    return { kind: 'code', text: block.value, language: block.lang ?? null };
  const image = kind === 'figure' ? inlineTree(text).find((inline) => inline.type === 'image') : undefined;
  if (image === undefined) return { kind: 'line', mark: 'prose', inline: link(inlineTree(text)) };
  return { kind: 'figure', url: image.url, caption: image.alt ?? '', title: image.title || null };
}

function shapeTable(table: Table, link: ReferenceLinker): TableShape {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const [head = [], ...rows] = table.children.map((row) =>
    columns.map((column) => link(normalisePhrasing(row.children[column]?.children ?? []))),
  );
  return { kind: 'table', align: columns.map((column) => table.align?.[column] ?? null), head, rows };
}
