import { expect, test } from 'vitest';
import { listHistory, listWriters } from '@/lib/history/data';
import { saveLines } from '@/lib/lines/data';
import { acceptSection, submitSection } from '@/lib/sections/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject } from '@/lib/server/test-database-project';

async function writtenSection() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  const manager = await viewerWith({ role: 'manager', project });
  const save = (block: string, edit: { id: string; markdown: string; base: number | null }) =>
    saveLines(tcam, {
      project,
      block,
      puts: [{ parentId: null, position: 'a0', kind: 'item', starred: false, ...edit }],
      removals: [],
    });
  return { month, project, tcam, manager, save, request: { project, section: month.sectionId, entry: month.entryId } };
}

test('what was written, changed and taken out is told with its words, and can be had back', async () => {
  const { month, project, tcam, manager, save, request } = await writtenSection();
  const id = crypto.randomUUID();
  const edit = (markdown: string, base: number) => ({
    ...{ id, parentId: null, position: 'a0', kind: 'item' as const, starred: false },
    ...{ markdown, base },
  });
  await save(month.accomplishedId, { id, markdown: 'Turned the dome', base: null });
  await save(month.accomplishedId, { id, markdown: 'Turned the **dome** twice', base: 1 });
  await saveLines(manager, {
    project,
    block: month.accomplishedId,
    puts: [edit('Turned the dome once', 2)],
    removals: [],
  });
  await saveLines(tcam, { project, block: month.accomplishedId, puts: [], removals: [{ id, base: 3 }] });
  const events = await listHistory(tcam, request);
  expect(events.map(({ kind }) => kind)).toEqual(['removed', 'changed', 'written']);
  expect(events[2]?.words).toEqual([{ kind: 'added', words: 'Turned the dome twice' }]);
  expect(events[1]?.words).toContainEqual({ kind: 'removed', words: 'twice' });
  expect(events[0]?.was).toMatchObject({
    blockId: month.accomplishedId,
    line: { id, kind: 'item', content: [{ text: 'Turned the dome once' }] },
  });
});

test('what happened to the section is told with it, and nothing of another entry', async () => {
  const { month, tcam, manager, save, request, project } = await writtenSection();
  for (const block of [month.accomplishedId, month.plannedId])
    await save(block, { id: crypto.randomUUID(), markdown: 'Turn the dome', base: null });
  const section = { project, month: '2017-03', team: 'observatory' };
  await submitSection(tcam, section);
  await acceptSection(manager, section);
  const kinds = (await listHistory(manager, request)).map(({ kind }) => kind);
  expect(kinds).toEqual(['accepted', 'submitted', 'written', 'written']);
  expect((await listHistory(manager, { ...request, entry: null })).map(({ kind }) => kind)).toEqual([
    'accepted',
    'submitted',
  ]);
});

test('who else writes in a section is told for a minute, with the entry where she wrote last', async () => {
  const { month, project, tcam, manager, save } = await writtenSection();
  const of = { project, section: month.sectionId };
  expect(await listWriters(manager, of)).toEqual([]);
  await save(month.plannedId, { id: crypto.randomUUID(), markdown: 'Oil the bearings', base: null });
  expect(await listWriters(manager, of)).toEqual([
    { personId: tcam.personId, name: tcam.name, entryId: month.entryId },
  ]);
  expect(await listWriters(tcam, of)).toEqual([]);
  const reader = await viewerWith({ role: 'reader', project });
  await expect(listWriters(reader, of)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
