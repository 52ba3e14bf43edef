import { goesOn, type KeptLine, type LineChange, lineEvents } from '@/lib/history/rules';
import type { TextVersion } from '@/lib/history/schema';
import { richLines } from '@/lib/lines/rules-rich';
import type { RichLine } from '@/lib/lines/schema-rich';

/** A change of the lines of one list. What Lunation itself did is no version, but stands between those of people. */
export type TextChange = LineChange & { isSystem: boolean };

/** The lines of a list as they stand, and all that was done to them, oldest first. */
export type TextPast = { lines: KeptLine[]; changes: TextChange[] };

/** The versions of a text, newest first: what one person did to it in a row is one. */
export function versionsOf({ lines, changes }: TextPast): TextVersion[] {
  const text = new Map(lines.map((line) => [line.id, line]));
  return stintsOf(changes)
    .reverse()
    .flatMap((stint) => {
      for (const change of [...stint].reverse()) undo(text, change);
      return versionOf(stint, text.size);
    });
}

/** The text as it stood before a version, in document order; null where it has no such version. */
export function textBefore({ lines, changes }: TextPast, version: string): RichLine[] | null {
  const first = changes.findIndex(({ id }) => id === version);
  if (first === -1) return null;
  const text = new Map(lines.map((line) => [line.id, line]));
  for (const change of changes.slice(first).reverse()) undo(text, change);
  return richLines([...text.values()]);
}

/** Changes of one person in a row. */
function stintsOf(changes: TextChange[]): TextChange[][] {
  const stints: TextChange[][] = [];
  for (const change of changes) {
    const stint = stints.at(-1);
    const last = stint?.at(-1);
    if (stint !== undefined && last !== undefined && goesOn(last, change)) stint.push(change);
    else stints.push([change]);
  }
  return stints;
}

function undo(text: Map<string, KeptLine>, { before, after }: TextChange): void {
  if (before !== null) text.set(before.id, before);
  else if (after !== null) text.delete(after.id);
}

function versionOf(stint: TextChange[], linesBefore: number): TextVersion[] {
  const [first, last] = [stint[0], stint.at(-1)];
  if (first === undefined || last === undefined || first.isSystem) return [];
  const events = lineEvents(stint);
  return events.length === 0 ? [] : [{ id: first.id, from: first.at, at: last.at, by: first.by, events, linesBefore }];
}
