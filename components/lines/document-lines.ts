import type { Node, Schema } from '@tiptap/pm/model';
import type { TextKind } from '@/lib/lines/schema-rich';

/**
 * A document's line, laid flat: how many lines it stands below, what it is, and the node that holds its words (a paragraph) or that it
 * is (a table, a figure, code). Edits of the outline are edits of such a list.
 */
export type DocumentLine = {
  /** Null for a line that has just been made. */
  id: string | null;
  depth: number;
  kind: TextKind | 'block';
  starred: boolean;
  node: Node;
};

/** Where a line's node begins in a document. */
export type PlacedLine = DocumentLine & { pos: number };

/** The deepest level of lines, counted from 0. */
export const deepest = 4;

/** A document's lines in their order. */
export function linesOf(doc: Node): PlacedLine[] {
  const lines: PlacedLine[] = [];
  collect(doc, { pos: 0, depth: 0, from: 0 }, lines);
  return lines;
}

/** The document of lines: neighbours in one list share it, prose that heads nothing stands outside lists. */
export function documentOf(schema: Schema, lines: DocumentLine[]): Node {
  const blocks = blocksOf(schema, lines.length === 0 ? [emptyLine(schema)] : lines);
  return schema.topNodeType.create(null, blocks);
}

/** An item in which nothing is written yet. */
export function emptyLine(schema: Schema, depth = 0): DocumentLine {
  return { id: null, depth, kind: 'item', starred: false, node: schema.node('paragraph') };
}

/** Whether nothing is written in a line; a table, a figure and code always say something. */
export function isEmpty({ kind, node }: DocumentLine): boolean {
  return kind !== 'block' && node.content.size === 0;
}

/** Where the lines below a line end: the index of the next line that does not stand below it. */
export function endOf(lines: DocumentLine[], index: number): number {
  const depth = lines[index]?.depth ?? 0;
  const next = lines.findIndex((line, at) => at > index && line.depth <= depth);
  return next === -1 ? lines.length : next;
}

type From = { pos: number; depth: number; from: number };

function collect(parent: Node, { pos, depth, from }: From, lines: PlacedLine[]): void {
  parent.forEach((child, offset, index) => {
    if (index < from) return;
    const at = pos + offset;
    if (child.type.name === 'bulletList') collectItems(child, { pos: at + 1, depth }, lines);
    else lines.push(lineOf(child, { depth, pos: at }));
  });
}

function collectItems(list: Node, { pos, depth }: Omit<From, 'from'>, lines: PlacedLine[]): void {
  list.forEach((item, offset) => {
    const at = pos + offset + 1;
    const { id, starred, kind } = item.attrs;
    const node = item.firstChild;
    // What is copied may begin within an item, after its words.
    const hasWords = node?.type.name === 'paragraph';
    if (hasWords) lines.push({ id, starred, kind, depth, node, pos: at });
    collect(item, hasWords ? { pos: at, depth: depth + 1, from: 1 } : { pos: at, depth, from: 0 }, lines);
  });
}

function lineOf(node: Node, { depth, pos }: { depth: number; pos: number }): PlacedLine {
  const { id, starred } = node.attrs;
  return { id, starred, depth, pos, node, kind: node.type.name === 'paragraph' ? 'prose' : 'block' };
}

function blocksOf(schema: Schema, lines: DocumentLine[]): Node[] {
  const blocks: Node[] = [];
  let items: Node[] = [];
  const closeList = () => {
    if (items.length > 0) blocks.push(schema.node('bulletList', null, items));
    items = [];
  };
  for (let index = 0; index < lines.length; index = endOf(lines, index)) {
    const line = lines[index];
    if (line === undefined) break;
    const below = blocksOf(schema, lines.slice(index + 1, endOf(lines, index)));
    if (isItem(line, below)) items.push(itemOf(schema, line, below));
    else {
      closeList();
      blocks.push(blockOf(line), ...below);
    }
  }
  closeList();
  return blocks;
}

function isItem({ kind }: DocumentLine, below: Node[]): boolean {
  return kind !== 'block' && (kind !== 'prose' || below.length > 0);
}

function itemOf(schema: Schema, { id, starred, kind, node }: DocumentLine, below: Node[]): Node {
  return schema.node('listItem', { id, starred, kind }, [schema.node('paragraph', null, node.content), ...below]);
}

function blockOf({ id, starred, node }: DocumentLine): Node {
  return node.type.create({ ...node.attrs, id, starred }, node.content, node.marks);
}
