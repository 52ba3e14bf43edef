import { undo } from '@tiptap/pm/history';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, linesOf } from '@/components/lines/document-lines';
import {
  become,
  becomeCode,
  indent,
  insert,
  joinAfter,
  joinBefore,
  moveDown,
  moveUp,
  outdent,
  removeSelected,
  splitAtCursor,
  toggleList,
} from '@/components/lines/line-commands';
import { done, schema, sketchOf, textOf, typing } from '@/components/lines/test-text';
import { withoutIds } from '@/components/lines/tidy-text';

describe('a line that is split', () => {
  test('leaves its id with the beginning', () => {
    expect(sketchOf(done(textOf('- Kernel| released'), splitAtCursor, typing('x')))).toBe(
      '- Kernel (Kernel released)\n- x released (new)',
    );
  });

  test('at its start leaves its id with the words', () => {
    expect(sketchOf(done(textOf('- |Kernel'), splitAtCursor, typing('x')))).toBe('-  (new)\n- xKernel (Kernel)');
  });

  test('at its end begins the first of the lines below it', () => {
    const split = done(textOf('# Depth maps|\n  - Cetus'), splitAtCursor, typing('Lyra'));
    expect(sketchOf(split)).toBe('# Depth maps\n  - Lyra (new)\n  - Cetus');
  });

  test('and is empty is raised, then becomes prose', () => {
    const empty = done(textOf('- One\n  - Two|'), splitAtCursor);
    expect(sketchOf(empty)).toBe('- One\n  - Two\n  -  (new)');
    expect(sketchOf(done(empty, splitAtCursor))).toBe('- One\n  - Two\n-  (new)');
    expect(sketchOf(done(empty, splitAtCursor, splitAtCursor, typing('So')))).toBe('- One\n  - Two\n: So (new)');
  });
});

describe('a line that is joined to the one before', () => {
  test('gives its words to it', () => {
    expect(sketchOf(done(textOf('- One\n- |Two\n  - Three'), joinBefore, typing('+')))).toBe(
      '- One+Two (One)\n  - Three',
    );
  });

  test('stays the line that it is where the one before is empty', () => {
    const empty = done(textOf('- |Two'), splitAtCursor);
    expect(sketchOf(done(empty, joinBefore))).toBe('- Two');
  });

  test('can be joined from the one before', () => {
    expect(sketchOf(done(textOf('- One|\n  - Two\n    - Three'), joinAfter))).toBe('- OneTwo (One)\n  - Three');
  });

  test('becomes prose where there is none', () => {
    expect(sketchOf(done(textOf('- |One'), joinBefore))).toBe(': One');
  });
});

describe('what is selected across lines', () => {
  const across = (sketch: string) => {
    const [before = '', between = '', after = ''] = sketch.split('|');
    const start = textOf(`${before}|${between}${after}`);
    const end = textOf(`${before}${between}|${after}`).selection.from;
    return start.apply(start.tr.setSelection(TextSelection.create(start.doc, start.selection.from, end)));
  };

  test('goes, and the first line keeps what is left', () => {
    expect(sketchOf(done(across('- One|\n  - Two\n    - Thr|ee\n      - Four'), removeSelected, typing('_')))).toBe(
      '- One_ee (One)\n  - Four',
    );
  });

  test('goes, and the last line stays where only it still says something', () => {
    expect(sketchOf(done(across('# |One\n  - Two\n- Thr|ee'), removeSelected))).toBe('- ee (Three)');
  });

  test('leaves no line below prose', () => {
    expect(sketchOf(done(across(': One|\n- Two\n  - |Three\n    - Four\n- Five'), removeSelected))).toBe(
      ': OneThree (One)\n- Four\n- Five',
    );
  });

  test('gives way to a new line', () => {
    expect(sketchOf(done(across('- One|\n- Two\n- |Three'), splitAtCursor))).toBe('- One\n- Three (new)');
  });
});

describe('lines', () => {
  test('go deeper with what is below them, and come back', () => {
    const before = textOf('- One\n- Two|\n  - Three');
    expect(sketchOf(done(before, indent))).toBe('- One\n  - Two\n    - Three');
    expect(sketchOf(done(before, indent, outdent))).toBe(sketchOf(before));
  });

  test('go no deeper than one level below the line before, nor than five', () => {
    expect(indent(textOf('- One|'))).toBe(false);
    expect(indent(textOf('- One\n  - Two|'))).toBe(false);
    expect(indent(textOf('- 1\n  - 2\n    - 3\n      - 4\n        - 5\n        - 6|'))).toBe(false);
    expect(indent(textOf(': One\n- Two|'))).toBe(false);
  });

  test('move past their neighbours with what is below them', () => {
    const before = textOf('- One\n  - Two\n- Three|\n  - Four\n- Five');
    expect(sketchOf(done(before, moveUp))).toBe('- Three\n  - Four\n- One\n  - Two\n- Five');
    expect(sketchOf(done(before, moveDown))).toBe('- One\n  - Two\n- Five\n- Three\n  - Four');
    expect(sketchOf(done(before, moveUp, undo))).toBe(sketchOf(before));
  });

  test('keep the cursor in the words where it was', () => {
    expect(sketchOf(done(textOf('- One\n- Tw|o'), indent, moveUp, outdent, typing('_')))).toBe('- One\n- Tw_o (Two)');
  });

  test('change what they are and keep their ids', () => {
    const before = textOf('- One|\n  - Two');
    expect(sketchOf(done(before, become('label')))).toBe('# One\n  - Two');
    expect(sketchOf(done(before, toggleList))).toBe(': One\n  - Two');
    expect(sketchOf(done(before, toggleList, toggleList))).toBe('- One\n  - Two');
    expect(sketchOf(done(before, becomeCode))).toBe('codeBlock One\n- Two');
    expect(sketchOf(done(before, becomeCode, become('item')))).toBe('- One\n- Two');
  });

  test('leave room to write after a figure', () => {
    const figure = schema.node('figure', { url: 'figures/one', caption: 'One' });
    expect(sketchOf(done(textOf('- One\n  - Two|'), insert(figure)))).toBe('- One\n  - Two\n  figure  (new)\n-  (new)');
  });

  test('that are pasted have ids of their own', () => {
    const state = textOf('- One\n- Two\n- Three|');
    const slice = withoutIds(state.doc.slice(1, state.doc.content.size - 1));
    const pasted = state.apply(state.tr.insert(1, slice.content));
    expect(sketchOf(pasted)).toBe('- One (new)\n- Two (new)\n- Three (new)\n- One\n- Two\n- Three');
  });
});

const commands = [
  ...[indent, outdent, moveUp, moveDown, splitAtCursor, joinBefore, joinAfter, toggleList, becomeCode, removeSelected],
  ...[become('label'), become('prose'), become('item'), typing('word'), typing('')],
  insert(schema.node('figure', { url: 'figures/one' })),
];
const whole = [
  ': Intro',
  '# Depth maps',
  '  - Cetus',
  '    - Patch 1',
  '      - Tile',
  '  - Lyra',
  '% MDS-1',
  '- Kernel',
  '0 No activity',
].join('\n');

test('whatever is done, every line has one id, lies at most five deep, and can be undone', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...commands)), { maxLength: 12 });
  fc.assert(
    fc.property(steps, (taken) => {
      const start = textOf(whole);
      const end = taken.reduce((state, [anchor, head, command]) => done(selected(state, anchor, head), command), start);
      end.doc.check();
      const lines = linesOf(end.doc);
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
      expect(lines.every(({ id, depth }) => id !== null && depth < 5)).toBe(true);
      expect(documentOf(schema, lines).eq(end.doc)).toBe(true);
      expect(sketchOf(undone(end))).toBe(sketchOf(start));
    }),
    { numRuns: 400 },
  );
});

function selected(state: EditorState, anchor: number, head: number): EditorState {
  const at = (number: number) => state.doc.resolve(number % (state.doc.content.size + 1));
  return state.apply(state.tr.setSelection(TextSelection.between(at(anchor), at(head))));
}

function undone(state: EditorState): EditorState {
  let [before, now] = [state, done(state, undo)];
  while (now !== before) [before, now] = [now, done(now, undo)];
  return now;
}
