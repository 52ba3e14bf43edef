import type { Piece } from '@/lib/report/import/compose/piece';
import type { ListName } from '@/lib/report/import/compose/role';
import { headingKey } from '@/lib/report/import/compose/words';
import { groupBy } from '@/lib/shared/group';

/**
 * The two lists' words in a language nobody foresaw: the two headings that a document repeats most, as often as each other and in
 * turns. The first is taken for what was done. Null where no two headings are like that.
 */
export function learnListWords(headings: Piece[]): Map<string, ListName> | null {
  const places = groupBy(headings.keys(), (at) => headingKey(headings[at]?.plain ?? ''));
  const most = [...places.values()].reduce((times, at) => Math.max(times, at.length), 0);
  const [first, second, ...others] = [...places].filter(([, at]) => at.length === most);
  if (most < 2 || first === undefined || second === undefined || others.length > 0) return null;
  const inTurns = first[1].every((at, turn) => at < (second[1][turn] ?? 0) && (second[1][turn - 1] ?? -1) < at);
  return inTurns ? new Map([[first[0], 'accomplishments'] as const, [second[0], 'plans'] as const]) : null;
}
