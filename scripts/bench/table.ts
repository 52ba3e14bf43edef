import type { Row } from '@/scripts/bench/measure';

/** Prints rows under their headings, in columns. */
export function printTable(title: string, rows: Row[]): void {
  const headings = Object.keys(rows[0]?.figures ?? {});
  const lines = [[title, ...headings], ...rows.map(({ name, figures }) => [name, ...Object.values(figures)])];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) => line.map((cell, column) => padded(cell, column, widths[column] ?? 0)).join('  '));
  process.stdout.write(`${text.join('\n')}\n\n`);
}

/** Names stand to the left, figures to the right. */
function padded(cell: string, column: number, width: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}
