import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { type DocumentLine, documentOf, isEmpty, linesOf } from '@/components/lines/document-lines';
import { documentLines } from '@/components/lines/line-document';
import { setLines } from '@/components/lines/set-lines';
import { tidyLines } from '@/components/lines/tidy-lines';
import type { RichLine } from '@/lib/lines/schema-rich';

/** Marks a change that came from elsewhere, so that nobody is told of it again. */
export const takenIn = 'takenIn';

type Replacing = { lines: RichLine[]; isWriting: boolean };

/**
 * What makes a text say what these lines say, with the cursor in the words where it is; null where it says so. While a person `isWriting`,
 * lines stay in which nothing is written yet; and so do spaces that a person has just typed. It is no step that undo takes back.
 */
export function replaceLines({ doc, schema, tr }: EditorState, { lines, isWriting }: Replacing): Transaction | null {
  const own: DocumentLine[] = linesOf(doc);
  const known = new Map(own.map((line) => [line.id, line]));
  const next = documentLines(schema, lines).map((line) => withOwnSpaces(line, known.get(line.id)));
  const whole = tidyLines(schema, isWriting ? withUnwritten(next, own) : next);
  if (documentOf(schema, whole).eq(doc)) return null;
  return setLines(tr, whole).setMeta('addToHistory', false).setMeta(takenIn, true);
}

function withOwnSpaces(line: DocumentLine, own: DocumentLine | undefined): DocumentLine {
  if (own === undefined || own.kind === 'block' || line.kind === 'block') return line;
  return isSaidAlike(line.node, own.node) ? { ...line, node: own.node } : line;
}

/** Whether words and marks are the same, but for doubled spaces and those at the ends. */
function isSaidAlike(one: Node, other: Node): boolean {
  return !one.eq(other) && evened(one) === evened(other);
}

function evened(paragraph: Node): string {
  const pieces = paragraph.children.map((node) => {
    const marks = node.marks.map(({ type, attrs }) => [type.name, attrs.href ?? '']);
    return node.isText ? Array.from(node.text ?? '', (sign) => [sign, marks]) : [[node.type.name, marks, node.attrs]];
  });
  const all = pieces.flat();
  const isSpace = (at: number) => all[at]?.[0] === ' ' || all[at] === undefined;
  return JSON.stringify(all.filter((piece, at) => piece[0] !== ' ' || !(isSpace(at - 1) || isLast(all, at))));
}

function isLast(pieces: unknown[][], at: number): boolean {
  return pieces.slice(at).every(([sign]) => sign === ' ');
}

/** Puts each line that is empty, and that the others do not know, after the line that it stood after. */
function withUnwritten(lines: DocumentLine[], own: DocumentLine[]): DocumentLine[] {
  const all = [...lines];
  own.forEach((line, at) => {
    if (!isEmpty(line) || all.some(({ id }) => id === line.id)) return;
    const before = own[at - 1]?.id;
    const place = before === undefined ? -1 : all.findIndex(({ id }) => id === before);
    if (before === undefined || place !== -1) all.splice(place + 1, 0, line);
  });
  return all;
}
