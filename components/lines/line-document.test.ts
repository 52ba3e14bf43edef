import { undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { documentOf, linesOf } from '@/components/lines/document-lines';
import { splitAtCursor } from '@/components/lines/line-commands';
import { documentLines, lineDocument, richLinesOf } from '@/components/lines/line-document';
import { replaceLines } from '@/components/lines/replace-lines';
import { done, schema, sketched, sketchOf, textOf, typing } from '@/components/lines/test-text';
import { tidyPlugin } from '@/components/lines/tidy-text';
import { richLines, type StoredLine } from '@/lib/lines/rules-rich';
import type { RichLine } from '@/lib/lines/schema-rich';
import { nodes } from '@/lib/report/round-trip-outlines';
import type { OutlineNode } from '@/lib/report/schema';
import { newPositions } from '@/lib/shared/positions';

type Row = StoredLine & { position: string };

function rowsOf(outline: OutlineNode[], parentId: string | null = null): Row[] {
  const positions = newPositions(outline.length);
  return outline.flatMap(({ kind, text, children }, at) => {
    const id = newId();
    const row = { id, parentId, kind, markdown: text, starred: at === 0, position: positions[at] ?? '' };
    return [row, ...rowsOf(children, id)];
  });
}

test('a document says what its lines say, whatever they say', () => {
  fc.assert(
    fc.property(nodes, (outline) => {
      const lines = richLines(rowsOf(outline));
      const doc = lineDocument(schema, lines);
      doc.check();
      if (lines.length > 0) expect(richLinesOf(doc)).toEqual(lines);
      expect(documentOf(schema, linesOf(doc)).eq(doc)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('neighbours are one list, and prose that heads nothing stands outside', () => {
  const doc = lineDocument(schema, sketched('- One\n  - Two\n- Three\n: Four\n# Five'));
  expect(doc.children.map(({ type }) => type.name)).toEqual(['bulletList', 'paragraph', 'bulletList']);
});

test('lines below a figure stand beside it', () => {
  const [one, two] = sketched('- One\n  - Two');
  if (one === undefined || two === undefined) throw new Error('A sketch of two lines has two.');
  const figure = { ...one, kind: 'figure' as const, content: { url: 'figures/a', caption: 'A', alternative: null } };
  expect(sketchOf({ doc: documentOf(schema, documentLines(schema, [figure, two])) })).toBe('figure  (One)\n- Two');
});

/** The text once others' changes have come in. */
function merged(state: EditorState, sketch: string): EditorState {
  const tr = replaceLines(state, { lines: sketched(sketch), isWriting: true });
  return tr === null ? state : state.apply(tr);
}

describe('a text that takes in what others wrote', () => {
  test('keeps the cursor in the words where it was', () => {
    const before = textOf('- One\n- Tw|o\n- Three');
    const after = merged(before, '# Zero\n  - One\n  - And two (Two)\n- Three and more (Three)');
    expect(sketchOf(done(after, typing('_')))).toBe('# Zero\n  - One\n  - And tw_o (Two)\n- Three and more (Three)');
  });

  test('keeps the line that has just been begun', () => {
    const begun = done(textOf('- One|\n- Two'), splitAtCursor);
    expect(sketchOf(merged(begun, '- One! (One)\n- Two'))).toBe('- One! (One)\n-  (new)\n- Two');
  });

  test('keeps no empty line where nobody is writing', () => {
    const blank = textOf('- ');
    const tr = replaceLines(blank, { lines: sketched('- One'), isWriting: false });
    expect(sketchOf(tr ?? blank)).toBe('- One');
  });

  test('keeps a space that has just been typed', () => {
    const spaced = done(textOf('- One|'), typing(' '));
    expect(replaceLines(spaced, { lines: sketched('- One'), isWriting: true })).toBeNull();
  });

  test('takes back only what the person did', () => {
    const typed = done(textOf('- One|\n- Two'), typing(' more'));
    const after = merged(typed, '- One more (One)\n- Twofold (Two)');
    expect(sketchOf(done(after, undo))).toBe('- One\n- Twofold (Two)');
  });

  test('says what the lines say, whatever it said before', () => {
    fc.assert(
      fc.property(nodes, nodes, fc.nat(), (one, other, keep) => {
        const [before, rows] = [rowsOf(one), rowsOf(other)];
        // Some lines are the same line, moved and reworded.
        const ids = new Map(rows.slice(0, keep % 5).map(({ id }, at) => [id, before[at]?.id ?? id]));
        const after = rows.map((row) => ({
          ...row,
          id: ids.get(row.id) ?? row.id,
          parentId: ids.get(row.parentId ?? '') ?? row.parentId,
        }));
        const state = EditorState.create({ doc: lineDocument(schema, richLines(before)), plugins: [tidyPlugin()] });
        const tr = replaceLines(state, { lines: richLines(after), isWriting: true });
        const written = richLinesOf(tr === null ? state.doc : state.apply(tr).doc);
        const isUnwritten = (line: RichLine) => Array.isArray(line.content) && line.content.length === 0;
        expect(written.filter((line) => !isUnwritten(line))).toEqual(richLines(after));
      }),
      { numRuns: 100 },
    );
  });
});
