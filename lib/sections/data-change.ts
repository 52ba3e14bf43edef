import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf, slugFor } from '@/lib/projects/rules';
import { type MonthSections, readSections } from '@/lib/sections/data-read';
import { canReview, canSubmit, canWrite } from '@/lib/sections/policy';
import { whyFrozen } from '@/lib/sections/rules';
import type { Section, SectionAddress } from '@/lib/sections/schema';
import { inTransaction, type Transaction } from '@/lib/server/db';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

type Found = { section: Section; project: VisibleProject };

/** Does `work` on a section that nobody else changes the state of meanwhile; gives it as it then is. */
export function changeSection(
  viewer: Viewer,
  address: SectionAddress,
  work: (db: Transaction, found: Found) => Promise<void>,
): Promise<Section> {
  return inTransaction(viewer.personId, async (db) => {
    const { section: before, project } = await readSection(db, viewer, address);
    await db.$queryRaw`select 1 from "Section" where "projectId" = ${project.id}::uuid and "id" = ${before.id}::uuid for update`;
    await work(db, await readSection(db, viewer, address));
    return (await readSection(db, viewer, address)).section;
  });
}

/** A section with what the viewer may do in it. @throws Refusal NOT_FOUND where it is not hers to read. */
export async function readSection(db: Transaction, viewer: Viewer, address: SectionAddress): Promise<Found> {
  const project = projectOf(viewer, address.project);
  const key = { projectId: project.id, month: address.month };
  const found = canReadDrafts(viewer, project) ? await readSections(db, key) : null;
  const section = found === null ? undefined : sectionAt(found, address);
  if (section === undefined) throw missing(address);
  const place = { project, teamId: section.teamId };
  const may = { write: canWrite(viewer, place), submit: canSubmit(viewer, place), review: canReview(viewer, place) };
  return { project, section: { ...section, may } };
}

/** By the team's address, by one that it had, or by its id. */
function sectionAt({ sections, entries, timezone, ...month }: MonthSections, { month: name, team }: SectionAddress) {
  const found =
    sections.find(({ address }) => address === team) ??
    sections.find(({ teamId, aliases }) => teamId === team || aliases.some((alias) => slugFor(alias) === team));
  if (found === undefined) return undefined;
  const { aliases: _, ...mark } = found;
  return {
    ...month,
    ...mark,
    month: name,
    today: dayIn(timezone, new Date()),
    entries: entries
      .filter(({ sectionId }) => sectionId === found.id)
      .map(({ id, elementId, code, title }) => ({ id, elementId, code, title })),
    order: sections.map(({ address }) => address),
  };
}

/** The key of a section's newest submission. @throws where it has none. */
export async function newestSubmission(db: Transaction, project: VisibleProject, section: Section) {
  const { id } = await db.submission.findFirstOrThrow({
    where: { projectId: project.id, sectionId: section.id },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return { projectId_id: { projectId: project.id, id } };
}

/** @throws Refusal FORBIDDEN with the sentence, unless the viewer may. */
export function refuseUnless(may: boolean, sentence: string): void {
  if (!may) throw new Refusal('FORBIDDEN', sentence);
}

/** @throws Refusal CONFLICT where the month is published. */
export function refuseFrozen({ isFrozen, month }: Section): void {
  if (isFrozen) throw new Refusal('CONFLICT', whyFrozen(month));
}

function missing({ project, month, team }: SectionAddress): Refusal {
  return new Refusal('NOT_FOUND', `“${project}” has no section “${team}” in ${month}, or it is not yours to read.`);
}
