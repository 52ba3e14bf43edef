import { Client } from 'pg';
import { expect, test } from 'vitest';
import { database, systemPersons } from '@/lib/server/db';
import { databaseUrl } from '@/lib/server/env';
import { addLine, makeMonth, makeProject, write } from '@/lib/server/test-database-project';

test('a change is kept with what was, what is, who and in which transaction', async () => {
  const { projectId, teamId } = await makeProject();
  await write((db) => db.team.updateMany({ where: { projectId }, data: { name: 'Survey' } }));
  await write((db) => db.team.deleteMany({ where: { projectId } }));
  const changes = await database().change.findMany({ where: { projectId, row: teamId }, orderBy: { id: 'asc' } });
  expect(changes.map(({ before, after }) => [before, after])).toMatchObject([
    [null, { name: 'Observatory', version: 1 }],
    [{ name: 'Observatory' }, { name: 'Survey', version: 2 }],
    [{ name: 'Survey', version: 2 }, null],
  ]);
  expect(new Set(changes.map(({ personId }) => personId))).toEqual(new Set([systemPersons.commandLine]));
  expect(new Set(changes.map(({ transaction }) => transaction)).size).toBe(3);
});

test('a change without a person is refused', async () => {
  const { projectId } = await makeProject();
  const nameless = database().team.updateMany({ where: { projectId }, data: { name: 'Nobody' } });
  await expect(nameless).rejects.toThrow('set lunation.person');
});

test('a write that changes nothing leaves no trace and no new version', async () => {
  const { projectId, teamId } = await makeProject();
  await write((db) => db.team.updateMany({ where: { projectId }, data: { name: 'Observatory' } }));
  expect(await database().change.count({ where: { projectId, row: teamId } })).toBe(1);
  expect(await database().team.findFirst({ where: { projectId } })).toMatchObject({ version: 1 });
});

test('what goes with its parent is kept as well', async () => {
  const { projectId, plannedId } = await makeMonth(await makeProject(), '2017-03');
  const lineId = await addLine({ projectId, blockId: plannedId });
  await write((db) => db.month.deleteMany({ where: { projectId } }));
  const last = await database().change.findFirst({ where: { projectId, row: lineId }, orderBy: { id: 'desc' } });
  expect(last).toMatchObject({ table: 'Line', before: { markdown: 'Turn the dome' }, after: null });
});

test('rows without an id of their own are known by their key', async () => {
  const { projectId } = await makeMonth(await makeProject(), '2017-03');
  expect(await database().change.findMany({ where: { projectId, table: 'Month' } })).toMatchObject([
    { row: '2017-03' },
  ]);
});

test('the bytes of a file are not kept twice', async () => {
  const { projectId } = await makeProject();
  const file = { name: 'dome.png', type: 'image/png', bytes: new Uint8Array([1, 2]), size: 2, sha256: 'a'.repeat(64) };
  await write((db) => db.file.create({ data: { projectId, ...file } }));
  const change = await database().change.findFirstOrThrow({ where: { projectId, table: 'File' } });
  expect(change.after).toMatchObject({ name: 'dome.png', size: 2 });
  expect(change.after).not.toHaveProperty('bytes');
});

test.each(['update "Change" set "table" = \'x\'', 'delete from "Change"', 'truncate "Change"'])(
  '%s is refused',
  async (statement) => {
    await expect(database().$executeRawUnsafe(statement)).rejects.toThrow('History is only added to');
  },
);

test('every table of content keeps a history', async () => {
  const tables = await database().$queryRaw<{ name: string }[]>`
    select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and 3 <> (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgname like 'lunation_history_%')`;
  const outside = [
    'Account',
    'Change',
    'Notice',
    'RateLimit',
    'Reference',
    'Session',
    'User',
    'Verification',
    '_prisma_migrations',
  ];
  expect(tables.map(({ name }) => name).sort()).toEqual(outside);
});

test('whoever listens is told which table of which project changed', async () => {
  const { projectId } = await makeProject();
  const listener = new Client({ connectionString: databaseUrl() });
  await listener.connect();
  await listener.query('listen lunation');
  const told = new Promise<string | undefined>((resolve) =>
    listener.once('notification', ({ payload }) => resolve(payload)),
  );
  await write((db) => db.team.updateMany({ where: { projectId }, data: { name: 'Survey' } }));
  expect(JSON.parse((await told) ?? '')).toEqual({ project: projectId, table: 'Team' });
  await listener.end();
});
