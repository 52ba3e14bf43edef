import type { Repair } from '@/lib/checks/schema';
import { richLines } from '@/lib/lines/rules-rich';
import type { LineKind } from '@/lib/shared/line-kind';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { meantBy } from '@/lib/shared/text/near-references';
import { findReferences, findSoundReferences } from '@/lib/shared/text/references';

type Written = { kind: LineKind; markdown: string };

/** A repair of a line with all that the line says then. */
type Repaired = Repair & { markdown: string };

/**
 * What can be put right in a line: its malformed references that are meant for one alone, in words that people read. Nothing else becomes
 * another by it: no mark, no place that a link leads to.
 */
export function repairsIn(line: Written, patterns: ReferencePattern[]): Repaired[] {
  const counts = new Map<string, number>();
  return findReferences(line.markdown, patterns).flatMap(({ raw, start, end, malformed }) => {
    const nth = counts.get(raw) ?? 0;
    counts.set(raw, nth + 1);
    const key = malformed ? meantBy(raw, patterns) : null;
    if (key === null) return [];
    const markdown = `${line.markdown.slice(0, start)}${key}${line.markdown.slice(end)}`;
    const isSound = findSoundReferences(markdown, patterns).some((one) => one.start === start && one.key === key);
    return isSound && hasSameForm(line, { ...line, markdown }) ? [{ raw, nth, key, markdown }] : [];
  });
}

/** Whether two lines differ in their words alone. */
function hasSameForm(one: Written, other: Written): boolean {
  return formOf(one) === formOf(other);
}

function formOf(line: Written): string {
  const place = { id: '', parentId: null, position: 'a0', starred: false };
  return JSON.stringify(richLines([{ ...line, ...place }]), (key, value) => (words.includes(key) ? null : value));
}

const words = ['text', 'caption', 'alternative'];
