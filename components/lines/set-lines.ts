import type { Fragment, Node } from '@tiptap/pm/model';
import { NodeSelection, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { type DocumentLine, documentOf, linesOf, type PlacedLine } from '@/components/lines/document-lines';
import { tidyLines } from '@/components/lines/tidy-lines';

/** A place in a text, said by its line: `offset` 0 is before the line's node, 1 before its words. */
type Place = { id: string | null; offset: number };

/** Makes the document hold these lines by the fewest changes; what was selected stays selected, or the cursor goes to `place`. */
export function setLines(tr: Transaction, lines: DocumentLine[], place?: Place): Transaction {
  const { schema } = tr.doc.type;
  const { anchor, head } = tr.selection;
  const [before, done] = [linesOf(tr.doc), tr.steps.length];
  turnInto(tr, documentOf(schema, tidyLines(schema, lines)));
  const after = linesOf(tr.doc);
  const where = (pos: number) =>
    place === undefined
      ? sameWords(before, after, pos)
      : posOf(
          after.find(({ id }) => id === place.id),
          place.offset,
        );
  const mapped = (pos: number) => where(pos) ?? tr.mapping.slice(done).map(pos);
  return tr.setSelection(selectionAt(tr.doc, mapped(anchor), mapped(head)));
}

/** Where a position stands once its line reads differently: before or after the words that changed. Null where the line is gone. */
function sameWords(before: PlacedLine[], after: PlacedLine[], pos: number): number | null {
  const old = before.findLast((line) => line.pos <= pos);
  const own = after.find(({ id }) => id === old?.id);
  if (old === undefined || own === undefined) return null;
  const start = old.node.content.findDiffStart(own.node.content);
  const end = old.node.content.findDiffEnd(own.node.content);
  const offset = pos - old.pos;
  const isBefore = start === null || end === null || offset - 1 <= start;
  return posOf(own, isBefore || offset - 1 < end.a ? offset : offset + end.b - end.a);
}

function posOf(line: PlacedLine | undefined, offset: number): number | null {
  return line === undefined ? null : line.pos + Math.max(0, Math.min(offset, line.node.nodeSize - 1));
}

/** Turns a document into another: line by line where the outline stays, else in the one stretch that differs. */
export function turnInto(tr: Transaction, next: Node): Transaction {
  const [before, after] = [linesOf(tr.doc), linesOf(next)];
  if (hasSameOutline(before, after)) {
    for (let at = before.length - 1; at >= 0; at -= 1) replaceWords(tr, next, { old: before[at], own: after[at] });
  }
  replaceDifference(tr, next, { old: tr.doc.content, own: next.content, oldPos: 0, ownPos: 0 });
  return tr.doc.eq(next) ? tr : tr.replaceWith(0, tr.doc.content.size, next.content);
}

function hasSameOutline(before: PlacedLine[], after: PlacedLine[]): boolean {
  const isSame = (line: PlacedLine, at: number) => {
    const other = after[at];
    return other?.id === line.id && other.depth === line.depth && other.node.sameMarkup(line.node);
  };
  return before.length === after.length && before.every(isSame);
}

function replaceWords(tr: Transaction, next: Node, { old, own }: { [which in 'old' | 'own']: PlacedLine | undefined }) {
  if (old === undefined || own === undefined) return;
  const at = { oldPos: old.pos + 1, ownPos: own.pos + 1 };
  replaceDifference(tr, next, { old: old.node.content, own: own.node.content, ...at });
}

type Difference = { old: Fragment; own: Fragment; oldPos: number; ownPos: number };

function replaceDifference(tr: Transaction, next: Node, { old, own, oldPos, ownPos }: Difference): void {
  const start = old.findDiffStart(own);
  const end = old.findDiffEnd(own);
  if (start === null || end === null) return;
  // Where the same words stand twice, both searches find them: the second gives way.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = next.slice(ownPos + start, ownPos + end.b + overlap);
  tr.maybeStep(new ReplaceStep(oldPos + start, oldPos + end.a + overlap, slice));
}

function selectionAt(doc: Node, anchor: number, head: number): Selection {
  const node = doc.nodeAt(anchor);
  if (anchor === head && node !== null && node.isBlock && NodeSelection.isSelectable(node) && node.isAtom)
    return NodeSelection.create(doc, anchor);
  return TextSelection.between(doc.resolve(anchor), doc.resolve(head));
}
