import { expect, test } from 'vitest';
import { addComment, listThreads, resolveThread } from '@/lib/comments/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, publish, write } from '@/lib/server/test-database-project';

async function commentedLine() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const line = await addLine({
    projectId: own.projectId,
    blockId: month.accomplishedId,
    markdown: 'Turned the **dome**',
  });
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const manager = await viewerWith({ role: 'manager', project });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  const first = await addComment(manager, { project, line, thread: null, text: 'By how much?' });
  return { own, month, line, project, manager, tcam, first, section: { project, section: month.sectionId } };
}

test('a comment on a line is answered, resolved and opened again', async () => {
  const { line, project, manager, tcam, first, section, month } = await commentedLine();
  expect(first).toMatchObject({
    lineId: line,
    blockId: month.accomplishedId,
    words: 'Turned the dome',
    resolved: null,
  });
  await addComment(tcam, { project, line, thread: first.id, text: 'By 12 degrees.' });
  const [thread, ...others] = await listThreads(manager, section);
  expect(others).toEqual([]);
  expect(thread?.comments.map(({ text }) => text)).toEqual(['By how much?', 'By 12 degrees.']);
  const resolved = await resolveThread(tcam, { project, thread: first.id, isResolved: true });
  expect(resolved.resolved).toMatchObject({ by: 'Ada Brandt' });
  expect(await resolveThread(manager, { project, thread: first.id, isResolved: false })).toMatchObject({
    resolved: null,
  });
});

test('what is said of a plan is read where it was planned, and where its outcome is to be said', async () => {
  const { own, month, project, manager, tcam } = await commentedLine();
  const { projectId } = own;
  const plan = await addLine({ projectId, blockId: month.plannedId, markdown: 'Oil the bearings' });
  const next = await makeMonth(own, '2017-04');
  const said = await addComment(manager, { project, line: plan, thread: null, text: 'Still wanted?' });
  const inSection = (section: string) => listThreads(tcam, { project, section });
  expect(await inSection(next.sectionId)).toMatchObject([{ id: said.id, lineId: plan }]);
  expect((await inSection(month.sectionId)).map(({ lineId }) => lineId)).toContain(plan);
});

test('comments stay with their line while its text changes, and after its month is published', async () => {
  const { month, line, project, tcam, first, section } = await commentedLine();
  await write((db) =>
    db.line.update({
      where: { projectId_id: { projectId: month.projectId, id: line } },
      data: { markdown: 'Turned it' },
    }),
  );
  expect(await listThreads(tcam, section)).toMatchObject([{ words: 'Turned it' }]);
  await publish(month, 1);
  expect(await addComment(tcam, { project, line, thread: first.id, text: 'Seen.' })).toMatchObject({ id: first.id });
});

test('an answer belongs to a comment, not to another answer or to none', async () => {
  const { month, line, project, tcam, first } = await commentedLine();
  const answer = await addComment(tcam, { project, line, thread: first.id, text: 'By 12 degrees.' });
  const answerId = answer.comments[1]?.id ?? '';
  await expect(addComment(tcam, { project, line, thread: answerId, text: 'No.' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const other = await addLine({ projectId: month.projectId, blockId: month.plannedId });
  const elsewhere = { project, line: other, thread: first.id, text: 'No.' };
  await expect(addComment(tcam, elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
