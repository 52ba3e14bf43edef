import type { PhrasingContent } from 'mdast';
import { plainText } from '@/lib/report/render/inline-tree';
import type { Inline, InlineSetter } from '@/lib/report/render/pdf-inline';
import type { TableShape } from '@/lib/report/render/shape';

export type PdfTable = {
  kind: 'table';
  /** Share of the width of each column, or null where the column is as wide as its text. */
  columns: (number | null)[];
  align: ('left' | 'center' | 'right')[];
  head: Inline[][];
  rows: Inline[][][];
  isHeadRepeated: boolean;
};

export function setTable({ align, head, rows }: TableShape, inline: InlineSetter): PdfTable {
  const heading = head.map(inline);
  return {
    kind: 'table',
    columns: columnWidths([head, ...rows]),
    align: align.map((side) => side ?? 'left'),
    head: heading,
    rows: rows.map((row) => row.map(inline)),
    // A link in a heading that repeats stands on several pages at once, which a tagged PDF may not.
    isHeadRepeated: !JSON.stringify(heading).includes('"target"'),
  };
}

/** Letters and gaps that a line of a table holds. */
const lineLength = 84;

/** Columns are as wide as their text while all fit in a line; else they share the width as their text is long. */
function columnWidths(rows: PhrasingContent[][][]): (number | null)[] {
  const lengths = (rows[0] ?? []).map((_, column) => rows.map((row) => plainText(row[column] ?? []).length));
  const longest = lengths.map((column) => Math.max(3, ...column));
  const total = longest.reduce((sum, length) => sum + length + 3, 0);
  if (total <= lineLength) return longest.map(() => null);
  return longest.map((length) => Math.min(60, Math.max(8, Math.round(Math.sqrt(length) * 6))));
}
