import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { getBlock, saveLines, sayNil } from '@/lib/lines/data';
import { tablesReadWhole } from '@/lib/lines/test-scans';
import { database } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, publish, write } from '@/lib/server/test-database-project';

/** A list of a project of its own with one line, and somebody who writes there. */
async function ownList() {
  const own = await makeProject();
  const month = await makeMonth(own, '2017-03');
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  const viewer = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  const address = { project, block: month.accomplishedId };
  const line = { id: v7(), parentId: null, position: 'a0', kind: 'item' as const, markdown: 'Turn it', starred: false };
  await saveLines(viewer, { ...address, puts: [{ ...line, base: null }], removals: [] });
  const save = (markdown: string, base = 1) =>
    saveLines(viewer, { ...address, puts: [{ ...line, markdown, base }], removals: [] });
  const words = async () => (await getBlock(viewer, address)).lines.map(({ markdown }) => markdown);
  return { ...own, month, viewer, address, line, save, words };
}

async function lists(number: number) {
  return await Promise.all(Array.from({ length: number }, ownList));
}

test('what several people save at the same moment is written in one statement, in the name of each', async () => {
  const all = await lists(5);
  const { statements, result } = await measureSql(() =>
    Promise.all(all.map(({ save }, place) => save(`Turned ${place} (DM-${place})`))),
  );
  expect(statements).toBe(2); // where the lists are, and the writing
  expect(result.map(({ lines }) => lines)).toEqual(all.map(({ line }) => [{ id: line.id, version: 2 }]));
  for (const [place, { line, viewer, words, projectId }] of all.entries()) {
    expect(await words()).toEqual([`Turned ${place} (DM-${place})`]);
    const history = { where: { projectId, table: 'Line', row: line.id }, select: { personId: true } };
    expect(await database().change.findMany(history)).toEqual([
      { personId: viewer.personId },
      { personId: viewer.personId },
    ]);
  }
});

test('references follow what is saved together', async () => {
  const all = await lists(3);
  const pattern = { kind: 'ticket', prefix: 'DM-', url: null };
  const form = { layout: 'by-list', accomplishments: 'A', plans: 'P', teams: [], references: [pattern] };
  for (const { projectId } of all) await write((db) => db.project.update({ where: { id: projectId }, data: { form } }));
  const keys = () =>
    Promise.all(
      all.map(async ({ projectId }) =>
        (await database().reference.findMany({ where: { projectId } })).map(({ key }) => key),
      ),
    );
  await Promise.all(all.map(({ save }, place) => save(`Closed DM-1${place}`)));
  expect(await keys()).toEqual([['DM-10'], ['DM-11'], ['DM-12']]);
  await Promise.all(all.map(({ save }, place) => save(`Opened DM-2${place}`, 2)));
  expect(await keys()).toEqual([['DM-20'], ['DM-21'], ['DM-22']]);
});

test('one who is late, one whose month is published and one who adds a line hinder nobody', async () => {
  const [first, late, frozen, adding, last] = await lists(5);
  if (!first || !late || !frozen || !adding || !last) throw new Error('Five lists were made.');
  await late.save('Turned it before');
  await publish(frozen.month, 1);
  const added = { ...adding.line, id: v7(), position: 'a1', markdown: 'Another', base: null };
  const answers = await Promise.allSettled([
    first.save('First'),
    late.save('Too late'),
    frozen.save('Too late as well'),
    saveLines(adding.viewer, { ...adding.address, puts: [added], removals: [] }),
    last.save('Last'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled', 'fulfilled']);
  expect(answers[1]).toMatchObject({ reason: { code: 'CONFLICT', message: expect.stringContaining('meanwhile') } });
  expect(answers[2]).toMatchObject({ reason: { code: 'CONFLICT', message: expect.stringContaining('published') } });
  expect(await first.words()).toEqual(['First']);
  expect(await late.words()).toEqual(['Turned it before']);
  expect(await frozen.words()).toEqual(['Turn it']);
  expect((await adding.words()).sort()).toEqual(['Another', 'Turn it']);
  expect(await last.words()).toEqual(['Last']);
});

test('who waits for another holds up nobody who saves at the same moment', async () => {
  const [list, month, line, first, last] = await lists(5);
  if (!list || !month || !line || !first || !last) throw new Error('Five lists were made.');
  const waiting = await write(async (db) => {
    await db.$queryRaw`select 1 from "Block" where "id" = ${list.address.block}::uuid for update`;
    await db.$queryRaw`select 1 from "Month" where "projectId" = ${month.projectId}::uuid for update`;
    await db.$queryRaw`select 1 from "Line" where "id" = ${line.line.id}::uuid for update`;
    const held = [list, month, line].map(({ save }) => save('Waited'));
    const free = [first.save('Did not wait'), last.save('Did not wait')];
    await Promise.all(free);
    return held;
  });
  await Promise.all(waiting);
  for (const { words } of [list, month, line]) expect(await words()).toEqual(['Waited']);
  for (const { words } of [first, last]) expect(await words()).toEqual(['Did not wait']);
});

test('who saves a line while it is taken away is told so, alone and together with others', async () => {
  const [alone, together, other] = await lists(3);
  if (!alone || !together || !other) throw new Error('Three lists were made.');
  const takenWhile = async (taken: typeof alone, savings: () => Promise<unknown>[]) => {
    const answers = await write(async (db) => {
      await db.$executeRaw`delete from "Line" where "id" = ${taken.line.id}::uuid`;
      const sent = Promise.allSettled(savings());
      await somebodyWaits();
      return { sent };
    });
    return await answers.sent;
  };
  expect(await takenWhile(alone, () => [alone.save('Gone')])).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
  expect(await takenWhile(together, () => [together.save('Gone'), other.save('Elsewhere')])).toMatchObject([
    { reason: { code: 'CONFLICT' } },
    { status: 'fulfilled' },
  ]);
});

async function somebodyWaits(): Promise<void> {
  const waiting = () =>
    database()
      .$queryRaw`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(waiting).not.toHaveLength(0);
}

test('a saving that collides with another transaction is stored all the same', async () => {
  const [own] = await lists(1);
  if (!own) throw new Error('A list was made.');
  const sent: Promise<unknown>[] = [];
  await write(async (db) => {
    await db.$queryRaw`select 1 from "Line" where "id" = ${own.line.id}::uuid for update`;
    if (sent.length === 0) sent.push(own.save('Both went on'));
    await somebodyWaits();
    await db.$queryRaw`select 1 from "Block" where "id" = ${own.address.block}::uuid for update`;
  });
  await Promise.all(sent);
  expect(await own.words()).toEqual(['Both went on']);
});

test('of two who save the same line at the same moment one is told of the other', async () => {
  const [one, other] = await lists(2);
  if (!one || !other) throw new Error('Two lists were made.');
  const answers = await Promise.allSettled([one.save('Mine'), one.save('Yours'), other.save('Elsewhere')]);
  const statuses = answers.map(({ status }) => status);
  expect(statuses.slice(0, 2).sort()).toEqual(['fulfilled', 'rejected']);
  expect(statuses[2]).toBe('fulfilled');
  expect(await one.words()).toEqual([statuses[0] === 'fulfilled' ? 'Mine' : 'Yours']);
});

test('the same list, named in capitals, is the same list', async () => {
  const [one, other] = await lists(2);
  if (!one || !other) throw new Error('Two lists were made.');
  const address = { ...one.address, block: one.address.block.toUpperCase() };
  const puts = [{ ...one.line, markdown: 'In capitals', base: 1 }];
  await Promise.all([saveLines(one.viewer, { ...address, puts, removals: [] }), other.save('Elsewhere')]);
  expect(await one.words()).toEqual(['In capitals']);
});

test('a list that was said to be empty is no longer, whoever writes at the same moment', async () => {
  const [empty, other] = await lists(2);
  if (!empty || !other) throw new Error('Two lists were made.');
  await saveLines(empty.viewer, { ...empty.address, puts: [], removals: [{ id: empty.line.id, base: 1 }] });
  await sayNil(empty.viewer, { ...empty.address, nil: 'No activity' });
  const puts = [{ ...empty.line, id: v7(), base: null }];
  await Promise.all([saveLines(empty.viewer, { ...empty.address, puts, removals: [] }), other.save('Elsewhere')]);
  expect(await getBlock(empty.viewer, empty.address)).toMatchObject({ nil: null, lines: [{ markdown: 'Turn it' }] });
});

test('writing together looks for rows by their keys, so that years of months make it no slower', async () => {
  const [one, other] = await lists(2);
  if (!one || !other) throw new Error('Two lists were made.');
  const texts = [one, other].map(({ viewer, projectId, address, line }) => ({
    ...{ person: viewer.personId, project: projectId, block: address.block },
    ...{ ...line, markdown: 'Turned it', base: 1 },
  }));
  const given = JSON.stringify(texts);
  const tables = await tablesReadWhole(
    (db) => db.$queryRaw`select * from lunation_change_lines(${given}::jsonb, ${given}::jsonb, '[]')`,
  );
  expect(await one.words()).toEqual(['Turned it']);
  expect(tables).toEqual([]);
});
