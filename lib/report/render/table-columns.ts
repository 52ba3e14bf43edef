import type { PhrasingContent } from 'mdast';
import { plainText } from '@/lib/report/render/inline-tree';
import type { TableShape } from '@/lib/report/render/shape';

/** Letters and gaps that a line of a printed table holds. */
export const lineLength = 84;

/** How many letters the longest cell of each column has; at least three. */
export function longestCells({ head, rows }: TableShape): number[] {
  return head.map((cell, column) => Math.max(3, lengthOf(cell), ...rows.map((row) => lengthOf(row[column] ?? []))));
}

/** Columns are as wide as their text (null) while all fit in a line; else they share the width as their text is long. */
export function columnShares(table: TableShape): (number | null)[] {
  const longest = longestCells(table);
  const total = longest.reduce((sum, length) => sum + length + 3, 0);
  if (total <= lineLength) return longest.map(() => null);
  return longest.map((length) => Math.min(60, Math.max(8, Math.round(Math.sqrt(length) * 6))));
}

function lengthOf(cell: PhrasingContent[]): number {
  return plainText(cell).length;
}
