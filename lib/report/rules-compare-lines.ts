import type { ComparedLine } from '@/lib/report/schema-compare';
import { groupBy } from '@/lib/shared/group';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { findSoundReferences } from '@/lib/shared/text/references';
import { wordChanges } from '@/lib/shared/text/word-changes';

/** A line of a list with how many lines it stands beneath. */
export type ListLine = { depth: number; words: string; isHeading?: boolean };

/** Longer lists are compared by words that are the same alone: pairs to look at. */
const mostPairs = 250_000;
/** How alike two lines are of which one is the other changed; less where they name the same ticket. */
const alike = 0.5;
const alikeByTicket = 0.2;

/** What became of a list's lines, in the order of the newer list; what is gone stands after what it stood after. */
export function compareLines(older: ListLine[], newer: ListLine[], patterns: ReferencePattern[]): ComparedLine[] {
  const pairs = new Map([...samePairs(older, newer)]);
  if ((older.length - pairs.size) * (newer.length - pairs.size) <= mostPairs)
    pairLikely(pairs, { older, newer, patterns });
  const lines: Placed[] = newer.map((line, at) => {
    const from = pairs.get(at) ?? null;
    return { ...comparedLine(line, from === null ? undefined : older[from]), from };
  });
  const kept = new Set(pairs.values());
  older.forEach(({ depth, words }, from) => {
    if (kept.has(from)) return;
    const before = lines.findLastIndex((line) => line.from !== null && line.from < from);
    lines.splice(before + 1, 0, { kind: 'gone', depth, words: [{ kind: 'removed', words }], from });
  });
  return lines.map(({ from: _, ...line }) => line);
}

/** `from`: where it stands in the older list. */
type Placed = ComparedLine & { from: number | null };

function comparedLine({ depth, words, isHeading }: ListLine, was: ListLine | undefined): ComparedLine {
  if (was === undefined) return { kind: 'new', depth, words: [{ kind: 'added', words }] };
  if (keyOf(was) !== keyOf({ depth, words })) return { kind: 'changed', depth, words: wordChanges(was.words, words) };
  return { kind: isHeading && was.isHeading ? 'heading' : 'same', depth, words: [{ kind: 'same', words }] };
}

/** Of each newer line that says what an older one said, both places: newer, older. */
function samePairs(older: ListLine[], newer: ListLine[]): [number, number][] {
  const places = groupBy(older.keys(), (at) => keyOf(older[at]));
  return newer.flatMap((line, at): [number, number][] => {
    const from = places.get(keyOf(line))?.shift();
    return from === undefined ? [] : [[at, from]];
  });
}

type Lists = { older: ListLine[]; newer: ListLine[]; patterns: ReferencePattern[] };

/** Pairs the lines that are left, the likeliest first. */
function pairLikely(pairs: Map<number, number>, { older, newer, patterns }: Lists): void {
  const taken = new Set(pairs.values());
  const left = older.flatMap((line, from) => (taken.has(from) ? [] : [{ from, ...readLine(line, patterns) }]));
  const open = newer.flatMap((line, at) => (pairs.has(at) ? [] : [{ at, ...readLine(line, patterns) }]));
  const likely = open
    .flatMap(({ at, ...line }) => left.map(({ from, ...was }) => ({ at, from, likeness: likenessOf(line, was) })))
    .filter(({ likeness }) => likeness > 0)
    .sort((one, other) => other.likeness - one.likeness);
  for (const { at, from } of likely) {
    if (pairs.has(at) || taken.has(from)) continue;
    pairs.set(at, from);
    taken.add(from);
  }
}

type ReadLine = { words: Set<string>; tickets: Set<string> };

function readLine({ words }: ListLine, patterns: ReferencePattern[]): ReadLine {
  return {
    words: new Set(words.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []),
    tickets: new Set(findSoundReferences(words, patterns).map(({ key }) => key)),
  };
}

/** The share of words that two lines have in common, from 0 to 1; 0 where that makes no pair of them. */
function likenessOf(one: ReadLine, other: ReadLine): number {
  const common = [...one.words].filter((word) => other.words.has(word)).length;
  const likeness = (2 * common) / Math.max(1, one.words.size + other.words.size);
  const isShared = [...one.tickets].some((key) => other.tickets.has(key));
  return likeness >= (isShared ? alikeByTicket : alike) ? likeness : 0;
}

function keyOf(line: ListLine | undefined): string {
  return (line?.words ?? '').replace(/\s+/g, ' ').trim();
}
