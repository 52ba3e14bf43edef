import type { Warning } from '@/lib/report/import/compose/role';
import { nodesOf } from '@/lib/report/import/learn/form';
import type { OutlineReference, ReferencePattern, ReportOutline } from '@/lib/report/schema';
import { findReferences } from '@/lib/report/text/references';

/** The references of a report, each way of writing one once, in order of first appearance. */
export function countReferences(
  outline: Pick<ReportOutline, 'front' | 'sections'>,
  patterns: ReferencePattern[],
): OutlineReference[] {
  const counted = new Map<string, OutlineReference>();
  for (const { text } of nodesOf(outline)) {
    for (const { kind, key, raw, malformed } of findReferences(text, patterns)) {
      const id = JSON.stringify([kind, key, raw]);
      const known = counted.get(id);
      if (known === undefined) counted.set(id, { kind, key, raw, count: 1, malformed });
      else known.count += 1;
    }
  }
  return [...counted.values()];
}

/** One warning for each malformed reference, saying what was likely meant. */
export function referenceWarnings(outline: ReportOutline, patterns: ReferencePattern[]): Warning[] {
  return nodesOf(outline).flatMap(({ text, lines }) =>
    findReferences(text, patterns)
      .filter(({ malformed }) => malformed)
      .map(({ raw, key }) => ({ line: lines[0], message: `“${raw}” looks like ${key}; it was kept as written.` })),
  );
}
