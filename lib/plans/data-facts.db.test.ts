import { expect, test } from 'vitest';
import { listPlanFacts, setPlanFacts } from '@/lib/plans/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, publish, write } from '@/lib/server/test-database-project';

async function plannedLine() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { projectId } = own;
  const line = await addLine({ projectId, blockId: month.plannedId });
  await write((db) => db.milestone.create({ data: { projectId, code: 'DS-1', title: 'First light' } }));
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  return { month, line, project, tcam, edit: { project, line, owners: [], milestones: [], notBefore: null } };
}

test('a plan has owners, a milestone and a month, and people that the project knows are taken for themselves', async () => {
  const { month, line, project, tcam, edit } = await plannedLine();
  const owners = ['ada brandt', 'Somebody else', 'Ada Brandt'];
  const said = await setPlanFacts(tcam, { ...edit, owners, milestones: ['DS-1'], notBefore: '2017-06' });
  expect(said).toEqual({
    lineId: line,
    owners: ['Ada Brandt', 'Somebody else'],
    milestones: [{ code: 'DS-1', title: 'First light' }],
    notBefore: '2017-06',
    age: 0,
    firstMonth: '2017-03',
  });
  const listed = await listPlanFacts(tcam, { project, section: month.sectionId });
  expect(listed).toMatchObject({ facts: [said], people: ['Ada Brandt'], milestones: [{ code: 'DS-1' }] });
  expect(await setPlanFacts(tcam, edit)).toMatchObject({ owners: [], milestones: [], notBefore: null });
});

test('what cannot be is refused with a sentence, and nothing changes', async () => {
  const { month, project, tcam, edit } = await plannedLine();
  await expect(setPlanFacts(tcam, { ...edit, milestones: ['DS-9'] })).rejects.toThrow('“DS-9” is no milestone');
  await expect(setPlanFacts(tcam, { ...edit, notBefore: '2017-04' })).rejects.toThrow('due in 2017-04 anyway');
  const other = await addLine({ projectId: month.projectId, blockId: month.accomplishedId });
  await expect(setPlanFacts(tcam, { ...edit, line: other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await publish(month, 1);
  await expect(setPlanFacts(tcam, { ...edit, owners: ['Ada Brandt'] })).rejects.toMatchObject({ code: 'CONFLICT' });
  const { facts } = await listPlanFacts(tcam, { project, section: month.sectionId });
  expect(facts).toMatchObject([{ owners: [], milestones: [], notBefore: null }]);
});

test('another team’s plans are not to be given away', async () => {
  const { project, edit } = await plannedLine();
  const reader = await viewerWith({ role: 'reader', project });
  await expect(setPlanFacts(reader, edit)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
