import { Extension } from '@tiptap/core';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { cleanPaste } from '@/components/lines/clean-paste';
import { documentOf, linesOf } from '@/components/lines/document-lines';
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
      transformPastedHTML: cleanPaste,
      transformPasted: (slice, view) => (isMoved(view) ? slice : withoutIds(slice)),
      clipboardTextParser: pastedText,
      handlePaste: pasteInCell,
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

/** A cell holds one line: what is pasted into it comes as its words. A table is pasted cell by cell. */
function pasteInCell(view: EditorView, _event: ClipboardEvent, slice: Slice): boolean {
  if (!isInTable(view.state) || slice.content.firstChild?.type.spec.tableRole !== undefined) return false;
  const words: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    if (words.length > 0) words.push(view.state.schema.text(' '));
    words.push(...node.children);
    return false;
  });
  if (words.length === 0) return false;
  view.dispatch(view.state.tr.replaceSelection(new Slice(Fragment.from(words), 0, 0)).scrollIntoView());
  return true;
}
