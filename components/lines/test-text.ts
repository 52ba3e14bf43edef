import { getSchema } from '@tiptap/core';
import { history } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state';
import { documentOf, linesOf } from '@/components/lines/document-lines';
import { documentLines } from '@/components/lines/line-document';
import { lineExtensions } from '@/components/lines/line-extensions';
import { tidyLines } from '@/components/lines/tidy-lines';
import { tidyPlugin } from '@/components/lines/tidy-text';
import type { RichLine, TextKind } from '@/lib/lines/schema-rich';

/** The schema of texts, without a browser. */
export const schema = getSchema(lineExtensions({ showFigure: (url) => url, references: [] }));

const kinds: Record<string, TextKind> = { '-': 'item', '#': 'label', '%': 'epic', ':': 'prose', '0': 'nil' };

/** Lines of a text from a sketch, one a line: indentation, `-` item, `#` label, `%` epic, `:` prose or `0` nil, the words. Ids are the words, or stand behind them in parentheses. */
export function sketched(sketch: string): RichLine[] {
  const open: string[] = [];
  return sketch.split('\n').flatMap((written) => {
    const [, space = '', sign = '', words = '', id = words] =
      /^( *)([-#%:0]) ?(.*?)(?: \((.+)\))?$/.exec(written) ?? [];
    const kind = kinds[sign];
    if (kind === undefined) return [];
    const depth = space.length / 2;
    const parentId = open[depth - 1] ?? null;
    open.splice(depth, open.length, id);
    const content = words === '' ? [] : [{ type: 'text' as const, text: words, marks: [] }];
    return [{ id, parentId, starred: false, kind, content }];
  });
}

/** A text that can be edited, from a sketch; `|` in it is the cursor. */
export function textOf(sketch: string): EditorState {
  const lines = documentLines(schema, sketched(sketch.replace('|', '')));
  const doc = documentOf(schema, tidyLines(schema, lines));
  const state = EditorState.create({ doc, plugins: [history(), tidyPlugin()] });
  return withCursor(state, sketch);
}

/** What a text says, as a sketch; a word in parentheses is the id of a line that is not called as it reads, `new` one that was made. */
export function sketchOf({ doc }: { doc: Node }): string {
  const signs = new Map(Object.entries(kinds).map(([sign, kind]) => [kind as string, sign]));
  const lines = linesOf(doc).map(({ id, kind, depth, node }) => {
    const words = node.textContent;
    const known = id !== null && id.length < 36 ? id : 'new';
    return `${'  '.repeat(depth)}${signs.get(kind) ?? node.type.name} ${words}${known === words ? '' : ` (${known})`}`;
  });
  return lines.join('\n');
}

/** The text after a command; the text as it was where the command cannot be done. */
export function done(state: EditorState, ...commands: Command[]): EditorState {
  return commands.reduce((before, command) => {
    let next = before;
    command(before, (tr) => {
      next = before.apply(tr);
    });
    return next;
  }, state);
}

/** Types words where the cursor is. */
export function typing(words: string): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };
}

function withCursor(state: EditorState, sketch: string): EditorState {
  const [before] = sketch.split('|');
  if (before === undefined || before === sketch) return state;
  const index = before.split('\n').filter((line) => /^ *[-#%:0]/.test(line)).length - 1;
  const words = /(?:^|\n) *[-#%:0] ?([^\n]*)$/.exec(before)?.[1] ?? '';
  const pos = (linesOf(state.doc)[index]?.pos ?? 0) + 1 + words.length;
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, pos)));
}
