import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { countWarnings, getCheck, keepWarning, repairReference } from '@/lib/checks/data';
import { getBlock, saveLines } from '@/lib/lines/data';
import { emptyForm } from '@/lib/projects/rules';
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

/** A section in which somebody wrote a line with references that are malformed, and the finding of one of them. */
async function misspelt(raw: string, nth: number) {
  const made = await twoMonths();
  const { projectId, month, project, tcam } = made;
  const references = [{ kind: 'ticket' as const, prefix: 'MDS-', url: null }];
  await write((db) => db.project.update({ where: { id: projectId }, data: { form: { ...emptyForm, references } } }));
  const line = randomUUID();
  const of = { project, block: month.accomplishedId };
  const markdown = 'Turned **the *dome*, MDS2259**, twice ([MDS2259](https://arvane.example/MDS2259), mds-7).';
  const written = { id: line, parentId: null, position: 'a0', kind: 'item' as const, markdown, starred: true };
  await saveLines(tcam, { ...of, puts: [{ ...written, base: null }], removals: [] });
  const section = { project, section: month.sectionId };
  const { warnings } = await getCheck(tcam, section);
  const repair = warnings.flatMap((found) => found.repair ?? []).find((one) => one.raw === raw && one.nth === nth);
  if (repair === undefined) throw new Error(`No warning of “${raw}” can be put right.`);
  return { ...made, of, section, written, warnings, edit: { ...section, line, ...repair } };
}

test('a malformed reference is put right in its place alone', async () => {
  const { tcam, of, section, written, warnings, edit } = await misspelt('MDS2259', 1);
  expect(warnings.map(({ repair }) => repair)).toEqual([
    { raw: 'MDS2259', nth: 0, key: 'MDS-2259', version: 1 },
    { raw: 'MDS2259', nth: 1, key: 'MDS-2259', version: 1 },
    { raw: 'mds-7', nth: 0, key: 'MDS-7', version: 1 },
  ]);
  const after = await repairReference(tcam, edit);
  const markdown = written.markdown.replace('[MDS2259]', '[MDS-2259]');
  expect((await getBlock(tcam, of)).lines).toEqual([{ ...written, markdown, version: 2 }]);
  expect(after).toEqual(await getCheck(tcam, section));
  expect(after.warnings.map(({ repair }) => repair)).toEqual([
    { raw: 'MDS2259', nth: 0, key: 'MDS-2259', version: 2 },
    { raw: 'mds-7', nth: 0, key: 'MDS-7', version: 2 },
  ]);
  const { id: row } = written;
  expect(await database().change.findMany({ where: { table: 'Line', row }, orderBy: { id: 'asc' } })).toMatchObject([
    { personId: tcam.personId, after: { markdown: written.markdown } },
    { personId: tcam.personId, after: { markdown } },
  ]);
});

test('comments stay at a line whose reference is put right', async () => {
  const { projectId, tcam, edit } = await misspelt('mds-7', 0);
  const comment = { projectId, lineId: edit.line, authorId: tcam.personId, markdown: 'Which dome?' };
  const { id } = await write((db) => db.comment.create({ data: comment }));
  await repairReference(tcam, edit);
  expect(await database().comment.findFirst({ where: { id } })).toMatchObject(comment);
});

test('a reference of a line that was changed meanwhile is not put right', async () => {
  const { tcam, of, written, edit } = await misspelt('mds-7', 0);
  const puts = [{ ...written, markdown: 'Turned the dome, mds-7.', base: 1 }];
  await saveLines(tcam, { ...of, puts, removals: [] });
  await expect(repairReference(tcam, edit)).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'Somebody else changed the same lines meanwhile: nothing was saved.',
  });
  const now = { ...edit, version: 2 };
  for (const other of [{ key: 'RFC-7' }, { nth: 1 }, { raw: 'the' }])
    await expect(repairReference(tcam, { ...now, ...other })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const twice = await Promise.allSettled([repairReference(tcam, now), repairReference(tcam, now)]);
  expect(twice.map(({ status }) => status)).toContain('fulfilled');
  expect((await getBlock(tcam, of)).lines).toMatchObject([{ markdown: 'Turned the dome, MDS-7.', version: 3 }]);
});

test('another team puts no reference right, and nobody one of a line that is elsewhere', async () => {
  const { projectId, before, project, tcam, edit } = await misspelt('mds-7', 0);
  await write((db) => db.team.create({ data: { projectId, name: 'Camera', position: 'a1' } }));
  const colleague = await viewerWith({ role: 'tcam', project, team: 'Camera' });
  await expect(repairReference(colleague, edit)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const elsewhere = repairReference(tcam, { ...edit, section: before.sectionId });
  await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
