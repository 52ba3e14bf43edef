import { expect, test } from 'vitest';
import { listElementMilestones } from '@/lib/milestones/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, write } from '@/lib/server/test-database-project';

async function ownElement() {
  const own = await makeProject();
  await makeMonth(own, '2017-06');
  const { projectId } = own;
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const { id: element } = await database().wbsElement.findFirstOrThrow({ where: { projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  return { projectId, project, element, tcam };
}

test('the milestones of an element stand by their days, with what was forecast up to the month', async () => {
  const { projectId, project, element, tcam } = await ownElement();
  const day = (text: string) => new Date(text);
  await write(async (db) => {
    const own = { projectId, elementId: element };
    await db.milestone.create({ data: { projectId, code: 'DS-9', title: 'Of no element' } });
    await db.milestone.create({ data: { ...own, code: 'DS-2', title: 'Rehearsal', baseline: day('2017-07-01') } });
    const { id: milestoneId } = await db.milestone.create({
      data: { ...own, code: 'DS-1', title: 'First light', level: 2, baseline: day('2017-05-31') },
    });
    const forecasts = [
      { month: '2017-05', forecast: day('2017-06-30') },
      { month: '2017-06', forecast: day('2017-07-31') },
      { month: '2017-07', forecast: day('2017-12-31') },
    ];
    await db.milestoneForecast.createMany({ data: forecasts.map((one) => ({ projectId, milestoneId, ...one })) });
    await db.milestone.create({ data: { ...own, code: 'DS-0', title: 'Kernel', completed: day('2017-06-09') } });
  });
  const listed = await listElementMilestones(tcam, { project, element, month: '2017-06' });
  expect(listed.map(({ code }) => code)).toEqual(['DS-0', 'DS-2', 'DS-1']);
  expect(listed[0]).toMatchObject({ completed: '2017-06-09', baseline: null, forecasts: [] });
  expect(listed[2]).toMatchObject({
    ...{ title: 'First light', level: 2, baseline: '2017-05-31', completed: null },
    forecasts: [
      { month: '2017-05', forecast: '2017-06-30' },
      { month: '2017-06', forecast: '2017-07-31' },
    ],
  });
});

test('who reads no drafts is told of none', async () => {
  const { project, element } = await ownElement();
  const reader = await viewerWith({ role: 'reader', project });
  await expect(listElementMilestones(reader, { project, element, month: '2017-06' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
