import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { cleanPaste, cleanPasteInCell } from '@/components/lines/clean-paste';
import { documentOf, linesOf } from '@/components/lines/document-lines';
import { removeSelected } from '@/components/lines/line-commands';
import { pasteLines } from '@/components/lines/paste-lines';
import { pastedText } from '@/components/lines/pasted-text';
import { turnInto } from '@/components/lines/set-lines';
import { tidyLines } from '@/components/lines/tidy-lines';

/** What a text is kept as while it is written in; see `tidyPlugin`. */
export const TidyText = Extension.create({ name: 'tidyText', addProseMirrorPlugins: () => [tidyPlugin()] });

/** Keeps a text in the form that lines can have, whatever was done to it, and gives what is pasted ids of its own. */
export function tidyPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const next = documentOf(state.schema, tidyLines(state.schema, linesOf(state.doc)));
      return next.eq(state.doc) ? null : turnInto(state.tr, next);
    },
    props: {
      transformPastedHTML: (html, view) => (isInTable(view.state) ? cleanPasteInCell(html) : cleanPaste(html)),
      transformPasted: (slice, view) => (isMoved(view) ? slice : withoutIds(slice)),
      clipboardTextParser: pastedText,
      handlePaste: (view, _event, slice) => pasteOverSelected(view, slice),
      handleTextInput: (view, _from, _to, text) => typeOverSelected(view, text),
      handleDOMEvents: { cut },
    },
  });
}

/** What is pasted, without what says who its lines are. */
export function withoutIds(slice: Slice): Slice {
  return new Slice(mapNodes(slice.content), slice.openStart, slice.openEnd);
}

/** Whether lines are dragged to another place: they stay who they are. */
function isMoved(view: EditorView): boolean {
  return view.dragging?.move === true;
}

function mapNodes(fragment: Fragment): Fragment {
  return Fragment.from(fragment.content.map((node) => (node.isText ? node : withoutId(node))));
}

function withoutId({ type, attrs, content, marks }: Node): Node {
  const own = 'id' in attrs ? { ...attrs, id: null, starred: false } : attrs;
  return type.create(own, mapNodes(content), marks);
}

/** What is pasted is undone in one step, apart from what was typed before. */
function pasteOverSelected(view: EditorView, slice: Slice): boolean {
  const isInPlace = slice.size > 0 && removeSelected(view.state, (tr) => view.dispatch(closeHistory(tr)));
  if (!isInPlace) view.dispatch(closeHistory(view.state.tr));
  const tr = pasteLines(view.state, slice);
  if (tr !== null) view.dispatch(tr.setMeta('paste', true));
  return tr !== null;
}

function typeOverSelected(view: EditorView, text: string): boolean {
  if (!removeSelected(view.state, view.dispatch)) return false;
  view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  return true;
}

/** Cuts what is more than a line. */
function cut(view: EditorView, event: ClipboardEvent): boolean {
  if (!removeSelected(view.state) || event.clipboardData === null || !view.editable) return false;
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  event.preventDefault();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  return removeSelected(view.state, view.dispatch);
}
