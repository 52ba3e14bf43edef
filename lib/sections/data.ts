import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf, slugFor } from '@/lib/projects/rules';
import { readBlockers } from '@/lib/sections/data-due';
import { type MonthSections, readSections } from '@/lib/sections/data-read';
import { canReview, canSubmit, canWrite } from '@/lib/sections/policy';
import { whyClosed, whyFrozen, whyNotReady } from '@/lib/sections/rules';
import type { Section, SectionAddress, SectionReturn, Verdict } from '@/lib/sections/schema';
import { database, inTransaction, type Transaction } from '@/lib/server/db';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** A team's section of a month, in one statement. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return (await readSection(database(), viewer, address)).section;
}

/**
 * Hands a section to the project manager. @throws Refusal CONFLICT where plans have no outcome or lists are blank, where it is submitted or
 * accepted already, and where its month is published.
 */
export function submitSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return change(viewer, address, async (db, { section, project }) => {
    refuseUnless(section.may.submit, `Only a T/CAM of ${section.heading} or the project manager submits this section.`);
    refuseFrozen(section);
    const closed = whyClosed(section.state);
    const obstacle = closed ?? whyNotReady(await readBlockers(db, project.id, section.id));
    if (obstacle !== null) throw new Refusal('CONFLICT', obstacle);
    await db.submission.create({
      data: { projectId: project.id, sectionId: section.id, submittedById: viewer.personId },
    });
  });
}

/** Takes a submission back that nobody has reviewed. @throws Refusal CONFLICT where there is none. */
export function withdrawSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return change(viewer, address, async (db, { section, project }) => {
    refuseUnless(
      section.may.submit,
      `Only a T/CAM of ${section.heading} or the project manager withdraws this section.`,
    );
    refuseFrozen(section);
    if (section.state !== 'submitted')
      throw new Refusal('CONFLICT', 'Only a section that is submitted and not yet reviewed can be withdrawn.');
    await db.submission.delete({ where: await newestSubmission(db, project, section) });
  });
}

/** Gives a submitted or accepted section back to its team. @throws Refusal CONFLICT where it is neither. */
export function returnSection(viewer: Viewer, { comment, ...address }: SectionReturn): Promise<Section> {
  return review(viewer, address, { verdict: 'returned', comment });
}

/** Accepts a submitted section. @throws Refusal CONFLICT where it is not submitted. */
export function acceptSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return review(viewer, address, { verdict: 'accepted', comment: null });
}

type Reviewed = { verdict: Verdict; comment: string | null };

function review(viewer: Viewer, address: SectionAddress, reviewed: Reviewed): Promise<Section> {
  return change(viewer, address, async (db, { section, project }) => {
    refuseUnless(section.may.review, 'Sections are reviewed by the project manager, not by those who write them.');
    refuseFrozen(section);
    const isReviewable =
      section.state === 'submitted' || (section.state === 'accepted' && reviewed.verdict === 'returned');
    if (!isReviewable)
      throw new Refusal('CONFLICT', `${section.heading} has not submitted this section, or it is reviewed already.`);
    const { projectId_id } = await newestSubmission(db, project, section);
    const key = { projectId: project.id, submissionId: projectId_id.id };
    const data = { ...reviewed, reviewedById: viewer.personId, reviewedAt: new Date() };
    await db.review.upsert({ where: { projectId_submissionId: key }, create: { ...key, ...data }, update: data });
  });
}

type Found = { section: Section; project: VisibleProject };

/** Does `work` on a section that nobody else changes the state of meanwhile; gives it as it then is. */
function change(
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

async function readSection(db: Transaction, viewer: Viewer, address: SectionAddress): Promise<Found> {
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

async function newestSubmission(db: Transaction, project: VisibleProject, section: Section) {
  const { id } = await db.submission.findFirstOrThrow({
    where: { projectId: project.id, sectionId: section.id },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return { projectId_id: { projectId: project.id, id } };
}

function refuseUnless(may: boolean, sentence: string): void {
  if (!may) throw new Refusal('FORBIDDEN', sentence);
}

function refuseFrozen({ isFrozen, month }: Section): void {
  if (isFrozen) throw new Refusal('CONFLICT', whyFrozen(month));
}

function missing({ project, month, team }: SectionAddress): Refusal {
  return new Refusal('NOT_FOUND', `“${project}” has no section “${team}” in ${month}, or it is not yours to read.`);
}
