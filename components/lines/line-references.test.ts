import type { EditorState } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { referencePlugin } from '@/components/lines/line-references';
import { done, textOf, typing } from '@/components/lines/test-text';

function drawnIn(state: EditorState): string[] {
  const drawn = state.plugins.flatMap((plugin) => plugin.getState(state)).filter((one) => one instanceof DecorationSet);
  return drawn.flatMap((set) => set.find().map(({ from, to }) => state.doc.textBetween(from, to)));
}

test('references are drawn while they are written', () => {
  const plugin = referencePlugin([{ kind: 'ticket', prefix: 'MDS-', url: null }]);
  const before = textOf('- Kernel MDS-2198\n- Maps MDS -2259, MDS-|');
  const state = before.reconfigure({ plugins: [...before.plugins, plugin] });
  expect(drawnIn(state)).toEqual(['MDS-2198', 'MDS -2259']);
  expect(drawnIn(done(state, typing('7')))).toEqual(['MDS-2198', 'MDS -2259', 'MDS-7']);
});
