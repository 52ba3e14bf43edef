import { projectOf } from '@/lib/projects/rules';
import { getReport } from '@/lib/report/data';
import { compareReports } from '@/lib/report/rules-compare';
import type { MonthReport } from '@/lib/report/schema';
import type { ComparedSide, CompareRequest, Comparison } from '@/lib/report/schema-compare';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/**
 * A report beside another one: that of another month, or another version of the same month; the month before where neither is named.
 * @throws Refusal NOT_FOUND where one of them is not there or not the viewer's to read, and where no month is before.
 */
export async function getComparison(viewer: Viewer, request: CompareRequest): Promise<Comparison> {
  const { project, month, version, withMonth, withVersion } = request;
  const older =
    withVersion !== undefined ? { month, version: withVersion } : { month: withMonth ?? monthBefore(viewer, request) };
  const [is, was] = await Promise.all([
    getReport(viewer, { project, month, ...(version !== undefined && { version }) }),
    getReport(viewer, { project, ...older }),
  ]);
  const reports = { older: was.outline, newer: is.outline, patterns: is.form.references };
  return { newer: sideOf(is), older: sideOf(was), ...compareReports(reports) };
}

function monthBefore(viewer: Viewer, { project: slug, month }: CompareRequest): string {
  const before = projectOf(viewer, slug)
    .months.map((one) => one.month)
    .filter((one) => one < month)
    .sort()
    .at(-1);
  if (before === undefined) throw new Refusal('NOT_FOUND', `There is no month before ${month} to compare it with.`);
  return before;
}

function sideOf({ outline, isDraft, publication }: MonthReport): ComparedSide {
  return { month: outline.month, version: isDraft ? null : (publication?.number ?? null) };
}
