import type { WrittenLine } from '@/lib/lines/schema';
import type { LineKind } from '@/lib/shared/line-kind';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { canonicalInline } from '@/lib/shared/text/inline';
import { findReferences } from '@/lib/shared/text/references';

const blockKinds: LineKind[] = ['table', 'figure', 'code'];

/** The one form in which a line's text is held. Tables, figures and code are block Markdown and stay as they are written. */
export function canonicalLine({ kind, markdown }: Pick<WrittenLine, 'kind' | 'markdown'>): { markdown: string } {
  return { markdown: blockKinds.includes(kind) ? markdown.trim() : canonicalInline(markdown) };
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
