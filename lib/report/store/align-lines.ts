import type { BlockRow, LineRow } from '@/lib/report/store/rows';
import { similarity, wordsOf } from '@/lib/report/store/similar';
import type { HeldLine } from '@/lib/report/store/state';
import { groupBy } from '@/lib/shared/group';
import type { LineKind } from '@/lib/shared/line-kind';

export type Places = ReadonlyMap<string, BlockRow['place']>;

type Line = {
  row: LineRow;
  /** What may hang on it. */
  isCommitment: boolean;
  isAccomplishment: boolean;
};

type Known = { stored: LineRow[]; wanted: LineRow[]; places: Places; held: Map<string, HeldLine> };

/**
 * Which stored line each wanted line is, by id: one with the same text in the same block, else one with the same text in another block,
 * else the most alike in the same block. What has an outcome stays a planned activity, and what fulfils one an accomplishment.
 * Both lists are in document order.
 */
export function alignLines({ stored, wanted, places, held }: Known): Map<string, string> {
  const pairing: Pairing = {
    stored: new Map(weighed(stored, places).map((line) => [line.row.id, line])),
    wanted: new Map(weighed(wanted, places).map((line) => [line.row.id, line])),
    held,
    pairs: new Map(),
  };
  pairSame(pairing, ({ blockId, kind, markdown }) => JSON.stringify([blockId, kind, markdown]));
  pairSame(pairing, ({ blockId, markdown }) => JSON.stringify([blockId, markdown]));
  pairSame(pairing, ({ markdown }) => markdown);
  pairSimilar(pairing);
  return pairing.pairs;
}

/** Lines that are not paired yet, and pairs: wanted id → stored id. */
type Pairing = {
  stored: Map<string, Line>;
  wanted: Map<string, Line>;
  held: Map<string, HeldLine>;
  pairs: Map<string, string>;
};

function weighed(rows: LineRow[], places: Places): Line[] {
  const parents = new Set(
    rows.flatMap(({ parentId, kind }) => (parentId !== null && opensList(kind) ? [parentId] : [])),
  );
  return rows.map((row) => {
    const place = places.get(row.blockId);
    const isLeaf = !parents.has(row.id);
    const isCommitment = place === 'planned' && isLeaf && (row.kind === 'item' || row.kind === 'epic');
    return { row, isCommitment, isAccomplishment: place === 'accomplished' };
  });
}

function opensList(kind: LineKind): boolean {
  return kind === 'item' || kind === 'epic' || kind === 'label';
}

function pairSame(pairing: Pairing, keyOf: (row: LineRow) => string): void {
  const byKey = groupBy(pairing.stored.values(), ({ row }) => keyOf(row));
  for (const line of [...pairing.wanted.values()]) {
    const candidates = byKey.get(keyOf(line.row)) ?? [];
    const at = candidates.findIndex((one) => mayBecome(one, line, pairing.held));
    const [found] = at === -1 ? [] : candidates.splice(at, 1);
    if (found !== undefined) pair(pairing, found, line);
  }
}

function pair({ stored, wanted, pairs }: Pairing, old: Line, line: Line): void {
  pairs.set(line.row.id, old.row.id);
  stored.delete(old.row.id);
  wanted.delete(line.row.id);
}

function mayBecome(old: Line, line: Line, held: Map<string, HeldLine>): boolean {
  const hold = held.get(old.row.id);
  if (hold === undefined) return true;
  return (!hold.asCommitment || line.isCommitment) && (!hold.asAccomplishment || line.isAccomplishment);
}

const alikeEnough = 0.5;
/** Among how many lines around its place a line is looked for: what is compared grows with the report, not with its square. */
const reach = 30;

type Candidate = { old: Line; line: Line; score: number; gap: number };

function pairSimilar(pairing: Pairing): void {
  const left = groupBy(pairing.stored.values(), ({ row }) => row.blockId);
  const sought = groupBy(pairing.wanted.values(), ({ row }) => row.blockId);
  const candidates = [...sought].flatMap(([block, lines]) => candidatesOf(left.get(block) ?? [], lines));
  candidates.sort((one, other) => other.score - one.score || one.gap - other.gap);
  for (const { old, line } of candidates) {
    const isFree = pairing.stored.has(old.row.id) && pairing.wanted.has(line.row.id);
    if (isFree && mayBecome(old, line, pairing.held)) pair(pairing, old, line);
  }
}

function candidatesOf(olds: Line[], lines: Line[]): Candidate[] {
  const words = new Map([...olds, ...lines].map((one) => [one, wordsOf(one.row.markdown)]));
  return lines.flatMap((line, at) =>
    olds.slice(Math.max(0, at - reach), at + reach).flatMap((old, index) => {
      const score = similarity(words.get(old) ?? new Set(), words.get(line) ?? new Set());
      const gap = Math.abs(Math.max(0, at - reach) + index - at);
      return score >= alikeEnough && isOfLikeKind(old, line) ? [{ old, line, score, gap }] : [];
    }),
  );
}

/** A nil statement, a table, a figure or code becomes none of the others. */
function isOfLikeKind({ row: old }: Line, { row }: Line): boolean {
  const isWords = (kind: LineKind) => opensList(kind) || kind === 'prose';
  return old.kind === row.kind || (isWords(old.kind) && isWords(row.kind));
}
