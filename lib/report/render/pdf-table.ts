import type { Inline, InlineSetter } from '@/lib/report/render/pdf-inline';
import type { TableShape } from '@/lib/report/render/shape';
import { columnShares } from '@/lib/report/render/table-columns';

export type PdfTable = {
  kind: 'table';
  /** Share of the width of each column, or null where the column is as wide as its text. */
  columns: (number | null)[];
  align: ('left' | 'center' | 'right')[];
  head: Inline[][];
  rows: Inline[][][];
  isHeadRepeated: boolean;
};

export function setTable(table: TableShape, inline: InlineSetter): PdfTable {
  const { align, head, rows } = table;
  const heading = head.map(inline);
  return {
    kind: 'table',
    columns: columnShares(table),
    align: align.map((side) => side ?? 'left'),
    head: heading,
    rows: rows.map((row) => row.map(inline)),
    // A link in a heading that repeats stands on several pages at once, which a tagged PDF may not.
    isHeadRepeated: !JSON.stringify(heading).includes('"target"'),
  };
}
