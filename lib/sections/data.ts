import { changeSection, newestSubmission, readSection, refuseFrozen, refuseUnless } from '@/lib/sections/data-change';
import { readBlockers } from '@/lib/sections/data-due';
import { whyClosed, whyNotReady } from '@/lib/sections/rules';
import type { Section, SectionAddress } from '@/lib/sections/schema';
import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

export { listManagedSections, listOwnSections } from '@/lib/sections/data-mine';
export { acceptSection, returnSection } from '@/lib/sections/data-review';

/** A team's section of a month, in one statement. @throws Refusal NOT_FOUND where there is none, or it is not the viewer's to read. */
export async function getSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return (await readSection(database(), viewer, address)).section;
}

/**
 * Hands a section to the project manager. @throws Refusal CONFLICT where plans have no outcome or lists are blank, where it is submitted or
 * accepted already, and where its month is published.
 */
export function submitSection(viewer: Viewer, address: SectionAddress): Promise<Section> {
  return changeSection(viewer, address, async (db, { section, project }) => {
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
  return changeSection(viewer, address, async (db, { section, project }) => {
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
