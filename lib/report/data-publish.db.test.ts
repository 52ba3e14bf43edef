import { expect, test } from 'vitest';
import { saveLines, sayNil } from '@/lib/lines/data';
import { exportReport, getReport, publishMonth, reopenMonth } from '@/lib/report/data';
import { acceptSection, submitSection } from '@/lib/sections/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject } from '@/lib/server/test-database-project';

const choice = { format: 'md', edition: 'extended', staffing: 'included' } as const;

/** A month of a project of its own, with one written section that is not handed in yet, and its people. */
async function writtenMonth() {
  const made = await makeProject();
  const month = await makeMonth(made, '2017-03');
  const lineId = await addLine({
    projectId: made.projectId,
    blockId: month.accomplishedId,
    markdown: 'Turned the dome',
  });
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: made.projectId } });
  const address = { project: slug, month: '2017-03' };
  const manager = await viewerWith({ role: 'manager', project: slug });
  await sayNil(manager, { project: slug, block: month.plannedId, nil: 'Nothing is planned' });
  const edit = (text: string, base: number) => {
    const line = { id: lineId, parentId: null, position: 'a0', kind: 'item' as const, starred: false };
    return saveLines(manager, {
      project: slug,
      block: month.accomplishedId,
      puts: [{ ...line, markdown: text, base }],
      removals: [],
    });
  };
  return { ...month, address, manager, edit, readerOf: () => viewerWith({ role: 'reader', project: slug }) };
}

async function acceptedMonth() {
  const made = await writtenMonth();
  const section = { ...made.address, team: 'observatory' };
  await submitSection(made.manager, section);
  await acceptSection(made.manager, section);
  return made;
}

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString();

test('a published month is frozen as its readers see it, with its files in every format', async () => {
  const { address, manager, edit, readerOf, projectId } = await acceptedMonth();
  expect(await publishMonth(manager, { ...address, despite: [] })).toMatchObject({ number: 1, reopening: null });
  await expect(edit('Turned it twice', 1)).rejects.toThrow(/published/);
  const reader = await readerOf();
  expect(await getReport(reader, address)).toMatchObject({ isDraft: false, publication: { number: 1 } });
  const files = await database().publicationFile.findMany({ where: { projectId }, select: { format: true } });
  expect(files).toHaveLength(12);
  const kept = await database().publicationFile.findFirstOrThrow({
    where: { projectId, format: 'md' },
    include: { file: true },
  });
  expect(text((await exportReport(reader, { ...address, ...choice })).bytes)).toBe(text(kept.file.bytes));
});

test('a reopened month goes on, while its readers keep the version that was published, and both stay', async () => {
  const { address, manager, edit, readerOf } = await acceptedMonth();
  await publishMonth(manager, { ...address, despite: [] });
  const version = await reopenMonth(manager, { ...address, reason: 'A number was wrong' });
  expect(version.reopening).toMatchObject({ reason: 'A number was wrong' });
  await edit('Turned the dome twice', 1);
  const reader = await readerOf();
  const read = async (choose: object = {}) =>
    JSON.stringify((await getReport(reader, { ...address, ...choose })).outline);
  expect(await read()).not.toContain('twice');
  await publishMonth(manager, { ...address, despite: [] });
  expect(await read()).toContain('twice');
  expect(await read({ version: 1 })).not.toContain('twice');
  const first = await exportReport(reader, { ...address, ...choice, version: 1 });
  expect([first.name, text(first.bytes).includes('twice')]).toEqual([`${address.project}-2017-03-version-1.md`, false]);
  await expect(read({ version: 3 })).rejects.toThrow(/no version 3/);
});

test('a month with sections that are not accepted is published only knowingly', async () => {
  const { address, manager } = await writtenMonth();
  await expect(publishMonth(manager, { ...address, despite: [] })).rejects.toThrow(/Not accepted yet: Observatory/);
  await expect(publishMonth(manager, { ...address, despite: ['observatory'] })).resolves.toMatchObject({ number: 1 });
});

test('of two who publish at once one does, and the other is told', async () => {
  const { address, manager, projectId } = await acceptedMonth();
  const both = await Promise.allSettled([1, 2].map(() => publishMonth(manager, { ...address, despite: [] })));
  const refused = both.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
  expect(refused).toEqual([expect.stringMatching(/published already/)]);
  expect(await database().publication.count({ where: { projectId } })).toBe(1);
});

test('only a published month is reopened', async () => {
  const { address, manager } = await acceptedMonth();
  await expect(reopenMonth(manager, { ...address, reason: 'To see' })).rejects.toThrow(/not published/);
  await publishMonth(manager, { ...address, despite: [] });
  await reopenMonth(manager, { ...address, reason: 'To see' });
  await expect(reopenMonth(manager, { ...address, reason: 'Again' })).rejects.toThrow(/not published/);
});

test('a T/CAM publishes and reopens nothing', async () => {
  const { address } = await acceptedMonth();
  const tcam = await viewerWith({ role: 'tcam', project: address.project, team: null });
  await expect(publishMonth(tcam, { ...address, despite: [] })).rejects.toThrow(/by the project manager/);
  await expect(reopenMonth(tcam, { ...address, reason: 'To see' })).rejects.toThrow(/by the project manager/);
});
