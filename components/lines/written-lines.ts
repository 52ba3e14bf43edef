import type { RichLine } from '@/lib/lines/schema-rich';

/**
 * Lines without those in which nothing is written and below which nothing stands. A line that was emptied is still the line that it was,
 * so ids in `kept` stay: what is written in it next is a new wording, not a new line.
 */
export function writtenLines(lines: RichLine[], kept: ReadonlySet<string>): RichLine[] {
  const parents = new Set<string | null>();
  const written: RichLine[] = [];
  for (const line of lines.toReversed()) {
    if (isUnwritten(line) && !parents.has(line.id) && !kept.has(line.id)) continue;
    parents.add(line.parentId);
    written.push(line);
  }
  return written.reverse();
}

function isUnwritten({ content }: RichLine): boolean {
  return Array.isArray(content) && content.every((piece) => piece.type === 'text' && piece.text.trim() === '');
}
