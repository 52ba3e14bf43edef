import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  dismissProposal,
  getSheet,
  listMonthProposals,
  listProposals,
  recordOutcome,
  takeBackOutcome,
} from '@/lib/plans/data';
import { database, systemPersons } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, write } from '@/lib/server/test-database-project';

async function twoMonths() {
  const own = await makeProject();
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const march = await makeMonth(own, '2017-03');
  const april = await makeMonth(own, '2017-04');
  const viewer = await commandLineViewer();
  const planId = await addLine({ projectId: own.projectId, blockId: march.plannedId, markdown: 'Turn the dome' });
  const address = { project, month: '2017-04', commitment: planId, reason: null, note: null };
  const readSheet = () => getSheet(viewer, { project, section: april.sectionId });
  return { ...own, project, march, april, viewer, planId, address, readSheet };
}

type Own = Awaited<ReturnType<typeof twoMonths>>;

async function linesOf({ readSheet }: Own, place: 'accomplished' | 'planned') {
  const { blocks } = await readSheet();
  return blocks.filter((block) => block.place === place).flatMap(({ lines }) => lines);
}

test('a plan waits in the next month, with its headings and owners', async () => {
  const own = await twoMonths();
  const place = { projectId: own.projectId, blockId: own.march.plannedId };
  const labelId = await addLine({ ...place, kind: 'label', markdown: 'Dome' });
  const lineId = await addLine({ ...place, parentId: labelId, markdown: 'Close it' });
  const owner = { projectId: own.projectId, lineId, name: 'Mina', isLead: true };
  await write((db) => db.lineOwner.create({ data: owner }));
  const { plans } = await own.readSheet();
  expect(plans).toMatchObject([
    { id: own.planId, headings: [], owners: [], outcome: null, age: 0, firstMonth: '2017-03' },
    { id: lineId, headings: ['Dome'], owners: ['Mina'], outcome: null },
  ]);
});

test('done makes an accomplishment of the plan, once', async () => {
  const own = await twoMonths();
  const done = await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'done' });
  expect(done).toMatchObject({
    outcome: { outcome: 'done', version: 1 },
    fulfilledBy: [{ markdown: 'Turn the dome' }],
  });
  await recordOutcome(own.viewer, { ...own.address, version: 1, outcome: 'done', note: 'On time.' });
  expect(await linesOf(own, 'accomplished')).toHaveLength(1);
});

test('an outcome said otherwise takes back what it made, and leaves what somebody has touched', async () => {
  const own = await twoMonths();
  await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'done' });
  const carried = await recordOutcome(own.viewer, { ...own.address, version: 1, outcome: 'carried' });
  expect(await linesOf(own, 'accomplished')).toEqual([]);
  const [rest] = await linesOf(own, 'planned');
  expect(rest).toMatchObject({ id: carried.carriedToId, content: [{ text: 'Turn the dome' }] });
  await write((db) => db.line.updateMany({ where: { id: rest?.id ?? '' }, data: { markdown: 'Turn the rest' } }));
  const open = await takeBackOutcome(own.viewer, { ...own.address, version: 2 });
  expect(open.outcome).toBeNull();
  expect(await linesOf(own, 'planned')).toHaveLength(1);
});

test('what goes on goes on once, however often it is said', async () => {
  const own = await twoMonths();
  await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'carried' });
  const partly = await recordOutcome(own.viewer, { ...own.address, version: 1, outcome: 'partly' });
  const planned = await linesOf(own, 'planned');
  expect(planned.map(({ id }) => id)).toEqual([partly.carriedToId]);
  const done = await recordOutcome(own.viewer, { ...own.address, version: 2, outcome: 'done' });
  expect(done).toMatchObject({ carriedToId: null, fulfilledBy: [{ markdown: 'Turn the dome' }] });
  expect(await linesOf(own, 'planned')).toEqual([]);
});

test('a line that was written before stays when the plan it answered is open again', async () => {
  const own = await twoMonths();
  const place = { projectId: own.projectId, blockId: own.april.accomplishedId };
  const fulfilledBy = await addLine({ ...place, markdown: 'It turns' });
  await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'done', fulfilledBy });
  const open = await takeBackOutcome(own.viewer, { ...own.address, version: 1 });
  expect(open).toMatchObject({ outcome: null, fulfilledBy: [] });
  expect(await linesOf(own, 'accomplished')).toMatchObject([{ id: fulfilledBy }]);
});

test('a carried plan says how often it was, and since when', async () => {
  const own = await twoMonths();
  const { carriedToId } = await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'carried' });
  const may = await makeMonth(own, '2017-05');
  const { plans } = await getSheet(own.viewer, { project: own.project, section: may.sectionId });
  expect(plans).toMatchObject([{ id: carriedToId, age: 1, firstMonth: '2017-03' }]);
});

test('an accomplished line may answer a plan in its stead', async () => {
  const own = await twoMonths();
  const fulfilledBy = await addLine({
    projectId: own.projectId,
    blockId: own.april.accomplishedId,
    markdown: 'It turns',
  });
  const done = await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'done', fulfilledBy });
  expect(done.fulfilledBy).toEqual([{ id: fulfilledBy, markdown: 'It turns' }]);
  expect(await linesOf(own, 'accomplished')).toHaveLength(1);
});

test('two people who decide at the same time do not overwrite each other', async () => {
  const own = await twoMonths();
  const said = await Promise.allSettled(
    (['done', 'dropped'] as const).map((outcome) =>
      recordOutcome(own.viewer, { ...own.address, version: null, outcome }),
    ),
  );
  expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [late] = said.filter((one) => one.status === 'rejected');
  expect(late?.reason).toMatchObject({ code: 'CONFLICT', details: { current: { id: own.planId } } });
});

test('what one person says of a plan is not stored in the name of another', async () => {
  const { viewer, address } = await twoMonths();
  const edit = { ...address, version: null, outcome: 'dropped' as const };
  const another = { code: 'UNAUTHORIZED', message: expect.stringContaining('sign in again') };
  await expect(recordOutcome(viewer, { ...edit, writer: randomUUID() })).rejects.toMatchObject(another);
  const said = await recordOutcome(viewer, { ...edit, writer: viewer.personId });
  const { project, month, commitment } = address;
  const removal = { project, month, commitment, version: said.outcome?.version ?? 0 };
  await expect(takeBackOutcome(viewer, { ...removal, writer: randomUUID() })).rejects.toMatchObject(another);
  expect((await takeBackOutcome(viewer, removal)).outcome).toBeNull();
});

test('who still sees an outcome that was taken back and said anew does not overwrite it', async () => {
  const { viewer, address, planId } = await twoMonths();
  const { project, month, commitment } = address;
  await recordOutcome(viewer, { ...address, version: null, outcome: 'done' });
  await takeBackOutcome(viewer, { project, month, commitment, version: 1 });
  const anew = await recordOutcome(viewer, { ...address, version: null, outcome: 'dropped' });
  expect(anew.outcome?.version).toBe(2);
  const late = recordOutcome(viewer, { ...address, version: 1, outcome: 'done', note: 'On time.' });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT', details: { current: { outcome: anew.outcome } } });
  expect(await database().outcome.findFirst({ where: { lineId: planId } })).toMatchObject({ outcome: 'dropped' });
});

test('an outcome is said by the team that answers for it, until it has submitted', async () => {
  const own = await twoMonths();
  await write((db) => db.team.create({ data: { projectId: own.projectId, name: 'Camera', position: 'a1' } }));
  const edit = { ...own.address, version: null, outcome: 'dropped' as const };
  const other = await viewerWith({ role: 'tcam', project: own.project, team: 'Camera' });
  await expect(recordOutcome(other, edit)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const submission = {
    projectId: own.projectId,
    sectionId: own.april.sectionId,
    submittedById: systemPersons.commandLine,
  };
  await write((db) => db.submission.create({ data: submission }));
  const writer = await viewerWith({ role: 'tcam', project: own.project, team: 'Observatory' });
  await expect(recordOutcome(writer, edit)).rejects.toMatchObject({ message: expect.stringContaining('withdraw it') });
});

test('what answers a plan is proposed until somebody says that it does not', async () => {
  const own = await twoMonths();
  const words = 'Turn the northern dome by its own motor';
  await write((db) => db.line.updateMany({ where: { id: own.planId }, data: { markdown: words } }));
  const place = { projectId: own.projectId, blockId: own.april.accomplishedId };
  const lineId = await addLine({ ...place, markdown: 'The northern dome turned by its own motor twice' });
  const ask = () => listProposals(own.viewer, { project: own.project, section: own.april.sectionId });
  expect(await ask()).toMatchObject([{ commitment: own.planId, proposals: [{ id: lineId, team: 'Observatory' }] }]);
  const { project, planId: commitment } = own;
  await dismissProposal(own.viewer, { project, month: '2017-04', commitment, accomplishment: lineId });
  expect(await ask()).toEqual([{ commitment, proposals: [] }]);
});

test('two plans that go on at once make the list that is not there yet once', async () => {
  const own = await twoMonths();
  await write((db) => db.block.deleteMany({ where: { id: own.april.plannedId } }));
  const other = await addLine({ projectId: own.projectId, blockId: own.march.plannedId, markdown: 'Close the dome' });
  const carry = (commitment: string) =>
    recordOutcome(own.viewer, { ...own.address, commitment, version: null, outcome: 'carried' });
  await Promise.all([carry(own.planId), carry(other)]);
  expect(await linesOf(own, 'planned')).toHaveLength(2);
});

test('an outcome is said in the month in which the plan is due, and in no later one', async () => {
  const own = await twoMonths();
  await makeMonth(own, '2017-05');
  const late = recordOutcome(own.viewer, { ...own.address, month: '2017-05', version: null, outcome: 'dropped' });
  await expect(late).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('a plan of an element that several teams have waits with the team that planned it', async () => {
  const own = await twoMonths();
  const { projectId, elementId } = own;
  const month = '2017-04';
  await write(async (db) => {
    const team = await db.team.create({ data: { projectId, name: 'Camera', position: 'A0' } });
    const place = { projectId, month, heading: 'Camera', position: 'A0' };
    const { id: sectionId } = await db.section.create({ data: { ...place, teamId: team.id } });
    await db.entry.create({ data: { projectId, sectionId, elementId, position: 'a0' } });
  });
  expect((await own.readSheet()).plans).toHaveLength(1);
  const writer = await viewerWith({ role: 'tcam', project: own.project, team: 'Observatory' });
  const said = await recordOutcome(writer, { ...own.address, version: null, outcome: 'dropped' });
  expect(said.outcome).toMatchObject({ outcome: 'dropped' });
});

test('a line in the very words of the plan stays where a person wrote it', async () => {
  const own = await twoMonths();
  const place = { projectId: own.projectId, blockId: own.april.accomplishedId };
  const fulfilledBy = await addLine({ ...place, markdown: 'Turn the dome' });
  await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'done', fulfilledBy });
  await takeBackOutcome(own.viewer, { ...own.address, version: 1 });
  expect(await linesOf(own, 'accomplished')).toMatchObject([{ id: fulfilledBy }]);
});

test('a plan that goes on stays once something was said of it in its turn', async () => {
  const own = await twoMonths();
  const { carriedToId } = await recordOutcome(own.viewer, { ...own.address, version: null, outcome: 'carried' });
  await makeMonth(own, '2017-05');
  const next = { ...own.address, month: '2017-05', commitment: carriedToId ?? '' };
  await recordOutcome(own.viewer, { ...next, version: null, outcome: 'dropped' });
  await recordOutcome(own.viewer, { ...own.address, version: 1, outcome: 'dropped' });
  expect(await linesOf(own, 'planned')).toMatchObject([{ id: carriedToId }]);
});

test('a reason is one of the project, and what answers a plan is accomplished in the month', async () => {
  const own = await twoMonths();
  const edit = { ...own.address, version: null };
  const strange = recordOutcome(own.viewer, { ...edit, outcome: 'carried', reason: 'Rain' });
  await expect(strange).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const before = await addLine({ projectId: own.projectId, blockId: own.march.accomplishedId });
  const planned = await addLine({ projectId: own.projectId, blockId: own.april.plannedId });
  const other = await makeProject();
  const elsewhere = await makeMonth(other, '2017-04');
  const foreign = await addLine({ projectId: other.projectId, blockId: elsewhere.accomplishedId });
  for (const fulfilledBy of [before, planned, foreign]) {
    const answered = recordOutcome(own.viewer, { ...edit, outcome: 'done', fulfilledBy });
    await expect(answered).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
  const known = await recordOutcome(own.viewer, { ...edit, outcome: 'carried', reason: 'Technical problem' });
  expect(known.outcome).toMatchObject({ reason: 'Technical problem' });
});

test('a month’s proposals have each plan that waits, also of a team that has no section any more', async () => {
  const { viewer, project, projectId, march, april } = await twoMonths();
  await addLine({ projectId, blockId: april.accomplishedId, markdown: 'Turned the dome twice' });
  const { id: teamId } = await write((db) => db.team.create({ data: { projectId, name: 'Optics', position: 'a1' } }));
  const section = { projectId, month: '2017-03', teamId, heading: 'Optics', position: 'a1' };
  const { id: sectionId } = await write((db) => db.section.create({ data: section }));
  const element = { projectId, title: 'Mirror', position: 'a1' };
  const { id: elementId } = await write((db) => db.wbsElement.create({ data: element }));
  const entry = { projectId, sectionId, elementId, title: 'Mirror', position: 'a0' };
  const { id: entryId } = await write((db) => db.entry.create({ data: entry }));
  const block = { projectId, month: '2017-03', sectionId, entryId, place: 'planned' as const, position: 'a0' };
  const { id: blockId } = await write((db) => db.block.create({ data: block }));
  await addLine({ projectId, blockId, markdown: 'Clean the mirror' });
  expect(await listMonthProposals(viewer, { project, month: april.month })).toEqual([
    {
      ...{ team: 'Observatory', code: '05D.01', text: 'Turn the dome' },
      candidates: [{ team: 'Observatory', code: '05D.01', text: 'Turned the dome twice', score: expect.any(Number) }],
    },
    { team: 'Optics', code: null, text: 'Clean the mirror', candidates: [] },
  ]);
  const reader = await viewerWith({ role: 'reader', project });
  const unread = listMonthProposals(reader, { project, month: march.month });
  await expect(unread).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('nothing is proposed for a section that is not there', async () => {
  const { viewer, project } = await twoMonths();
  const asked = listProposals(viewer, { project, section: randomUUID() });
  await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
