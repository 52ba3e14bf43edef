import type { Root, Table, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { plainText } from '@/lib/report/render/inline-tree';
import type { Inline, InlineWriter } from '@/lib/report/render/pdf-inline';
import { printInline } from '@/lib/report/text/inline';

export type PdfTable = {
  kind: 'table';
  /** Share of the width of each column, or null where the column is as wide as its text. */
  columns: (number | null)[];
  align: ('left' | 'center' | 'right')[];
  head: Inline[][];
  rows: Inline[][][];
  isHeadRepeated: boolean;
};

type Cell = TableCell | null;

const parser = unified().use(remarkParse).use(remarkGfm);

/** A Markdown table, rows filled up to the same number of cells; null where the text is no table. */
export function layoutTable(markdown: string, inline: InlineWriter): PdfTable | null {
  const root: Root = parser.parse(markdown);
  const table = root.children.find((node): node is Table => node.type === 'table');
  if (table === undefined) return null;
  const width = Math.max(...table.children.map((row) => row.children.length));
  const cells = table.children.map((row) => Array.from({ length: width }, (_, index) => row.children[index] ?? null));
  const [head = [], ...rows] = cells.map((row) => row.map((cell) => setCell(cell, inline)));
  return {
    kind: 'table',
    columns: columnWidths(cells),
    align: Array.from({ length: width }, (_, index) => table.align?.[index] ?? 'left'),
    head,
    rows,
    // A link in a heading that repeats stands on several pages at once, which a tagged PDF may not.
    isHeadRepeated: !JSON.stringify(head).includes('"target"'),
  };
}

function setCell(cell: Cell, inline: InlineWriter): Inline[] {
  return cell === null ? [] : inline(printInline(cell.children));
}

/** Columns are as wide as their text while all fit in a line; else they share the width as their text is long. */
function columnWidths(rows: Cell[][]): (number | null)[] {
  const lengths = (rows[0] ?? []).map((_, column) => rows.map((row) => cellLength(row[column] ?? null)));
  const longest = lengths.map((column) => Math.max(3, ...column));
  const total = longest.reduce((sum, length) => sum + length + 3, 0);
  if (total <= 78) return longest.map(() => null);
  return longest.map((length) => Math.min(60, Math.max(6, Math.round(Math.sqrt(length) * 6))));
}

function cellLength(cell: Cell): number {
  return cell === null ? 0 : plainText(cell.children).length;
}
