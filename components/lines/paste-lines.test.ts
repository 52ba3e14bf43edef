import { Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { documentOf } from '@/components/lines/document-lines';
import { documentLines } from '@/components/lines/line-document';
import { pasteLines } from '@/components/lines/paste-lines';
import { pastedText } from '@/components/lines/pasted-text';
import { schema, sketched, sketchOf, textOf } from '@/components/lines/test-text';

/** A text once lines, or plain text, were pasted where the cursor is. */
function pasted(state: EditorState, what: Slice): string {
  const tr = pasteLines(state, what);
  return sketchOf(state.apply(tr ?? state.tr.replaceSelection(Slice.maxOpen(what.content))));
}

function lines(sketch: string): Slice {
  return new Slice(documentOf(schema, documentLines(schema, sketched(sketch))).content, 0, 0);
}

describe('lines that are pasted', () => {
  test('take the place of an empty line', () => {
    expect(pasted(textOf('- One\n- | (blank)'), lines(': Intro\n- Two\n  - Three'))).toBe(
      '- One\n: Intro (blank)\n- Two (new)\n  - Three (new)',
    );
  });

  test('go between the words before and after the cursor', () => {
    expect(pasted(textOf('- One\n  - Two| halves\n- Three'), lines('- a\n  - b\n: c'))).toBe(
      '- One\n  - Twoa (Two halves)\n    - b (new)\n  - c halves (new)\n- Three',
    );
  });

  test('that are one are words', () => {
    expect(pasted(textOf('- One| or two'), lines('# a'))).toBe('- Onea or two (One or two)');
  });

  test('lie no deeper than lines may', () => {
    expect(pasted(textOf('- 1\n  - 2\n    - 3\n      - 4|'), lines('- a\n  - b\n    - c'))).toBe(
      '- 1\n  - 2\n    - 3\n      - 4a (4)\n        - b (new)\n        - c (new)',
    );
  });
});

test('plain text that is pasted is lines, bullets by their indentation', () => {
  const state = textOf('- | (blank)');
  const slice = pastedText('Work of June\n\n- Kernel\n   * Released\n- Maps', state.selection.$from);
  expect(pasted(state, slice)).toBe('- Work of June (blank)\n- Kernel (new)\n  - Released (new)\n- Maps (new)');
});
