import { expect, test } from 'vitest';
import {
  acceptSection,
  getSection,
  listManagedSections,
  listOwnSections,
  returnSection,
  submitSection,
  withdrawSection,
} from '@/lib/sections/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, publish, write } from '@/lib/server/test-database-project';

async function ownSection() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const address = { project, month: '2017-03', team: 'observatory' };
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  const manager = await viewerWith({ role: 'manager', project });
  return { month, address, tcam, manager };
}

type Month = Awaited<ReturnType<typeof ownSection>>['month'];

async function fill({ projectId, accomplishedId, plannedId }: Month) {
  await addLine({ projectId, blockId: accomplishedId });
  await addLine({ projectId, blockId: plannedId });
}

test('a section goes from its team to the manager, back, and is accepted', async () => {
  const { month, address, tcam, manager } = await ownSection();
  expect(await getSection(tcam, address)).toMatchObject({
    state: 'not-started',
    tcams: ['Ada Brandt'],
    isFrozen: false,
  });
  await fill(month);
  expect(await getSection(tcam, address)).toMatchObject({ state: 'draft' });
  expect(await submitSection(tcam, address)).toMatchObject({ state: 'submitted', submission: { by: 'Ada Brandt' } });
  const returned = await returnSection(manager, { ...address, comment: 'Say when.' });
  expect(returned).toMatchObject({ state: 'returned', review: { comment: 'Say when.' } });
  await submitSection(tcam, address);
  expect(await acceptSection(manager, address)).toMatchObject({ state: 'accepted' });
  expect(await returnSection(manager, { ...address, comment: 'One more thing.' })).toMatchObject({ state: 'returned' });
});

test('what is submitted can be withdrawn until it is reviewed', async () => {
  const { month, address, tcam, manager } = await ownSection();
  await fill(month);
  await submitSection(tcam, address);
  await expect(submitSection(tcam, address)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await withdrawSection(tcam, address)).toMatchObject({ state: 'draft', submission: null });
  await submitSection(tcam, address);
  await acceptSection(manager, address);
  await expect(withdrawSection(tcam, address)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('nobody accepts a section for having written it', async () => {
  const { month, address, tcam } = await ownSection();
  await fill(month);
  await submitSection(tcam, address);
  await expect(acceptSection(tcam, address)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a published month is neither submitted nor reviewed', async () => {
  const { month, address, tcam, manager } = await ownSection();
  await fill(month);
  await submitSection(tcam, address);
  await publish(month, 1);
  await expect(withdrawSection(tcam, address)).rejects.toMatchObject({
    message: expect.stringContaining('reopens it'),
  });
  await expect(acceptSection(manager, address)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a section is found by the name that its team has, had, and by its id', async () => {
  const { address, tcam } = await ownSection();
  const { id, teamId } = await getSection(tcam, address);
  expect(await getSection(tcam, { ...address, team: teamId })).toMatchObject({ id });
  await expect(getSection(tcam, { ...address, team: 'camera' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a section with open plans or blank lists is not submitted', async () => {
  const own = await makeProject();
  const before = await makeMonth(own, '2017-02');
  await addLine({ projectId: own.projectId, blockId: before.plannedId });
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const manager = await viewerWith({ role: 'manager', project });
  await addLine({ projectId: own.projectId, blockId: month.accomplishedId });
  await expect(submitSection(manager, { project, month: '2017-03', team: 'observatory' })).rejects.toMatchObject({
    code: 'CONFLICT',
    message:
      'One plan has no outcome, and one list is blank: say what became of every plan, and write or say that there is nothing.',
  });
});

test('the day of a section is that of its project', async () => {
  const { month, address, tcam } = await ownSection();
  const todayIn = async (timezone: string) => {
    await write((db) => db.project.update({ where: { id: month.projectId }, data: { timezone } }));
    return (await getSection(tcam, address)).today;
  };
  const behind = await todayIn('Etc/GMT+12'); // 26 hours behind the other
  expect(Date.parse(await todayIn('Pacific/Kiritimati'))).toBeGreaterThan(Date.parse(behind));
});

test('a T/CAM finds the section of her team among her work until its month is published, nobody else does', async () => {
  const { month, address, tcam, manager } = await ownSection();
  expect(await listOwnSections(manager)).toEqual([]);
  expect(await listOwnSections(tcam)).toMatchObject([
    { project: address.project, month: '2017-03', address: 'observatory', state: 'not-started', waiting: 0 },
  ]);
  await fill(month);
  await submitSection(tcam, address);
  await returnSection(manager, { ...address, comment: 'Say when.' });
  expect(await listOwnSections(tcam)).toMatchObject([{ state: 'returned', comment: 'Say when.' }]);
  await publish(month, 1);
  expect(await listOwnSections(tcam)).toEqual([]);
});

test('a manager finds all sections of the months that are open in her projects, a T/CAM none', async () => {
  const { month, address, tcam, manager } = await ownSection();
  expect(await listManagedSections(tcam)).toEqual([]);
  await fill(month);
  await submitSection(tcam, address);
  expect(await listManagedSections(manager)).toMatchObject([
    { project: address.project, month: '2017-03', address: 'observatory', state: 'submitted' },
  ]);
  await publish(month, 1);
  expect(await listManagedSections(manager)).toEqual([]);
});

test('a section among somebody’s work says how many plans wait in it', async () => {
  const own = await makeProject();
  const [before, now] = [await makeMonth(own, '2017-03'), await makeMonth(own, '2017-04')];
  await addLine({ projectId: own.projectId, blockId: before.plannedId });
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  await publish(before, 1);
  expect(await listOwnSections(tcam)).toMatchObject([{ month: now.month, waiting: 1 }]);
});
