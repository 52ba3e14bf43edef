import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

type Drawn = { notes: ReadonlyMap<string, string>; marks: DecorationSet };

const key = new PluginKey<Drawn>('notes');

/** Draws beneath items what is known of them; the text itself stays as it is. */
export const LineNotes = Extension.create({
  name: 'lineNotes',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => ({ notes: new Map(), marks: DecorationSet.empty }),
        apply: (tr, drawn) => {
          const notes = tr.getMeta(key) ?? drawn.notes;
          return notes === drawn.notes && !tr.docChanged ? drawn : { notes, marks: draw(tr.doc, notes) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

/** Says what stands beneath items from now on, by their ids. */
export function noteLines(tr: Transaction, notes: ReadonlyMap<string, string>): Transaction {
  return tr.setMeta(key, notes);
}

function draw(doc: Node, notes: ReadonlyMap<string, string>): DecorationSet {
  if (notes.size === 0) return DecorationSet.empty;
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    const note = node.type.name === 'listItem' ? notes.get(node.attrs.id) : undefined;
    const words = node.firstChild;
    if (note === undefined || words === null) return;
    const below = pos + 1 + words.nodeSize;
    marks.push(Decoration.widget(below, () => noteElement(note), { side: -1, key: note, ignoreSelection: true }));
  });
  return DecorationSet.create(doc, marks);
}

function noteElement(note: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'line-note';
  element.contentEditable = 'false';
  element.textContent = note;
  return element;
}
