import { expect, test } from 'vitest';
import { countWarnings, getCheck } from '@/lib/checks/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject } from '@/lib/server/test-database-project';

async function twoMonths() {
  const own = await makeProject();
  const [before, month] = [await makeMonth(own, '2017-03'), await makeMonth(own, '2017-04')];
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  return { ...own, before, month, project, tcam };
}

test('a section is checked with its plans, its lists and the month before', async () => {
  const { projectId, before, month, project, tcam } = await twoMonths();
  const markdown = 'Turned the dome by **hand** again.';
  await addLine({ projectId, blockId: before.plannedId, markdown: 'Oil the bearings' });
  await addLine({ projectId, blockId: before.accomplishedId, markdown });
  const lineId = await addLine({ projectId, blockId: month.accomplishedId, markdown });
  const check = await getCheck(tcam, { project, section: month.sectionId });
  expect(check.blocking.map(({ kind, entryId }) => [kind, entryId])).toEqual([
    ['waiting', month.entryId],
    ['blank', month.entryId],
  ]);
  expect(check.warnings).toMatchObject([{ kind: 'repeated', lineId, entryId: month.entryId }]);
  expect(await countWarnings(tcam, { project, month: '2017-04' })).toEqual([
    { sectionId: month.sectionId, warnings: 1 },
  ]);
});

test('a first month is checked without one before it', async () => {
  const { projectId, before, project, tcam } = await twoMonths();
  await addLine({ projectId, blockId: before.accomplishedId, markdown: 'Closed the dome on 2 April.' });
  const { warnings } = await getCheck(tcam, { project, section: before.sectionId });
  expect(warnings).toMatchObject([{ kind: 'outside', says: '“2 April” lies outside March.' }]);
});

test('who reads no drafts is told nothing', async () => {
  const { month, project } = await twoMonths();
  const reader = await viewerWith({ role: 'reader', project });
  await expect(getCheck(reader, { project, section: month.sectionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(countWarnings(reader, { project, month: '2017-04' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
