import { readChecked, readMonthChecked } from '@/lib/checks/data-read';
import { checkSection, warningsIn } from '@/lib/checks/rules';
import type { KeptWarning, SectionCheck, SectionOf, WarningCount } from '@/lib/checks/schema';
import { blockPlaceOf, refuseUnlessWritable } from '@/lib/lines/data-place';
import type { MonthAddress } from '@/lib/months/schema';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { database, inTransaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** What a reader would stumble on in a section, in one statement. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getCheck(viewer: Viewer, of: SectionOf): Promise<SectionCheck> {
  return checkSection((await checkedOf(viewer, of)).checked);
}

/**
 * Says that what a warning says of a line is right, or takes that back; gives the check as it is then.
 * @throws Refusal NOT_FOUND where nothing says so, as saveLines where the viewer does not write there.
 */
export async function keepWarning(viewer: Viewer, { line, says, isRight, ...of }: KeptWarning): Promise<SectionCheck> {
  const { projectId, checked } = await checkedOf(viewer, of);
  const block = checked.lines.find(({ id }) => id === line)?.blockId;
  if (block === undefined) throw new Refusal('NOT_FOUND', 'The section has no such line any more.');
  refuseUnlessWritable(viewer, await blockPlaceOf(database(), viewer, { project: of.project, block }));
  const { warnings, kept } = checkSection(checked);
  if (isRight && ![...warnings, ...kept].some((finding) => finding.lineId === line && finding.says === says))
    throw new Refusal('NOT_FOUND', 'This is no longer said of the line: it was changed meanwhile.');
  const row = { projectId, lineId: line, says };
  await inTransaction(viewer.personId, (db) =>
    isRight
      ? db.keptWarning.createMany({ data: [{ ...row, keptById: viewer.personId }], skipDuplicates: true })
      : db.keptWarning.deleteMany({ where: row }),
  );
  return await getCheck(viewer, of);
}

/** How many warnings each section of a month has, in one statement; none where there is no such month. @throws Refusal NOT_FOUND where it is not the viewer's to read. */
export async function countWarnings(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<WarningCount[]> {
  const project = projectOf(viewer, slug);
  if (!canReadDrafts(viewer, project))
    throw new Refusal('NOT_FOUND', `“${slug}” has no month ${month}, or it is not yours to read.`);
  const sections = await readMonthChecked({ projectId: project.id, month });
  return sections.map(({ sectionId, ...checked }) => ({ sectionId, warnings: warningsIn(checked).length }));
}

async function checkedOf(viewer: Viewer, { project: slug, section }: SectionOf) {
  const project = projectOf(viewer, slug);
  const checked = canReadDrafts(viewer, project) ? await readChecked(project.id, section) : null;
  if (checked === null)
    throw new Refusal('NOT_FOUND', `“${slug}” has no section “${section}”, or it is not yours to read.`);
  return { projectId: project.id, checked };
}
