import type { PhrasingContent } from 'mdast';
import { plainText } from '@/lib/report/render/inline-tree';
import { type Anchors, escapeLatex, hyperlink, inlineLatex } from '@/lib/report/render/latex-text';
import type { Shape, ShapeItem, TableShape } from '@/lib/report/render/shape';

/** LaTeX can nest lists this deep; deeper ones stand at this depth. */
const deepest = 9;

/** Lines as LaTeX blocks. depth: how many lists stand around them. */
export function blocksLatex(shapes: Shape[], anchors: Anchors, depth = 0): string {
  return shapes.map((shape) => blockLatex(shape, anchors, depth)).join('\n');
}

function blockLatex(shape: Shape, anchors: Anchors, depth: number): string {
  switch (shape.kind) {
    case 'list':
      return listLatex(shape.items, anchors, depth);
    case 'line':
      return `\\report${shape.mark}{${inlineLatex(shape.inline, anchors)}}`;
    case 'table':
      return tableLatex(shape, anchors, depth);
    case 'figure':
      return figureLatex(shape);
    case 'code':
      return codeLatex(shape.text);
  }
}

function listLatex(items: ShapeItem[], anchors: Anchors, depth: number): string {
  const lines = items.map((item) => itemLatex(item, anchors, depth + 1)).join('\n');
  return depth >= deepest ? lines : `\\begin{itemize}\n${lines}\n\\end{itemize}`;
}

/** The braces keep a text that begins with a bracket from being taken for the item's sign. */
function itemLatex({ mark, inline, shapes }: ShapeItem, anchors: Anchors, depth: number): string {
  const text = inlineLatex(inline, anchors);
  const below = shapes.length === 0 ? '' : `\n${blocksLatex(shapes, anchors, depth)}`;
  return (mark === null ? `\\item {}${text}` : `\\item[] {}${text}`) + below;
}

type Row = PhrasingContent[][];

/** At the outermost level a table may break across pages and repeats its head; in a list it is kept together. */
function tableLatex({ align, head, rows }: TableShape, anchors: Anchors, depth: number): string {
  const columns = columnWidths([head, ...rows]).map((width, index) => columnLatex(width, align[index] ?? 'left'));
  const row = (cells: Row, style: string) =>
    `${cells.map((cell) => style + inlineLatex(cell, anchors)).join(' & ')} \\\\ \\hline`;
  const heading = row(head, '\\reporthead{}');
  const body = rows.map((cells) => row(cells, '')).join('\n');
  const shared = `{@{}${columns.join('')}@{}}\n${heading}`;
  if (depth > 0) return `\\par\\smallskip{\\small\\begin{tabular}${shared}\n${body}\n\\end{tabular}}\\par\\smallskip`;
  return `{\\small\\begin{longtable}[l]${shared}\n\\endhead\n${body}\n\\end{longtable}}`;
}

const aligned = { left: '\\raggedright', right: '\\raggedleft', center: '\\centering' };

function columnLatex(width: number | null, align: 'left' | 'right' | 'center'): string {
  if (width === null) return align.charAt(0);
  return `>{${aligned[align]}\\arraybackslash}p{${width.toFixed(3)}\\linewidth}`;
}

/** Columns are as wide as their text while all fit in a line; else shares of the width, by the root of the longest text. */
function columnWidths(rows: Row[]): (number | null)[] {
  const lengths = (rows[0] ?? []).map((_, column) => Math.max(4, ...rows.map((row) => lengthOf(row[column]))));
  const total = lengths.reduce((sum, length) => sum + length + 3, 0);
  if (total <= 80) return lengths.map(() => null);
  const shares = lengths.map((length) => Math.sqrt(length));
  const sum = shares.reduce((one, other) => one + other, 0);
  return shares.map((share) => (share / sum) * (1 - 0.03 * (shares.length - 1)));
}

function lengthOf(cell: PhrasingContent[] | undefined): number {
  return cell === undefined ? 0 : plainText(cell).length;
}

function figureLatex({ url, caption }: Shape & { kind: 'figure' }): string {
  const text = escapeLatex(caption);
  return url.startsWith('figures/') ? `\\reportfigure{${url}}{${text}}` : `\\reportprose{${hyperlink(url, text)}}`;
}

/** Each line of code is a paragraph of its own; spaces at its start stay. */
function codeLatex(code: string): string {
  const lines = code.replaceAll('\t', '    ').split('\n').map(codeLine);
  return `\\begin{reportcode}\n${lines.join('\n')}\n\\end{reportcode}`;
}

function codeLine(line: string): string {
  const text = line.trimStart();
  const words = text.split(/(?<= ) /).map(escapeLatex);
  return `\\reportline{${'~'.repeat(line.length - text.length)}${words.join('~')}}`;
}
