import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { v7 as newId } from 'uuid';
import { type DocumentLine, endOf, isEmpty, linesOf, type PlacedLine } from '@/components/lines/document-lines';
import {
  indentLines,
  insertBlock,
  joinLine,
  moveLines,
  outdentLines,
  removeLines,
  type Span,
  setKind,
  splitLine,
} from '@/components/lines/line-edits';
import { setLines } from '@/components/lines/set-lines';
import type { TextKind } from '@/lib/lines/schema-rich';

export const indent: Command = edit(indentLines);
export const outdent: Command = edit(outdentLines);
export const moveUp: Command = edit((lines, span) => moveLines(lines, span, 'up'));
export const moveDown: Command = edit((lines, span) => moveLines(lines, span, 'down'));

/** Says of the selected lines what they are. */
export function become(kind: TextKind): Command {
  return edit((lines, span) => setKind(lines, span, kind));
}

/** Makes prose of items, and items of prose. */
export const toggleList: Command = (state, dispatch) =>
  become(cursorIn(state.tr).line?.kind === 'prose' ? 'item' : 'prose')(state, dispatch);

/** Puts a table, a figure or code where the cursor is, and the cursor into it. */
export function insert(node: Node): Command {
  return (state, dispatch) => {
    const id = newId();
    const lines = insertBlock(linesOf(state.doc), spanOf(state).to, { id, node });
    // A figure is selected as a whole, its offset is 0; what holds words takes the cursor.
    dispatch?.(setLines(state.tr, lines, { id, offset: node.isAtom ? 0 : 1 }).scrollIntoView());
    return true;
  };
}

/** Turns the line of text at the cursor into code. */
export const becomeCode: Command = (state, dispatch) => {
  const { tr } = state;
  const { lines, line, index } = cursorIn(tr);
  if (line === undefined || line.kind === 'block') return false;
  const words = line.node.textContent;
  const node = state.schema.node('codeBlock', null, words === '' ? [] : state.schema.text(words));
  dispatch?.(setLines(tr, lines.toSpliced(index, 1, { ...line, kind: 'block', node })).scrollIntoView());
  return true;
};

/** Offers the line at the cursor for the report's highlights, or no longer. */
export const toggleStar: Command = (state, dispatch) => {
  const line = lineOf(state);
  if (line === undefined) return false;
  const isNode = line.kind === 'prose' || line.kind === 'block';
  dispatch?.(state.tr.setNodeAttribute(isNode ? line.pos : line.pos - 1, 'starred', !line.starred)); // an item begins before its words
  return true;
};

/** Ends the line at the cursor. In an empty line it raises the line instead, and outermost makes prose of it. */
export const splitAtCursor: Command = (state, dispatch) => {
  const tr = withoutSelected(state.tr);
  const { line, lines, index } = cursorIn(tr);
  if (line === undefined || line.kind === 'block') return false;
  if (isEmpty(line) && endOf(lines, index) === index + 1 && line.kind !== 'prose') {
    const span = { from: index, to: index };
    dispatch?.(setLines(tr, outdentLines(lines, span) ?? setKind(lines, span, 'prose') ?? lines).scrollIntoView());
    return true;
  }
  const offset = tr.selection.$from.parentOffset;
  const next = splitLine(lines, index, offset).map((one) => (one.id === null ? { ...one, id: newId() } : one));
  const staysAt = offset === 0 && line.node.content.size > 0 ? line.id : (next[index + 1]?.id ?? null);
  dispatch?.(setLines(tr, next, { id: staysAt, offset: 1 }).scrollIntoView());
  return true;
};

/** Takes away what is selected, where that is more than a line; lines that lose all their words go with them. */
export const removeSelected: Command = (state, dispatch) => {
  const { tr } = state;
  const { from, to } = spanOf(tr);
  if (!(tr.selection instanceof TextSelection) || from === to) return false;
  dispatch?.(withoutSelected(tr).scrollIntoView());
  return true;
};

/** At the start of a line, joins it to the line before; the first line becomes prose, an empty one gives way. */
export const joinBefore: Command = (state, dispatch) => {
  const { tr } = state;
  const { selection } = tr;
  const { line, lines, index } = cursorIn(tr);
  if (!selection.empty || line === undefined || selection.$from.parentOffset > 0) return false;
  if (line.kind === 'block') return line.node.content.size === 0 && become('item')(state, dispatch);
  if (index === 0) return become('prose')(state, dispatch);
  return join(lines, index)(state, dispatch);
};

/** At the end of a line, joins the next line to it. */
export const joinAfter: Command = (state, dispatch) => {
  const { tr } = state;
  const { selection } = tr;
  const { line, lines, index } = cursorIn(tr);
  if (!selection.empty || line === undefined || line.kind === 'block') return false;
  if (selection.$from.parentOffset < line.node.content.size || index + 1 >= lines.length) return false;
  return join(lines, index + 1)(state, dispatch);
};

/** The line at the cursor. */
export function lineOf(state: EditorState): PlacedLine | undefined {
  return linesOf(state.doc)[spanOf(state).from];
}

function edit(change: (lines: DocumentLine[], span: Span) => DocumentLine[] | null): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const next = change(linesOf(tr.doc), spanOf(tr));
    if (next === null) return false;
    dispatch?.(setLines(tr, next).scrollIntoView());
    return true;
  };
}

function spanOf({ doc, selection }: Pick<EditorState, 'doc' | 'selection'>): Span {
  const lines = linesOf(doc);
  const lineAt = (pos: number) =>
    Math.max(
      0,
      lines.findLastIndex((line) => line.pos <= pos),
    );
  return { from: lineAt(selection.from), to: lineAt(selection.to) };
}

function withoutSelected(tr: Transaction): Transaction {
  const { $from, $to } = tr.selection;
  const { from, to } = spanOf(tr);
  if (from === to || !(tr.selection instanceof TextSelection)) return tr.deleteSelection();
  const start = { index: from, offset: $from.parentOffset };
  const rest = removeLines(linesOf(tr.doc), start, { index: to, offset: $to.parentOffset });
  return rest[from]?.kind === 'block'
    ? setLines(tr, rest)
    : setLines(tr, rest, { id: rest[from]?.id ?? null, offset: 1 + start.offset });
}

function cursorIn(tr: Transaction) {
  const lines: DocumentLine[] = linesOf(tr.doc);
  const index = spanOf(tr).from;
  return { lines, index, line: lines[index] };
}

function join(lines: DocumentLine[], index: number): Command {
  return (state, dispatch) => {
    const [before, line] = [lines[index - 1], lines[index]];
    const joined = joinLine(lines, index);
    if (before === undefined || line === undefined) return false;
    if (joined !== null) {
      const kept = joined[index - 1]?.id ?? null;
      dispatch?.(setLines(state.tr, joined, { id: kept, offset: 1 + before.node.content.size }).scrollIntoView());
      return true;
    }
    // Beside a table, a figure or code: an empty line goes, and they are what is selected.
    const rest = isEmpty(line) ? [...lines.slice(0, index), ...lines.slice(index + 1)] : lines;
    const offset = before.node.isAtom ? 0 : before.node.nodeSize - 2;
    dispatch?.(setLines(state.tr, rest, { id: before.id, offset }).scrollIntoView());
    return true;
  };
}
