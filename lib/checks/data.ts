import { readChecked, readMonthChecked } from '@/lib/checks/data-read';
import { type CheckedSection, checkSection, warningsIn } from '@/lib/checks/rules';
import { repairsIn } from '@/lib/checks/rules-repair';
import type { KeptWarning, RepairedReference, SectionCheck, SectionOf, WarningCount } from '@/lib/checks/schema';
import { getBlock, saveLines, staleText } from '@/lib/lines/data';
import { type BlockPlace, blockPlaceOf, refuseUnlessWritable } from '@/lib/lines/data-place';
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
  await placeToWrite(viewer, { project: of.project, block: blockOf(checked, line) });
  const { warnings, kept } = checkSection(checked);
  if (isRight && ![...warnings, ...kept].some((finding) => finding.lineId === line && finding.says === says))
    throw noLongerSaid();
  const row = { projectId, lineId: line, says };
  await inTransaction(viewer.personId, (db) =>
    isRight
      ? db.keptWarning.createMany({ data: [{ ...row, keptById: viewer.personId }], skipDuplicates: true })
      : db.keptWarning.deleteMany({ where: row }),
  );
  return await getCheck(viewer, of);
}

/**
 * Puts a malformed reference of a line right, as if somebody had typed it; gives the check as it is then.
 * @throws Refusal CONFLICT where the line has another version, NOT_FOUND where nothing says so, as saveLines where the viewer does not write there.
 */
export async function repairReference(
  viewer: Viewer,
  { line: id, version, raw, nth, key, ...of }: RepairedReference,
): Promise<SectionCheck> {
  const { checked } = await checkedOf(viewer, of);
  const address = { project: of.project, block: blockOf(checked, id) };
  const { references } = await placeToWrite(viewer, address);
  const { lines } = await getBlock(viewer, address);
  const line = lines.find((one) => one.id === id && one.version === version);
  if (line === undefined) throw await staleText(viewer, address);
  const repaired = repairsIn(line, references).find((one) => one.raw === raw && one.nth === nth && one.key === key);
  if (repaired === undefined) throw noLongerSaid();
  const put = { ...line, markdown: repaired.markdown, base: version };
  await saveLines(viewer, { ...address, puts: [put], removals: [] });
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

function blockOf({ lines }: CheckedSection, line: string): string {
  const found = lines.find(({ id }) => id === line);
  if (found !== undefined) return found.blockId;
  throw new Refusal('NOT_FOUND', 'The section has no such line any more.');
}

async function placeToWrite(viewer: Viewer, address: { project: string; block: string }): Promise<BlockPlace> {
  const place = await blockPlaceOf(database(), viewer, address);
  refuseUnlessWritable(viewer, place);
  return place;
}

function noLongerSaid(): Refusal {
  return new Refusal('NOT_FOUND', 'This is no longer said of the line: it was changed meanwhile.');
}
