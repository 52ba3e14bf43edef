import type { RichLine } from '@/lib/lines/schema-rich';

/**
 * Lines without those in which nothing is written; what stands below these stands below the one above. A line that was emptied is still
 * the line that it was, so ids in `kept` stay, with nothing in them: what is written there next is a new wording, not a new line.
 */
export function writtenLines(lines: RichLine[], kept: ReadonlySet<string>): RichLine[] {
  const instead = new Map<string | null, string | null>();
  return lines.flatMap((line) => {
    const parentId = instead.has(line.parentId) ? (instead.get(line.parentId) ?? null) : line.parentId;
    if (isUnwritten(line) && !kept.has(line.id)) {
      instead.set(line.id, parentId);
      return [];
    }
    return parentId === line.parentId ? [line] : [{ ...line, parentId }];
  });
}

function isUnwritten({ content }: RichLine): boolean {
  if (!Array.isArray(content)) return false;
  return content.every((piece) => piece.type === 'hardBreak' || (piece.type === 'text' && piece.text.trim() === ''));
}
