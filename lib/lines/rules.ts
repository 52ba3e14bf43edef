import { markdownOf, richLines } from '@/lib/lines/rules-rich';
import type { EditedLine, Line, Writing, WrittenLine } from '@/lib/lines/schema';
import type { LineKind } from '@/lib/shared/line-kind';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { canonicalInline } from '@/lib/shared/text/inline';
import { findReferences } from '@/lib/shared/text/references';

const blockKinds: LineKind[] = ['table', 'figure', 'code'];

/** A line in the one form in which it is held. Tables, figures and code that come as Markdown stay as they are written. */
export function canonicalLine(line: Writing): WrittenLine {
  if ('content' in line) {
    const { id, parentId, position, kind, starred } = line;
    return { id, parentId, position, kind, starred, markdown: markdownOf(line) };
  }
  const { kind, markdown } = line;
  return { ...line, markdown: blockKinds.includes(kind) ? markdown.trim() : canonicalInline(markdown) };
}

/** Stored lines as they are edited, in document order. */
export function editedLines(lines: Line[]): EditedLine[] {
  const stored = new Map(lines.map((line) => [line.id, line]));
  return richLines(lines).map((line) => {
    const { position = '', version = 0 } = stored.get(line.id) ?? {};
    return { ...line, position, version };
  });
}

const longestKey = 500;

/** What a line refers to, as it is stored beside it: keys longer than 500 characters are cut. */
export function referencesIn({ id, markdown }: Pick<WrittenLine, 'id' | 'markdown'>, patterns: ReferencePattern[]) {
  return findReferences(markdown, patterns).map(({ kind, key, raw, malformed }) => ({
    lineId: id,
    kind,
    key: [...key].slice(0, longestKey).join(''),
    raw,
    malformed,
  }));
}
