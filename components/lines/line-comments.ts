import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

type Drawn = { lines: ReadonlySet<string>; marks: DecorationSet };

const key = new PluginKey<Drawn>('commented');

/** Marks the lines that are being talked about; the text itself stays as it is. */
export const CommentedLines = Extension.create({
  name: 'commentedLines',
  addProseMirrorPlugins: () => [
    new Plugin<Drawn>({
      key,
      state: {
        init: () => ({ lines: new Set(), marks: DecorationSet.empty }),
        apply: (tr, drawn) => {
          const lines = tr.getMeta(key) ?? drawn.lines;
          return lines === drawn.lines && !tr.docChanged ? drawn : { lines, marks: draw(tr.doc, lines) };
        },
      },
      props: { decorations: (state) => key.getState(state)?.marks },
    }),
  ],
});

/** Says which lines are talked about from now on, by their ids. */
export function markCommented(tr: Transaction, lines: ReadonlySet<string>): Transaction {
  return tr.setMeta(key, lines);
}

function draw(doc: Node, lines: ReadonlySet<string>): DecorationSet {
  if (lines.size === 0) return DecorationSet.empty;
  const marks: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (lines.has(node.attrs.id)) marks.push(Decoration.node(pos, pos + node.nodeSize, { class: 'line-commented' }));
  });
  return DecorationSet.create(doc, marks);
}
