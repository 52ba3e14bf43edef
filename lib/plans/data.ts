import { refuseInAnothersName } from '@/lib/lines/data-place';
import { applyEffects, type Place, takeBackEffects } from '@/lib/plans/data-effects';
import { readMonthProposals, readProposals } from '@/lib/plans/data-proposals';
import { readCommitment, readSheet } from '@/lib/plans/data-read';
import type {
  Commitment,
  Dismissal,
  MonthProposal,
  OutcomeEdit,
  OutcomeRemoval,
  ProposedAnswers,
  Sheet,
} from '@/lib/plans/schema';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { readAnswering } from '@/lib/sections/data-due';
import { readSections } from '@/lib/sections/data-read';
import { canWrite } from '@/lib/sections/policy';
import { whyClosed, whyFrozen } from '@/lib/sections/rules';
import { database, inTransaction, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

export { listPlanFacts, setPlanFacts } from '@/lib/plans/data-facts';

/**
 * What is written in a section, and the plans that wait for its outcome, in one statement.
 * @throws Refusal NOT_FOUND where there is no such section, or it is not the viewer's to read.
 */
export async function getSheet(viewer: Viewer, input: { project: string; section: string }): Promise<Sheet> {
  const project = projectOf(viewer, input.project);
  const found = canReadDrafts(viewer, project) ? await readSheet(database(), project.id, input.section) : null;
  if (found === null) throw noSection(input);
  return found;
}

function noSection({ project, section }: { project: string; section: string }): Refusal {
  return new Refusal('NOT_FOUND', `“${project}” has no section “${section}”, or it is not yours to read.`);
}

/**
 * Says what became of a commitment. Done makes an accomplishment of it unless one answers it already; partly and carried put it into
 * the plans of the month, linked. Saying something else takes back what the first word made, as long as nobody has touched it.
 * @throws Refusal CONFLICT with the commitment as it stands where its outcome changed meanwhile.
 */
export function recordOutcome(viewer: Viewer, edit: OutcomeEdit): Promise<Commitment> {
  return change(viewer, edit, async (db, { plan, place, reasons }) => {
    const { outcome, note } = edit;
    const reason = reasonOf(edit, plan, reasons);
    const key = { projectId: place.projectId, lineId: plan.id };
    const data = { outcome, reason, note, recordedById: viewer.personId, recordedAt: new Date() };
    await db.outcome.upsert({ where: { projectId_lineId: key }, create: { ...key, ...data }, update: data });
    if (plan.outcome?.outcome === outcome) return;
    if (plan.outcome !== null) await takeBackEffects(db, plan, { place, next: outcome });
    const now = (await readCommitment(db, place.projectId, plan.id)) ?? plan;
    await applyEffects(db, now, { place, outcome, fulfilledBy: edit.fulfilledBy ?? null });
  });
}

/** A category of the project, or the one that was said before; what is done has none. */
function reasonOf({ outcome, reason }: OutcomeEdit, plan: Commitment, reasons: string[]): string | null {
  if (outcome === 'done' || reason === null) return null;
  if (reasons.includes(reason) || reason === plan.outcome?.reason) return reason;
  throw new Refusal('BAD_REQUEST', `“${reason}” is no reason of this project: it has ${reasons.join('; ')}.`);
}

/** Takes an outcome back, with what it made, as long as nobody has touched that. @throws Refusal CONFLICT as recordOutcome. */
export function takeBackOutcome(viewer: Viewer, removal: OutcomeRemoval): Promise<Commitment> {
  return change(viewer, removal, async (db, { plan, place }) => {
    await takeBackEffects(db, plan, { place, next: null });
    await db.outcome.deleteMany({ where: { projectId: place.projectId, lineId: plan.id } });
  });
}

/**
 * For the plans of a section that wait for an outcome: accomplished lines of any team that seem to answer them, each for a person to
 * confirm (`recordOutcome` with `fulfilledBy`) or to dismiss. @throws Refusal NOT_FOUND as getSheet.
 */
export async function listProposals(
  viewer: Viewer,
  input: { project: string; section: string },
): Promise<ProposedAnswers[]> {
  const project = projectOf(viewer, input.project);
  const found = canReadDrafts(viewer, project) ? await readProposals(project.id, input.section) : null;
  if (found === null) throw noSection(input);
  return found;
}

/** The same for all plans that wait in a month. @throws Refusal NOT_FOUND where there is no such month, or it is not the viewer's to read. */
export async function listMonthProposals(
  viewer: Viewer,
  { project: slug, month }: { project: string; month: string },
): Promise<MonthProposal[]> {
  const project = projectOf(viewer, slug);
  const found = canReadDrafts(viewer, project) ? await readMonthProposals(project.id, month) : null;
  if (found === null) throw new Refusal('NOT_FOUND', `“${slug}” has no month ${month}, or it is not yours to read.`);
  return found;
}

/** Says that a line does not answer a commitment; it is not proposed for it again. @throws Refusal as recordOutcome. */
export async function dismissProposal(
  viewer: Viewer,
  { project, month, commitment, accomplishment }: Dismissal,
): Promise<void> {
  const visible = projectOf(viewer, project);
  await inTransaction(viewer.personId, async (db) => {
    const plan = await commitmentAt(db, viewer, { project: visible, id: commitment });
    const { place } = await placeOf(db, viewer, { project: visible, month, plan });
    const { projectId } = place;
    const line = await db.line.findUnique({
      where: { projectId_id: { projectId, id: accomplishment } },
      select: { id: true },
    });
    if (line === null) throw new Refusal('NOT_FOUND', `“${project}” has no line “${accomplishment}”.`);
    const data = [
      { projectId, commitmentId: commitment, accomplishmentId: accomplishment, dismissedById: viewer.personId },
    ];
    await db.dismissal.createMany({ data, skipDuplicates: true });
  });
}

type Address = Pick<OutcomeEdit, 'project' | 'month' | 'commitment' | 'version' | 'writer'>;
type Found = { plan: Commitment; place: Place; reasons: string[] };

async function change(
  viewer: Viewer,
  address: Address,
  work: (db: Transaction, found: Found) => Promise<void>,
): Promise<Commitment> {
  refuseInAnothersName(viewer, address.writer);
  const project = projectOf(viewer, address.project);
  return inTransaction(viewer.personId, async (db) => {
    await db.$queryRaw`select 1 from "Line" where "projectId" = ${project.id}::uuid and "id" = ${address.commitment}::uuid for update`;
    const plan = await commitmentAt(db, viewer, { project, id: address.commitment });
    const { place, reasons } = await placeOf(db, viewer, { project, month: address.month, plan });
    if ((plan.outcome?.version ?? null) !== address.version)
      throw new Refusal('CONFLICT', 'Somebody else decided on this plan meanwhile: look at it, then decide again.', {
        current: plan,
      });
    await work(db, { plan, place, reasons });
    return await commitmentAt(db, viewer, { project, id: address.commitment });
  });
}

async function commitmentAt(db: Transaction, viewer: Viewer, { project, id }: { project: VisibleProject; id: string }) {
  const found = canReadDrafts(viewer, project) ? await readCommitment(db, project.id, id) : null;
  if (found !== null) return found;
  throw new Refusal('NOT_FOUND', `“${project.slug}” has no plan “${id}”, or it is not yours to read.`);
}

type Placing = { project: VisibleProject; month: string; plan: Commitment };

/** The section of the month that answers for a plan; refused where the viewer does not write there, or nobody does as it stands. */
async function placeOf(db: Transaction, viewer: Viewer, { project, month, plan }: Placing) {
  const found = await readSections(db, { projectId: project.id, month });
  const answeringId = await readAnswering(db, { projectId: project.id, month, lineId: plan.id });
  const section = found?.sections.find(({ id }) => id === answeringId);
  if (found === null || section === undefined)
    throw new Refusal('BAD_REQUEST', `This plan of ${plan.month} does not wait for an outcome in ${month}.`);
  if (!canWrite(viewer, { project, teamId: section.teamId }))
    throw new Refusal(
      'FORBIDDEN',
      `This plan is answered for by ${section.heading}: ask its T/CAM or the project manager.`,
    );
  if (found.isFrozen) throw new Refusal('CONFLICT', whyFrozen(month));
  const closed = whyClosed(section.state);
  if (closed !== null && !canManage(viewer, project)) throw new Refusal('CONFLICT', closed);
  const entry = found.entries.find((one) => one.sectionId === section.id && one.elementId === plan.elementId);
  const place: Place = { projectId: project.id, month, personId: viewer.personId, entryId: entry?.id ?? null };
  return { place, reasons: found.reasons };
}
