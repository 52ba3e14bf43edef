import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import { v7 as newId } from 'uuid';
import { type DocumentLine, isEmpty, linesOf } from '@/components/lines/document-lines';
import { setLines } from '@/components/lines/set-lines';

/**
 * Pastes several lines as lines: the first continues the line at the cursor, the last goes on with what stood behind the cursor, all
 * stand on that line's level. Null for what is no line: a few words, cells of a table, anything inside a table or code.
 */
export function pasteLines(state: EditorState, slice: Slice): Transaction | null {
  const { selection, doc, tr } = state;
  const pasted = linesIn(state, slice);
  const lines: DocumentLine[] = linesOf(doc);
  const index = linesOf(doc).findLastIndex(({ pos }) => pos <= selection.from);
  const line = lines[index];
  const isOne = pasted.length === 1 && pasted[0]?.kind !== 'block';
  if (line === undefined || line.kind === 'block' || pasted.length === 0 || isOne) return null;
  if (!(selection instanceof TextSelection) || isInTable(state)) return null;
  const own = pasted.map((one) => onLevelOf(line, one));
  const [head, tail] = [line.node.cut(0, selection.$from.parentOffset), line.node.cut(selection.$from.parentOffset)];
  const put = withTail(withHead({ ...line, node: head }, own), tail);
  const last = put.at(-1);
  const offset = last === undefined || last.kind === 'block' ? 0 : 1 + last.node.content.size - tail.content.size;
  return setLines(tr, lines.toSpliced(index, 1, ...put), { id: last?.id ?? null, offset }).scrollIntoView();
}

function linesIn({ schema }: EditorState, { content }: Slice): DocumentLine[] {
  const first = content.firstChild;
  if (first === null || first.isInline || isPartOfTable(first)) return [];
  const blocks = first.type.name === 'listItem' ? schema.node('bulletList', null, content) : content;
  return linesOf(schema.topNodeType.create(null, blocks)).map((line) => ({ ...line, id: newId() }));
}

function isPartOfTable({ type }: Node): boolean {
  return type.spec.tableRole !== undefined && type.name !== 'table';
}

/** In a list that stands below something there is no prose. */
function onLevelOf(line: DocumentLine, pasted: DocumentLine): DocumentLine {
  const kind = pasted.kind === 'prose' && line.depth > 0 ? 'item' : pasted.kind;
  return { ...pasted, kind, depth: pasted.depth + line.depth };
}

function withHead(head: DocumentLine, pasted: DocumentLine[]): DocumentLine[] {
  const [first, ...others] = pasted;
  if (first === undefined) return [head];
  // An empty line becomes the first of what is pasted, whatever that is.
  if (isEmpty(head)) return [{ ...first, id: head.id }, ...others];
  if (first.kind === 'block') return [head, ...pasted];
  return [{ ...head, node: joined(head.node, first.node) }, ...others];
}

function withTail(lines: DocumentLine[], tail: Node): DocumentLine[] {
  const last = lines.at(-1);
  if (last === undefined || tail.content.size === 0) return lines;
  if (last.kind !== 'block') return [...lines.slice(0, -1), { ...last, node: joined(last.node, tail) }];
  return [...lines, { id: newId(), depth: last.depth, kind: 'item', starred: false, node: tail }];
}

function joined(one: Node, other: Node): Node {
  return one.copy(one.content.append(other.content));
}
