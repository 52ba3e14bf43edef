import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { getBlock, getText, saveLines, sayNil } from '@/lib/lines/data';
import { linesEdit, type WrittenLine } from '@/lib/lines/schema';
import { tablesReadWhole } from '@/lib/lines/test-scans';
import { database } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, publish, write } from '@/lib/server/test-database-project';

async function ownBlock() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const viewer = await commandLineViewer();
  const address = { project, block: month.accomplishedId };
  return { ...own, month, viewer, address };
}

function item(line: Partial<WrittenLine> = {}): WrittenLine {
  const usual = { parentId: null, position: 'a0', kind: 'item' as const, markdown: 'Turn the dome', starred: false };
  return { id: v7(), ...usual, ...line };
}

const isNew = (line: WrittenLine) => ({ ...line, base: null });

test('what is saved stands as it was written, with its references', async () => {
  const { viewer, address, projectId } = await ownBlock();
  const pattern = { kind: 'ticket', prefix: 'DM-', url: null };
  await write((db) => db.project.update({ where: { id: projectId }, data: { form: form([pattern]) } }));
  const top = item({ markdown: 'Turned the __dome__  (DM-12)' });
  const under = item({ parentId: top.id, markdown: 'twice' });
  const saved = await saveLines(viewer, { ...address, puts: [under, top].map(isNew), removals: [] });
  expect(saved.lines.map(({ version }) => version)).toEqual([1, 1]);
  const { lines } = await getBlock(viewer, address);
  expect(lines).toHaveLength(2);
  expect(lines).toContainEqual({ ...top, markdown: 'Turned the **dome** (DM-12)', version: 1 });
  expect(await database().reference.findMany({ where: { projectId }, select: { key: true } })).toEqual([
    { key: 'DM-12' },
  ]);
});

test('saving looks for rows by their keys, so that years of months make it no slower', async () => {
  const { viewer, address, projectId } = await ownBlock();
  const line = item();
  await saveLines(viewer, { ...address, puts: [isNew(line)], removals: [] });
  const puts = JSON.stringify([{ ...line, markdown: 'Turned the dome', base: 1 }]);
  const tables = await tablesReadWhole(
    (db) =>
      db.$queryRaw`select lunation_save_lines(${viewer.personId}::uuid, ${projectId}::uuid, ${address.block}::uuid, ${puts}::jsonb, '[]', '[]')`,
  );
  expect(tables).toEqual([]);
});

test('asking twice for the same changes nothing the second time', async () => {
  const { viewer, address, projectId } = await ownBlock();
  const line = item();
  const edit = { ...address, puts: [isNew(line)], removals: [] };
  await saveLines(viewer, edit);
  const changes = () => database().change.count({ where: { projectId } });
  const before = await changes();
  expect(await saveLines(viewer, edit)).toEqual({ lines: [{ id: line.id, version: 1 }] });
  const removal = { ...address, puts: [], removals: [{ id: line.id, base: 1 }] };
  expect(await changes()).toBe(before);
  await saveLines(viewer, removal);
  expect(await saveLines(viewer, removal)).toEqual({ lines: [] });
});

test('a change of what somebody else has changed is refused with the lines as they stand, and writes nothing', async () => {
  const { viewer, address } = await ownBlock();
  const [one, two] = [item(), item({ position: 'a1' })];
  await saveLines(viewer, { ...address, puts: [one, two].map(isNew), removals: [] });
  const theirs = { ...one, markdown: 'Turned the dome', base: 1 };
  await saveLines(viewer, { ...address, puts: [theirs], removals: [] });
  const mine = [
    { ...one, markdown: 'Stopped the dome', base: 1 },
    { ...two, markdown: 'Closed the dome', base: 1 },
  ];
  const late = saveLines(viewer, { ...address, puts: mine, removals: [] });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
  const { lines } = await getBlock(viewer, address);
  expect(new Set(lines.map(({ markdown }) => markdown))).toEqual(new Set(['Turned the dome', 'Turn the dome']));
  const content = [{ type: 'text', text: 'Turned the dome', marks: [] }];
  const current = {
    lines: [
      { id: one.id, content, version: 2 },
      { id: two.id, version: 1 },
    ],
  };
  await expect(late).rejects.toMatchObject({ details: { current } });
});

test('a removal takes no line with it that it does not know of', async () => {
  const { viewer, address } = await ownBlock();
  const top = item();
  await saveLines(viewer, { ...address, puts: [isNew(top)], removals: [] });
  await saveLines(viewer, { ...address, puts: [isNew(item({ parentId: top.id }))], removals: [] });
  const removal = saveLines(viewer, { ...address, puts: [], removals: [{ id: top.id, base: 1 }] });
  await expect(removal).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await getBlock(viewer, address)).lines).toHaveLength(2);
});

test('a line moves out of one that is removed with the same save', async () => {
  const { viewer, address } = await ownBlock();
  const top = item();
  const under = item({ parentId: top.id });
  await saveLines(viewer, { ...address, puts: [top, under].map(isNew), removals: [] });
  await saveLines(viewer, {
    ...address,
    puts: [{ ...under, parentId: null, base: 1 }],
    removals: [{ id: top.id, base: 1 }],
  });
  expect((await getBlock(viewer, address)).lines).toEqual([{ ...under, parentId: null, version: 2 }]);
});

test('a line of another list is not written from here', async () => {
  const { viewer, address, month } = await ownBlock();
  const line = item();
  await saveLines(viewer, { ...address, puts: [isNew(line)], removals: [] });
  const planned = { ...address, block: month.plannedId };
  const stolen = saveLines(viewer, { ...planned, puts: [{ ...line, base: 1 }], removals: [] });
  await expect(stolen).rejects.toMatchObject({ code: 'CONFLICT' });
  const removed = saveLines(viewer, { ...planned, puts: [], removals: [{ id: line.id, base: 1 }] });
  await expect(removed).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a published month and the section of another team take no line', async () => {
  const { viewer, address, month, projectId } = await ownBlock();
  await write((db) => db.team.create({ data: { projectId, name: 'Camera', position: 'a1' } }));
  const other = await viewerWith({ role: 'tcam', project: address.project, team: 'Camera' });
  const edit = { ...address, puts: [isNew(item())], removals: [] };
  await expect(saveLines(other, edit)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: 'This is the section of Observatory: ask its T/CAM or the project manager to change it.',
  });
  await publish(month, 1);
  await expect(saveLines(viewer, edit)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a list says that it is empty only while it is', async () => {
  const { viewer, address } = await ownBlock();
  expect(await sayNil(viewer, { ...address, nil: 'No activity.' })).toMatchObject({ nil: 'No activity.' });
  await saveLines(viewer, { ...address, puts: [isNew(item())], removals: [] });
  expect(await getBlock(viewer, address)).toMatchObject({ nil: null });
  await expect(sayNil(viewer, { ...address, nil: 'No activity.' })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('what is stored is read, though nobody would be let write it so', async () => {
  const { viewer, address, projectId, month } = await ownBlock();
  const top = { id: v7(), parentId: null, position: 'a0', starred: false, kind: 'item' as const, content: [] };
  const under = item({ parentId: top.id });
  await saveLines(viewer, { ...address, puts: [{ ...top, base: null }, isNew(under)], removals: [] });
  const authorId = viewer.personId;
  const place = { projectId, blockId: month.accomplishedId, authorId, position: 'a2', kind: 'prose' as const };
  await write((db) => db.line.create({ data: { ...place, markdown: 'dome '.repeat(5_000) } }));
  expect((await getText(viewer, address)).lines).toHaveLength(3);
});

test('a line that is too long once it is stored is refused with a sentence', async () => {
  const { viewer, address } = await ownBlock();
  const code = { text: 'a'.repeat(20_000), language: null };
  const puts = [
    { id: v7(), parentId: null, position: 'a0', starred: false, kind: 'code' as const, content: code, base: null },
  ];
  await expect(saveLines(viewer, { ...address, puts, removals: [] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('what one person wrote is not saved in the name of another', async () => {
  const { viewer, address } = await ownBlock();
  const edit = { ...address, puts: [isNew(item())], removals: [] };
  await expect(saveLines(viewer, { ...edit, writer: v7() })).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  expect((await saveLines(viewer, { ...edit, writer: viewer.personId })).lines).toHaveLength(1);
});

test('signs that no text can have are left out', async () => {
  const { viewer, address } = await ownBlock();
  const puts = [item({ kind: 'code', markdown: '```\nturn\0 it\ud83d\n```' })].map(isNew);
  await saveLines(viewer, { ...address, puts, removals: [] });
  expect((await getBlock(viewer, address)).lines).toMatchObject([{ markdown: '```\nturn it\n```' }]);
});

test('an edit says one thing of a line, and hangs nothing beneath what it takes out', () => {
  const edit = { project: 'arvane', block: v7(), puts: [], removals: [] };
  const line = isNew(item());
  const removal = { id: line.id, base: 1 };
  expect(linesEdit.safeParse({ ...edit, puts: [line] }).success).toBe(true);
  expect(linesEdit.safeParse({ ...edit, puts: [line, line] }).success).toBe(false);
  expect(linesEdit.safeParse({ ...edit, puts: [line], removals: [removal] }).success).toBe(false);
  const under = isNew(item({ parentId: line.id }));
  expect(linesEdit.safeParse({ ...edit, puts: [under], removals: [removal] }).success).toBe(false);
});

function form(references: object[]) {
  return { layout: 'by-list', accomplishments: 'Accomplishments', plans: 'Plans', teams: [], references };
}
