import { generateNKeysBetween } from 'fractional-indexing';

/** Fractional indices for `count` things in a row. They are compared byte by byte. */
export function newPositions(count: number): string[] {
  return generateNKeysBetween(null, null, count);
}

/** The fractional index of what comes after the last thing of a row (null: the row is empty). */
export function positionAfter(last: string | null): string {
  return keepPositions([last, null])[1] ?? '';
}

/** A fractional index after one and before another (null: the end); after the first alone where they leave no room. */
export function positionBetween(one: string | null, other: string | null): string {
  return keepPositions([one, null, other])[1] ?? '';
}

/**
 * Fractional indices for things in a row, some of which have one already (null: it has none): as many as can be keep theirs, so that
 * moving one thing changes one row.
 */
export function keepPositions(old: (string | null)[]): string[] {
  const kept = longestRise(old.map((key) => (key !== null && isKey(key) ? key : null)));
  const result: string[] = [];
  for (let at = 0; at < old.length; at = result.length) {
    const next = kept.find((index) => index >= at) ?? old.length;
    const [before, after] = [result.at(-1) ?? null, old[next] ?? null];
    result.push(...generateNKeysBetween(before, after, next - at), ...(after === null ? [] : [after]));
    kept.splice(0, kept[0] === next ? 1 : 0);
  }
  return result;
}

/** Compares fractional indices: they are ASCII, so that byte by byte is unit by unit. */
export function byPosition(one: { position: string }, other: { position: string }): number {
  if (one.position === other.position) return 0;
  return one.position < other.position ? -1 : 1;
}

/** Where the longest strictly rising row of keys stands; each key ends the longest row that it can. */
function longestRise(keys: (string | null)[]): number[] {
  const ends: number[] = []; // ends[n]: where the smallest key stands that ends a row of n + 1
  const before: (number | undefined)[] = [];
  keys.forEach((key, at) => {
    if (key === null) return;
    const length = lengthBelow(ends, (end) => (keys[end] ?? '') < key);
    if (keys[ends[length] ?? -1] === key) return;
    before[at] = ends[length - 1];
    ends[length] = at;
  });
  const rise: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) rise.unshift(at);
  return rise;
}

function lengthBelow(ends: number[], isBelow: (end: number) => boolean): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(ends[middle] ?? 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a text is an index as they are made: its first letter says how many digits stand before the fraction, which ends in no 0. */
function isKey(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]+$/.test(text) || /^A0+$/.test(text)) return false;
  const letter = text.charCodeAt(0);
  const whole = letter >= 97 ? letter - 95 : 92 - letter;
  return text.length === whole || (text.length > whole && !text.endsWith('0'));
}
