import { expect, test } from 'vitest';
import { getTextBefore, listHistory, listVersions } from '@/lib/history/data';
import { saveLines } from '@/lib/lines/data';
import { addFrontPart, getFront } from '@/lib/report/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, publish } from '@/lib/server/test-database-project';
import type { Viewer } from '@/lib/shared/viewer';

type Edit = { id: string; markdown: string; base: number | null; position?: string };

/** A summary of two lines by the manager; the second was then reworded and put first by somebody else who manages. */
async function writtenSummary() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const address = { project, month: '2017-03' };
  const manager = await viewerWith({ role: 'manager', project });
  const { parts } = await addFrontPart(manager, { ...address, heading: 'Summary', before: null });
  const block = parts[0]?.id ?? '';
  const save = (viewer: Viewer, puts: Edit[], removals: { id: string; base: number }[] = []) =>
    saveLines(viewer, {
      ...{ project, block, removals },
      puts: puts.map((put) => ({ parentId: null, position: 'a0', kind: 'prose', starred: false, ...put })),
    });
  const [dome, mirror] = [crypto.randomUUID(), crypto.randomUUID()];
  await save(manager, [{ id: dome, markdown: 'The dome **turns**', base: null }]);
  await save(manager, [{ id: mirror, markdown: 'The mirror shines', base: null, position: 'a1' }]);
  const deputy = await viewerWith({ role: 'manager', project });
  await save(deputy, [{ id: mirror, markdown: 'The mirror shines again', base: 1, position: 'Zz' }]);
  return { month, address, manager, save, dome, mirror, of: { project, block } };
}

const words = ({ lines }: { lines: { content: unknown }[] }) =>
  lines.map(({ content }) => (content as { text: string }[]).map(({ text }) => text).join('')); // all are of inline text here

test('a part of the front matter has its versions by who wrote them, with the words that changed', async () => {
  const { manager, of, dome } = await writtenSummary();
  const [newest, oldest, ...others] = await listVersions(manager, of);
  expect(others).toEqual([]);
  expect(newest?.events).toHaveLength(1);
  expect(newest?.events[0]?.words).toContainEqual({ kind: 'added', words: ' again' });
  expect(oldest).toMatchObject({ by: manager.name, linesBefore: 0 });
  expect(oldest?.events.map(({ kind }) => kind)).toEqual(['written', 'written']);
  expect(oldest?.events[0]).toMatchObject({ was: null, words: [{ kind: 'added', words: 'The dome turns' }] });
  expect((await getTextBefore(manager, { ...of, version: newest?.id ?? '' })).lines[0]).toMatchObject({ id: dome });
});

test('an earlier text is put back by saving it, which is one more version and takes none away', async () => {
  const { manager, of, save, address, dome, mirror } = await writtenSummary();
  await save(manager, [], [{ id: dome, base: 1 }]);
  const told = await listVersions(manager, of);
  const before = await getTextBefore(manager, { ...of, version: told[1]?.id ?? '' });
  expect(words(before)).toEqual(['The dome turns', 'The mirror shines']);
  const [first, second] = before.lines;
  await save(manager, [
    { id: first?.id ?? '', markdown: 'The dome **turns**', base: null, position: 'a0' },
    { id: second?.id ?? '', markdown: 'The mirror shines', base: 2, position: 'a1' },
  ]);
  const { parts } = await getFront(manager, address);
  expect(words({ lines: parts[0]?.lines ?? [] })).toEqual(['The dome turns', 'The mirror shines']);
  const after = await listVersions(manager, of);
  expect(after.slice(1)).toEqual(told);
  expect(after[0]?.events.map(({ was }) => was?.line.id ?? null)).toContain(mirror);
});

test('the versions of a published month stay to be read, and none is put back', async () => {
  const { manager, of, save, month, dome } = await writtenSummary();
  const told = await listVersions(manager, of);
  await publish(month, 1);
  await expect(save(manager, [{ id: dome, markdown: 'The dome stands', base: 1 }])).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'The month 2017-03 is published. Reopen it to change it.',
  });
  expect(await listVersions(manager, of)).toEqual(told);
});

test('who reads drafts reads the versions, who does not finds no such list', async () => {
  const { manager, of } = await writtenSummary();
  const [newest] = await listVersions(manager, of);
  const text = { ...of, version: newest?.id ?? '' };
  const contributor = await viewerWith({ role: 'contributor', project: of.project, team: null });
  expect(await listVersions(contributor, of)).toHaveLength(2);
  expect((await getTextBefore(contributor, text)).lines).toHaveLength(2);
  const reader = await viewerWith({ role: 'reader', project: of.project });
  await expect(listVersions(reader, of)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(getTextBefore(reader, text)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a version of another list is none of this one', async () => {
  const { manager, of, month } = await writtenSummary();
  const [newest] = await listVersions(manager, of);
  const elsewhere = { project: of.project, block: month.accomplishedId, version: newest?.id ?? '' };
  await expect(getTextBefore(manager, elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await listVersions(manager, { project: of.project, block: month.accomplishedId })).toEqual([]);
});

test('what is offered for the highlights, and offered no more, is told in the history of its entry', async () => {
  const { manager, of, month } = await writtenSummary();
  const line = { id: crypto.randomUUID(), parentId: null, position: 'a0', kind: 'item' as const, markdown: 'Turned' };
  const tcam = await viewerWith({ role: 'tcam', project: of.project, team: 'Observatory' });
  const save = (viewer: Viewer, starred: boolean, base: number | null) =>
    saveLines(viewer, {
      ...{ project: of.project, block: month.accomplishedId, removals: [] },
      puts: [{ ...line, starred, base }],
    });
  await save(tcam, true, null);
  await save(manager, false, 1);
  const told = await listHistory(manager, { project: of.project, section: month.sectionId, entry: month.entryId });
  expect(told.map(({ kind }) => kind)).toEqual(['unstarred', 'written', 'starred']);
});
