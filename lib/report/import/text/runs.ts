import type { TextLine } from '@/lib/report/import/text/lines';

/** Index after the fence that closes the code opened at `index`; null where none is opened, or none closes it. */
export function codeEnd(lines: TextLine[], index: number): number | null {
  const fence = /^\s*(`{3,}|~{3,})[^`]*$/.exec(lines[index]?.raw ?? '')?.[1];
  if (fence === undefined) return null;
  const close = lines.findIndex(
    ({ raw }, at) => at > index && raw.trim().startsWith(fence) && /^[`~]+$/.test(raw.trim()),
  );
  return close === -1 ? null : close + 1;
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
  const width = Math.max(...cells.map((row) => row.length));
  const printed = cells.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  const rule = `|${' --- |'.repeat(width)}`;
  return [printed[0] ?? '', rule, ...printed.slice(1)].join('\n');
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
