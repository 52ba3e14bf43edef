import { expect, test } from 'vitest';
import { getOpening, openMonth } from '@/lib/months/data';
import { openByCalendar } from '@/lib/months/data-calendar';
import { database } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import { makeMonth, makeProject, write } from '@/lib/server/test-database-project';

async function ownProject() {
  const own = await makeProject();
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const assignment = { projectId: own.projectId, elementId: own.elementId, teamId: own.teamId, fromMonth: '2017-01' };
  await write((db) => db.wbsAssignment.create({ data: assignment }));
  return { ...own, project, viewer: await commandLineViewer() };
}

test('a month opens with a section for each team that holds an element, under the headings of the month before', async () => {
  const own = await ownProject();
  const before = await makeMonth(own, '2017-03');
  await write((db) =>
    db.block.updateMany({ where: { id: before.plannedId }, data: { heading: '05D.01 Dome and shutter' } }),
  );
  const opened = await openMonth(own.viewer, { project: own.project, month: '2017-04' });
  expect(opened).toEqual({ month: '2017-04', due: '2017-05-10', sections: 1, entries: 1 });
  const blocks = await database().block.findMany({
    where: { projectId: own.projectId, month: '2017-04' },
    select: { place: true, heading: true, nil: true, entry: { select: { code: true, title: true } } },
    orderBy: { place: 'asc' },
  });
  const entry = { code: '05D.01', title: 'Dome' };
  expect(blocks).toEqual([
    { place: 'accomplished', heading: null, nil: null, entry },
    { place: 'planned', heading: '05D.01 Dome and shutter', nil: null, entry },
  ]);
});

test('an element that its team has by two assignments at once is there once', async () => {
  const own = await ownProject();
  const again = { projectId: own.projectId, elementId: own.elementId, teamId: own.teamId, fromMonth: '2017-02' };
  await write((db) => db.wbsAssignment.create({ data: again }));
  expect(await openMonth(own.viewer, { project: own.project, month: '2017-04' })).toMatchObject({ entries: 1 });
});

test('a month is due on the next working day where its day is none', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  const holidays = [{ day: '2017-05-10', name: 'Founding day' }]; // a Wednesday
  const data = { workingDays: [1, 2, 3, 5], holidays };
  await write((db) => db.project.update({ where: { id: own.projectId }, data }));
  expect(await openMonth(own.viewer, { project: own.project, month: '2017-04' })).toMatchObject({ due: '2017-05-12' });
});

test('what opening would make is told before, and nothing is made by asking', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  const address = { project: own.project, month: '2017-04' };
  const foretold = await getOpening(own.viewer, address);
  expect(await getOpening(own.viewer, address)).toEqual(foretold);
  expect(await openMonth(own.viewer, address)).toEqual(foretold);
  await expect(getOpening(own.viewer, address)).rejects.toMatchObject({ message: '2017-04 is open already.' });
});

test('an element that was retired, and its team, are in no later month', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  await write((db) =>
    db.wbsAssignment.updateMany({ where: { projectId: own.projectId }, data: { toMonth: '2017-03' } }),
  );
  const opened = openMonth(own.viewer, { project: own.project, month: '2017-04' });
  await expect(opened).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('No team holds') });
});

test('months open once, in order, and not before they begin', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  const open = (month: string) => openMonth(own.viewer, { project: own.project, month });
  await expect(open('2017-03')).rejects.toMatchObject({ message: '2017-03 is open already.' });
  await expect(open('2017-02')).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(open('9017-02')).rejects.toMatchObject({ message: expect.stringContaining('has not begun yet') });
  const twice = await Promise.allSettled([open('2017-04'), open('2017-04')]);
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a month is opened by the calendar once its day has come, whoever looks first', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  const byHand = `${own.project} 2017-04`;
  expect(await openByCalendar(new Date('2017-04-25T12:00Z'))).not.toContain(byHand);
  await write((db) => db.project.update({ where: { id: own.projectId }, data: { opensOn: 25 } }));
  expect(await openByCalendar(new Date('2017-04-24T12:00Z'))).not.toContain(byHand);
  const due = new Date('2017-04-25T12:00Z');
  const looks = await Promise.all([openByCalendar(due), openByCalendar(due)]);
  expect(looks.flat().filter((opened) => opened === byHand)).toHaveLength(1);
});
