import { countReferences } from '@/lib/report/import/compose/references';
import type { ExportEdition, ExportStaffing, ReportOutline } from '@/lib/report/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';

export type EditionChoice = { edition: ExportEdition; staffing: ExportStaffing; references: ReferencePattern[] };

/** What of an outline an edition shows: a summary has the front matter alone, and staffing may be left out. */
export function outlineOfEdition(
  outline: ReportOutline,
  { edition, staffing, references }: EditionChoice,
): ReportOutline {
  if (edition === 'extended' && staffing === 'included') return outline;
  const sections = edition === 'summary' ? [] : outline.sections.map((section) => ({ ...section, staffing: [] }));
  return { ...outline, sections, references: countReferences({ front: outline.front, sections }, references) };
}
