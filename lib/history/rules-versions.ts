import { goesOn, type KeptLine, type LineChange, lineEvents } from '@/lib/history/rules';
import type { TextVersion } from '@/lib/history/schema';
import { richLines } from '@/lib/lines/rules-rich';
import type { RichLine } from '@/lib/lines/schema-rich';
import { groupBy } from '@/lib/shared/group';
import { byPosition } from '@/lib/shared/positions';

/** A change of a line of one list, with the transaction that it was made in. What Lunation itself did is no version, but stands between those of people. */
export type TextChange = LineChange & { isSystem: boolean; transaction: string };

/** The lines of a list as they stand, and all that was done to them, oldest first. */
export type TextPast = { lines: KeptLine[]; changes: TextChange[] };

type Text = Map<string, KeptLine>;

/** What one person did in a row, from when the text had so many lines. */
type Stint = { changes: TextChange[]; linesBefore: number };

/** The versions of a text, newest first: what one person did to it in a row is one, and what puts an earlier text back is one more. */
export function versionsOf(past: TextPast): TextVersion[] {
  const text = undone(past, 0);
  const stints: Stint[] = [];
  let key = keyOf(text);
  const left = new Set<string>();
  for (const saved of groupBy(past.changes, ({ transaction }) => transaction).values()) {
    const [linesBefore, before] = [text.size, key];
    for (const { before: was, after: is } of saved) replace(text, was, is);
    key = keyOf(text);
    const stint = stints.at(-1);
    if (stint !== undefined && isOneMoreOf(stint, saved) && !left.has(key)) {
      stint.changes.push(...saved);
      continue;
    }
    stints.push({ changes: saved, linesBefore });
    left.add(before);
  }
  return stints.reverse().flatMap(versionOf);
}

/** The text as it stood before a version, in document order; null where it has no such version. */
export function textBefore(past: TextPast, version: string): RichLine[] | null {
  const first = past.changes.findIndex(({ id }) => id === version);
  return first === -1 ? null : richLines([...undone(past, first).values()]);
}

/** The text without what was done from one of its changes on. */
function undone({ lines, changes }: TextPast, first: number): Text {
  const text = new Map(lines.map((line) => [line.id, line]));
  for (const { before, after } of changes.slice(first).reverse()) replace(text, after, before);
  return text;
}

function replace(text: Text, old: KeptLine | null, next: KeptLine | null): void {
  if (next !== null) text.set(next.id, next);
  else if (old !== null) text.delete(old.id);
}

/** What a text says, in which order: positions differ where the same order was made anew. */
function keyOf(text: Text): string {
  const inOrder = [...text.values()].sort(byPosition);
  return JSON.stringify(
    [...groupBy(inOrder, ({ parentId }) => parentId)]
      .map(([parent, own]) => [parent ?? '', ...own.flatMap(({ id, kind, markdown }) => [id, kind, markdown])])
      .sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
  );
}

function isOneMoreOf({ changes }: Stint, saved: TextChange[]): boolean {
  const [last, first] = [changes.at(-1), saved[0]];
  return last !== undefined && first !== undefined && goesOn(last, first);
}

function versionOf({ changes, linesBefore }: Stint): TextVersion[] {
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined || first.isSystem) return [];
  const events = lineEvents(changes);
  return events.length === 0 ? [] : [{ id: first.id, from: first.at, at: last.at, by: first.by, events, linesBefore }];
}
