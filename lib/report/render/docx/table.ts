import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { AlignType, PhrasingContent } from 'mdast';
import { hairline, lines, listStep, measure, noLine } from '@/lib/report/render/docx/look';
import { type BlockContext, line, placed } from '@/lib/report/render/docx/place';
import { lineStyles } from '@/lib/report/render/docx/styles';
import { plainText } from '@/lib/report/render/inline-tree';
import type { TableShape } from '@/lib/report/render/shape';
import { columnShares, lineLength, longestCells } from '@/lib/report/render/table-columns';

/** A table with hairlines between its rows, whose head is repeated on each page, and the gap below it. */
export function writeTable(table: TableShape, context: BlockContext, depth: number): FileChild[] {
  const indent = depth * listStep;
  const widths = columnWidths(table, measure - indent);
  const row = (cells: PhrasingContent[][], kind: 'head' | 'cell', isFirst: boolean) =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: cells.map((cell, index) =>
        writeCell(cell, {
          kind,
          align: table.align[index] ?? null,
          width: widths[index] ?? 0,
          context,
          depth: isFirst && index === 0 ? depth : 0,
        }),
      ),
    });
  const written = new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    indent: { size: indent, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 220 },
    rows: [row(table.head, 'head', true), ...table.rows.map((cells) => row(cells, 'cell', false))],
  });
  return [written, line({ style: lineStyles.furniture, spacing: { line: 200 } }, '')];
}

const noBorders = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
};
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

type Cell = { kind: 'head' | 'cell'; align: AlignType; width: number; context: BlockContext; depth: number };

function writeCell(cell: PhrasingContent[], { kind, align, width, context, depth }: Cell): TableCell {
  const { children } = placed(context.inline(cell), context, depth);
  const style = lineStyles[kind];
  const own = children ?? [];
  // Where text runs from the right, Word takes left for right.
  const paragraph =
    align === null
      ? line({ style, children: own }, plainText(cell))
      : new Paragraph({ style, children: own, alignment: alignments[align] });
  const rule = kind === 'head' ? hairline(lines.strong) : hairline(lines.soft);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: kind === 'head' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
    borders: { ...noBorders, bottom: rule },
    children: [paragraph],
  });
}

/** Twentieths of a point; what is left goes to the last column. */
function columnWidths(table: TableShape, room: number): number[] {
  const shares = columnShares(table);
  const total = shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const wished = longestCells(table).map((length, index) => {
    const share = shares[index] ?? null;
    return Math.floor(room * (share === null ? (length + 5) / lineLength : share / total));
  });
  const rest = room - wished.reduce((sum, width) => sum + width, 0);
  return wished.map((width, index) => (index === wished.length - 1 ? width + rest : width));
}
