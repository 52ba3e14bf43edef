import { expect, test } from 'vitest';
import { openMonth } from '@/lib/months/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, write } from '@/lib/server/test-database-project';
import { addWbsElement, editWbsElement, getWbs } from '@/lib/wbs/data';

async function ownWbs() {
  const own = await makeProject();
  const { projectId, elementId, teamId } = own;
  await makeMonth(own, '2017-03');
  const other = await write(async (db) => {
    await db.wbsAssignment.create({ data: { projectId, elementId, teamId, fromMonth: '2017-01' } });
    return await db.team.create({ data: { projectId, name: 'Workshop', position: 'a1' } });
  });
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const manager = await viewerWith({ role: 'manager', project });
  const [element] = (await getWbs(manager, { project })).elements;
  if (element === undefined) throw new Error('The project has an element.');
  return { ...own, project, manager, element, workshop: other.id };
}

const headingsOf = async (projectId: string, month: string) => {
  const entries = await database().entry.findMany({
    where: { projectId, section: { month } },
    select: { code: true, title: true, section: { select: { heading: true } } },
  });
  return entries.map(({ code, title, section }) => `${section.heading}: ${code} ${title}`).sort();
};

test('an element that is renamed and moved is so from the next month on, and months that are there keep what they have', async () => {
  const { projectId, project, manager, element, workshop } = await ownWbs();
  const edit = { ...element, project, title: 'Dome and shutter', teamId: workshop };
  const { elements, from } = await editWbsElement(manager, edit);
  expect(from).toBe('2017-04');
  expect(elements).toMatchObject([{ title: 'Dome and shutter', teamId: workshop, version: element.version + 1 }]);
  await openMonth(manager, { project, month: '2017-04' });
  expect(await headingsOf(projectId, '2017-03')).toEqual(['Observatory: 05D.01 Dome']);
  expect(await headingsOf(projectId, '2017-04')).toEqual(['Workshop: 05D.01 Dome and shutter']);
});

test('elements are added beneath others, and retired', async () => {
  const { projectId, project, manager, element, teamId } = await ownWbs();
  const child = { code: '05D.01.01', title: 'Shutter', parentId: element.id, isLevelOfEffort: false, teamId };
  await addWbsElement(manager, { project, ...child });
  await editWbsElement(manager, { ...element, project, teamId: null });
  await openMonth(manager, { project, month: '2017-04' });
  expect(await headingsOf(projectId, '2017-04')).toEqual(['Observatory: 05D.01.01 Shutter']);
  expect((await getWbs(manager, { project })).elements.map(({ code, teamId: team }) => [code, team])).toEqual([
    ['05D.01', null],
    ['05D.01.01', teamId],
  ]);
});

test('what cannot be is refused with a sentence', async () => {
  const { project, manager, element, teamId } = await ownWbs();
  const child = { project, code: '05D.01.01', title: null, parentId: element.id, isLevelOfEffort: false, teamId };
  const [, made] = (await addWbsElement(manager, child)).elements;
  await expect(addWbsElement(manager, child)).rejects.toThrow('There is an element 05D.01.01 already');
  await expect(editWbsElement(manager, { ...element, project, parentId: made?.id ?? '' })).rejects.toThrow(
    '05D.01 → 05D.01.01 → 05D.01',
  );
  await editWbsElement(manager, { ...element, project, title: 'Cupola' });
  await expect(editWbsElement(manager, { ...element, project, title: 'Dome' })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  await expect(getWbs(tcam, { project })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

async function withBranches() {
  const own = await ownWbs();
  const { project, manager, teamId } = own;
  for (const [code, parent] of [
    ['05D.02', null],
    ['05D.03', null],
    ['05D.02.01', '05D.02'],
    ['05D.02.02', '05D.02'],
  ] as const) {
    const { elements } = await getWbs(manager, { project });
    const parentId = elements.find((one) => one.code === parent)?.id ?? null;
    await addWbsElement(manager, { project, code, title: null, parentId, isLevelOfEffort: false, teamId });
  }
  const elementAt = async (code: string) => {
    const found = (await getWbs(manager, { project })).elements.find((one) => one.code === code);
    if (found === undefined) throw new Error(`There is an element ${code}.`);
    return found;
  };
  const move = async (code: string, place: { parentId: string | null; after?: string }) =>
    codesOf(await editWbsElement(manager, { ...(await elementAt(code)), project, ...place }));
  return { ...own, elementAt, move };
}

const codesOf = ({ elements }: { elements: { code: string | null }[] }) => elements.map(({ code }) => code);

test('an element is put before, after and beneath others, with what stands beneath it', async () => {
  const { elementAt, move } = await withBranches();
  const branch = await elementAt('05D.02');
  expect(await move('05D.03', { parentId: null, after: 'first' })).toEqual([
    ...['05D.03', '05D.01', '05D.02', '05D.02.01', '05D.02.02'],
  ]);
  expect(await move('05D.02.02', { parentId: branch.id, after: 'first' })).toEqual([
    ...['05D.03', '05D.01', '05D.02', '05D.02.02', '05D.02.01'],
  ]);
  expect(await move('05D.02', { parentId: null, after: (await elementAt('05D.03')).id })).toEqual([
    ...['05D.03', '05D.02', '05D.02.02', '05D.02.01', '05D.01'],
  ]);
  expect(await move('05D.01', { parentId: branch.id, after: (await elementAt('05D.02.02')).id })).toEqual([
    ...['05D.03', '05D.02', '05D.02.02', '05D.01', '05D.02.01'],
  ]);
  expect(await move('05D.03', { parentId: branch.id })).toEqual([
    ...['05D.02', '05D.02.02', '05D.01', '05D.02.01', '05D.03'],
  ]);
});

test('an element finds its place among siblings that had the same one', async () => {
  const { projectId, elementAt, move } = await withBranches();
  await write((db) =>
    db.wbsElement.updateMany({ where: { projectId, code: { in: ['05D.01', '05D.02'] } }, data: { position: 'a1' } }),
  );
  const [first] = codesOf({ elements: [await elementAt('05D.01'), await elementAt('05D.02')] });
  const after = (await elementAt(first ?? '')).id;
  const codes = await move('05D.03', { parentId: null, after });
  expect(codes[codes.indexOf(first ?? '') + (first === '05D.02' ? 3 : 1)]).toBe('05D.03');
});

test('what is moved stays where it is when it is edited otherwise', async () => {
  const { manager, project, elementAt, move } = await withBranches();
  const codes = await move('05D.03', { parentId: null, after: 'first' });
  const edit = { ...(await elementAt('05D.01')), project, title: 'Cupola' };
  expect(codesOf(await editWbsElement(manager, edit))).toEqual(codes);
});

test('an element does not come after one that stands elsewhere, nor beneath itself', async () => {
  const { elementAt, move } = await withBranches();
  const after = (await elementAt('05D.02.01')).id;
  await expect(move('05D.03', { parentId: null, after })).rejects.toThrow('does not stand there any more');
  await expect(move('05D.02', { parentId: after, after: 'first' })).rejects.toThrow('05D.02 → 05D.02.01 → 05D.02');
});
