import { readChecked, readMonthChecked } from '@/lib/checks/data-read';
import { checkSection, warningsIn } from '@/lib/checks/rules';
import type { SectionCheck, SectionOf, WarningCount } from '@/lib/checks/schema';
import type { MonthAddress } from '@/lib/months/schema';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** What a reader would stumble on in a section, in one statement. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getCheck(viewer: Viewer, { project: slug, section }: SectionOf): Promise<SectionCheck> {
  const project = projectOf(viewer, slug);
  const found = canReadDrafts(viewer, project) ? await readChecked(project.id, section) : null;
  if (found === null)
    throw new Refusal('NOT_FOUND', `“${slug}” has no section “${section}”, or it is not yours to read.`);
  return checkSection(found);
}

/** How many warnings each section of a month has, in one statement; none where there is no such month. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function countWarnings(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<WarningCount[]> {
  const project = projectOf(viewer, slug);
  if (!canReadDrafts(viewer, project))
    throw new Refusal('NOT_FOUND', `“${slug}” has no month ${month}, or it is not yours to read.`);
  const sections = await readMonthChecked({ projectId: project.id, month });
  return sections.map(({ sectionId, ...checked }) => ({ sectionId, warnings: warningsIn(checked).length }));
}
