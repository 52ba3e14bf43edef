import type { HistoryEvent } from '@/lib/history/schema';
import { plainWords, richLines } from '@/lib/lines/rules-rich';
import type { LineKind } from '@/lib/shared/line-kind';
import { wordChanges } from '@/lib/shared/text/word-changes';

/** A line as the history keeps it. */
export type KeptLine = {
  id: string;
  blockId: string;
  parentId: string | null;
  position: string;
  kind: LineKind;
  markdown: string;
  starred: boolean;
};

/** A change of a line, oldest first in a list of them; null before it was and after it is no more. */
export type LineChange = {
  id: string;
  at: string;
  personId: string;
  by: string;
  before: KeptLine | null;
  after: KeptLine | null;
};

/** Changes by one person within this time are one, in milliseconds: a text is stored while it is typed. */
const together = 15 * 60_000;

/** Whether a change goes on with what the one before it began. */
export function goesOn(last: LineChange, { personId, at }: LineChange): boolean {
  return last.personId === personId && Date.parse(at) - Date.parse(last.at) < together;
}

/**
 * What was done to lines, each time the last words of what one person did to one line in a row; what brings a line back to how it once
 * was is told apart from what it undoes. Oldest first, as the changes are.
 */
export function lineEvents(changes: LineChange[]): HistoryEvent[] {
  const gathered = new Map<string, LineChange[]>();
  for (const change of changes) {
    const line = change.after?.id ?? change.before?.id ?? '';
    const own = gathered.get(line) ?? [];
    const last = own.at(-1);
    if (last !== undefined && last.after !== null && goesOn(last, change) && !isBack(own, change))
      Object.assign(last, { at: change.at, after: change.after });
    else gathered.set(line, [...own, { ...change }]);
  }
  return [...gathered.values()]
    .flat()
    .flatMap(eventOf)
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Whether a change of words makes a line what it was before one of these. */
function isBack(earlier: LineChange[], { before, after }: LineChange): boolean {
  if (after === null || wordsOf(before) === wordsOf(after)) return false;
  return earlier.some((change) => change.before?.markdown === after.markdown && change.before.kind === after.kind);
}

function eventOf(change: LineChange): HistoryEvent[] {
  return [...wordsEvent(change), ...starEvent(change)];
}

function wordsEvent({ id, at, by, before, after }: LineChange): HistoryEvent[] {
  if (before === null && after === null) return []; // written and taken out again at once
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const event = { id, at, by, note: null, words: wordChanges(was, is), was: keptLine(before) };
  if (before === null) return [{ ...event, kind: 'written' }];
  if (after === null) return [{ ...event, kind: 'removed' }];
  if (was !== is || before.kind !== after.kind) return [{ ...event, kind: 'changed' }];
  return isMoved(before, after) ? [{ ...event, kind: 'moved', was: null }] : [];
}

/** A line is offered for the highlights, or no more. */
function starEvent({ id, at, by, before, after }: LineChange): HistoryEvent[] {
  const isStarred = after?.starred ?? false;
  if (after === null || isStarred === (before?.starred ?? false)) return [];
  const words = [{ kind: 'same' as const, words: wordsOf(after) }];
  return [{ id: `${id} star`, kind: isStarred ? 'starred' : 'unstarred', at, by, words, was: null, note: null }];
}

function isMoved(before: KeptLine, after: KeptLine): boolean {
  return before.parentId !== after.parentId || before.position !== after.position;
}

function wordsOf(line: KeptLine | null): string {
  if (line === null) return '';
  return line.kind === 'table' || line.kind === 'code' ? line.markdown : plainWords(line.markdown);
}

function keptLine(line: KeptLine | null): HistoryEvent['was'] {
  if (line === null) return null;
  const [rich] = richLines([{ ...line, parentId: null }]);
  return rich === undefined ? null : { blockId: line.blockId, line: { ...rich, parentId: line.parentId } };
}
