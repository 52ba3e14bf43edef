import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from '@/lib/shared/text/found-reference';
import { findReferences } from '@/lib/shared/text/references';

export type ReferenceOptions = {
  /** How the project's references look. */
  references: ReferencePattern[];
};

/** Draws what a text refers to as the report will, and near misses so that they are seen; the text itself stays as it is. */
export const References = Extension.create<ReferenceOptions>({
  name: 'references',
  addOptions: () => ({ references: [] }),
  addProseMirrorPlugins() {
    const { references } = this.options;
    return references.length === 0 ? [] : [referencePlugin(references)];
  },
});

/** See `References`. */
export function referencePlugin(patterns: ReferencePattern[]): Plugin<DecorationSet> {
  const key = new PluginKey<DecorationSet>('references');
  const known = new WeakMap<Node, FoundReference[]>();
  const referencesIn = (words: Node) => {
    const found = known.get(words) ?? findReferences(words.textBetween(0, words.content.size, '', '\ufffc'), patterns);
    known.set(words, found);
    return found;
  };
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => draw(doc, referencesIn),
      apply: (tr, drawn) => (tr.docChanged ? draw(tr.doc, referencesIn) : drawn),
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function draw(doc: Node, referencesIn: (words: Node) => FoundReference[]): DecorationSet {
  const drawn: Decoration[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'paragraph') drawn.push(...referencesIn(node).flatMap((one) => drawing(one, pos + 1)));
    return false;
  });
  return DecorationSet.create(doc, drawn);
}

function drawing({ kind, key, start, end, malformed }: FoundReference, pos: number): Decoration[] {
  if (kind === 'url') return [];
  const says = malformed ? { class: 'line-ref-malformed', title: `Perhaps ${key}?` } : { class: 'line-ref' };
  return [Decoration.inline(pos + start, pos + end, says)];
}
