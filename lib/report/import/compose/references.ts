import type { Warning } from '@/lib/report/import/compose/role';
import { nodesOf } from '@/lib/report/nodes';
import type { OutlineReference, ReportOutline } from '@/lib/report/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from '@/lib/shared/text/found-reference';
import { findReferences } from '@/lib/shared/text/references';

type Content = Pick<ReportOutline, 'front' | 'sections'>;

/** The references of a report, each way of writing one once, in order of first appearance. */
export function countReferences(outline: Content, patterns: ReferencePattern[]): OutlineReference[] {
  return readReferences(outline, patterns).references;
}

/** As `countReferences`, with a warning for each malformed one that says what was likely meant. */
export function readReferences(
  outline: Content,
  patterns: ReferencePattern[],
): { references: OutlineReference[]; warnings: Warning[] } {
  const counted = new Map<string, OutlineReference>();
  const warnings: Warning[] = [];
  for (const { text, lines } of nodesOf(outline)) {
    for (const found of findReferences(text, patterns)) {
      count(counted, found);
      const { raw, key, malformed } = found;
      if (malformed) warnings.push({ line: lines[0], message: `“${raw}” looks like ${key}; it was kept as written.` });
    }
  }
  return { references: [...counted.values()], warnings };
}

function count(counted: Map<string, OutlineReference>, { kind, key, raw, malformed }: FoundReference): void {
  const id = JSON.stringify([kind, key, raw]);
  const known = counted.get(id);
  if (known === undefined) counted.set(id, { kind, key, raw, count: 1, malformed });
  else known.count += 1;
}
