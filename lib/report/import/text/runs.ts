import type { TextLine } from '@/lib/report/import/text/lines';
import { canonicalBlock } from '@/lib/shared/text/blocks';

/**
 * Says of each line where the code that it opens ends: the index after the fence that closes it; null where none is opened, or none
 * closes it.
 */
export function fencesIn(lines: TextLine[]): (index: number) => number | null {
  const unclosed = new Set<string>();
  return (index) => {
    const fence = /^\s*(`{3,}|~{3,})[^`]*$/.exec(lines[index]?.raw ?? '')?.[1];
    if (fence === undefined || unclosed.has(fence)) return null;
    const close = closingFence(lines, index, fence);
    if (close === null) unclosed.add(fence);
    return close;
  };
}

function closingFence(lines: TextLine[], index: number, fence: string): number | null {
  for (let at = index + 1; at < lines.length; at += 1) {
    const raw = lines[at]?.raw.trim() ?? '';
    if (raw.startsWith(fence) && /^(?:`+|~+)$/.test(raw)) return at + 1;
  }
  return null;
}

/** Index after the table that begins at `index`: two lines or more of cells between bars, or divided by tabs. */
export function tableEnd(lines: TextLine[], index: number): number | null {
  const isRow = [isBarRow, isTabRow].find((test) => test(lines[index]));
  if (isRow === undefined) return null;
  let end = index;
  while (isRow(lines[end])) end += 1;
  return end - index >= 2 ? end : null;
}

/** Rows as a Markdown table; the first row is its heading. */
export function tableText(rows: TextLine[]): string {
  const cells = rows.map(cellsOf).filter((row) => !row.every((cell) => /^:?-+:?$/.test(cell)));
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const printed = cells.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  const rule = `|${' --- |'.repeat(width)}`;
  return canonicalBlock([printed[0] ?? '', rule, ...printed.slice(1)].join('\n'));
}

function isBarRow(line: TextLine | undefined): boolean {
  return line?.is === 'text' && /^\|.*\|$/.test(line.text);
}

/** A tab after the first word divides cells; before it, it only indents. */
function isTabRow(line: TextLine | undefined): boolean {
  return line !== undefined && (line.is === 'text' || line.is === 'heading') && /\S.*\t/.test(line.raw);
}

function cellsOf(line: TextLine): string[] {
  if (isBarRow(line))
    return line.raw
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim());
  const cells = line.raw.split('\t').map((cell) => cell.trim().replace(/\|/g, '\\|'));
  while (cells.length > 2 && cells.at(-1) === '') cells.pop();
  return cells;
}
