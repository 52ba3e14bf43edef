import { expect, test } from 'vitest';
import { addFrontPart, getFront } from '@/lib/report/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, write } from '@/lib/server/test-database-project';

async function openMonth() {
  const made = await makeProject();
  const month = await makeMonth(made, '2017-03');
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: made.projectId } });
  return {
    ...month,
    address: { project: slug, month: '2017-03' },
    manager: await viewerWith({ role: 'manager', project: slug }),
  };
}

test('the front matter gets parts in the order that is wanted', async () => {
  const { address, manager } = await openMonth();
  const { parts } = await addFrontPart(manager, { ...address, heading: 'Summary', before: null });
  await addFrontPart(manager, { ...address, heading: 'Risks', before: null });
  const front = await addFrontPart(manager, { ...address, heading: 'Status', before: parts[0]?.id ?? null });
  expect(front.parts.map(({ heading }) => heading)).toEqual(['Status', 'Summary', 'Risks']);
});

test('what a team stars is offered with its element', async () => {
  const { address, manager, projectId, accomplishedId, plannedId } = await openMonth();
  const id = await addLine({ projectId, blockId: accomplishedId, markdown: 'Turned the **dome**' });
  await addLine({ projectId, blockId: plannedId, markdown: 'Turn it again' });
  await write((db) => db.line.updateMany({ where: { projectId }, data: { starred: true } }));
  const { offers } = await getFront(manager, address);
  expect(offers).toMatchObject([{ team: 'Observatory', code: '05D.01', line: { id, starred: true } }]);
});

test('a T/CAM reads the front matter and adds nothing to it', async () => {
  const { address } = await openMonth();
  const tcam = await viewerWith({ role: 'tcam', project: address.project, team: null });
  expect((await getFront(tcam, address)).parts).toEqual([]);
  await expect(addFrontPart(tcam, { ...address, heading: 'Summary', before: null })).rejects.toThrow(
    /by the project manager/,
  );
});
