import { writeNotices } from '@/lib/notices/data-write';
import { changeSection, newestSubmission, refuseFrozen, refuseUnless } from '@/lib/sections/data-change';
import { sectionUrl } from '@/lib/sections/data-url';
import { returnMessage } from '@/lib/sections/rules-reminder';
import type { Section, SectionAddress, SectionReturn, Verdict } from '@/lib/sections/schema';
import type { Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

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
  return changeSection(viewer, address, async (db, { section, project }) => {
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
    if (reviewed.comment !== null)
      await tellReturned(db, { viewer, project, section, occasion: projectId_id.id, comment: reviewed.comment });
  });
}

type Returned = { viewer: Viewer; project: VisibleProject; section: Section; occasion: string; comment: string };

async function tellReturned(db: Transaction, { viewer, project, section, occasion, comment }: Returned): Promise<void> {
  const { id: sectionId, month, heading, address } = section;
  const url = sectionUrl(project.slug, month, address);
  const message = returnMessage({ project: project.name, month, heading, by: viewer.name, comment, url });
  await writeNotices(db, [{ projectId: project.id, sectionId, kind: 'returned', occasion, message }]);
}
