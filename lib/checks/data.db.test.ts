import { expect, test } from 'vitest';
import { countWarnings, getCheck, keepWarning } from '@/lib/checks/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, write } from '@/lib/server/test-database-project';

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

test('a warning that is right is not said again, until that is taken back or the line changes', async () => {
  const { projectId, month, project, tcam } = await twoMonths();
  const line = await addLine({ projectId, blockId: month.accomplishedId, markdown: 'Closed the dome on 2 March.' });
  const of = { project, section: month.sectionId };
  const says = '“2 March” lies outside April.';
  const keeping = (isRight: boolean) => keepWarning(tcam, { ...of, line, says, isRight });
  await keeping(true);
  expect(await keeping(true)).toMatchObject({ warnings: [], kept: [{ says }] });
  expect(await countWarnings(tcam, { project, month: '2017-04' })).toMatchObject([{ warnings: 0 }]);
  expect(await keeping(false)).toMatchObject({ warnings: [{ says }], kept: [] });
  await keeping(true);
  await write((db) => db.line.updateMany({ where: { id: line }, data: { markdown: 'Closed the dome on 3 March.' } }));
  expect(await getCheck(tcam, of)).toMatchObject({ warnings: [{ says: '“3 March” lies outside April.' }], kept: [] });
  await expect(keeping(true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('another team keeps no warning, and nobody one of a line that is elsewhere', async () => {
  const { projectId, before, month, project, tcam } = await twoMonths();
  const line = await addLine({ projectId, blockId: month.accomplishedId, markdown: 'Closed the dome on 2 March.' });
  const edit = { project, section: month.sectionId, line, says: '“2 March” lies outside April.', isRight: true };
  await write((db) => db.team.create({ data: { projectId, name: 'Camera', position: 'a1' } }));
  const colleague = await viewerWith({ role: 'tcam', project, team: 'Camera' });
  await expect(keepWarning(colleague, edit)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(keepWarning(tcam, { ...edit, section: before.sectionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
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
