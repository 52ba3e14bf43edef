import { countWord, namesInRow } from '@/lib/shared/count';

const namedAtMost = 5;

/** Whether a team has no section in a month any more. `retiredFrom`: the first month in which that is so; null for a team that reports. */
export function isRetiredIn({ retiredFrom }: { retiredFrom: string | null }, month: string): boolean {
  return retiredFrom !== null && retiredFrom <= month;
}

/** Why a team cannot be retired, as a sentence that names the elements that it holds; null where it holds none. */
export function whyHolds(team: string, held: string[]): string | null {
  if (held.length === 0) return null;
  const named = held.slice(0, namedAtMost);
  const others = held.length - named.length;
  const all = namesInRow(others === 0 ? named : [...named, others === 1 ? 'one other' : `${countWord(others)} others`]);
  return `“${team}” still holds ${all}: give ${held.length === 1 ? 'it' : 'them'} to another team or to nobody first, in the settings under WBS.`;
}
