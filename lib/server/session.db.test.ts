import { expect, test } from 'vitest';
import { database, inTransaction, systemPersons } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { signedInHeaders, viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, publish } from '@/lib/server/test-database-project';

async function namedProject() {
  const project = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: project.projectId } });
  return { ...project, slug };
}

test('who is asking, and all that she may see, is one statement', async () => {
  const { slug, ...project } = await namedProject();
  const month = await makeMonth(project, '2017-03');
  await publish(month, 1);
  await makeMonth(project, '2017-04');
  const headers = await signedInHeaders({ role: 'tcam', project: slug, team: 'Observatory' });
  const { statements, result } = await measureSql(() => viewerOf(headers));
  expect(statements).toBe(1);
  expect(result?.projects).toEqual([
    {
      id: project.projectId,
      slug,
      name: 'Arvane Survey',
      grants: [{ role: 'tcam', teamId: project.teamId }],
      months: [
        { month: '2017-03', state: 'published' },
        { month: '2017-04', state: 'open' },
      ],
    },
  ]);
});

test('several who ask at the same moment are each told who they are, in one statement', async () => {
  const { slug } = await namedProject();
  const one = await signedInHeaders({ role: 'tcam', project: slug, team: 'Observatory' });
  const other = await signedInHeaders(null);
  const gone = await signedInHeaders(null);
  const { personId } = (await viewerOf(gone)) ?? { personId: '' };
  await database().session.deleteMany({ where: { user: { person: { id: personId } } } });
  const alone = [await viewerOf(one), await viewerOf(other)];
  const { statements, result } = await measureSql(() => Promise.all([one, other, gone, one].map(viewerOf)));
  expect(statements).toBe(1);
  expect(result).toEqual([alone[0], alone[1], null, alone[0]]);
  expect(alone[0]?.projects).toHaveLength(1);
  expect(alone[1]?.projects).toEqual([]);
});

test('a reader knows of no month before it is published', async () => {
  const { slug, ...project } = await namedProject();
  await makeMonth(project, '2017-04');
  const viewer = await viewerWith({ role: 'reader', project: slug });
  expect(viewer.projects.map(({ months }) => months)).toEqual([[]]);
});

test('an administrator sees every project, somebody without a role none', async () => {
  const { slug } = await namedProject();
  const administrator = await viewerWith({ role: 'administrator' });
  expect(administrator.projects.map((project) => project.slug)).toContain(slug);
  expect((await commandLineViewer()).projects.map((project) => project.slug)).toContain(slug);
  expect((await viewerWith(null)).projects).toEqual([]);
});

test('a role that is over shows nothing', async () => {
  const { slug } = await namedProject();
  const headers = await signedInHeaders({ role: 'manager', project: slug });
  const viewer = await viewerOf(headers);
  const personId = viewer?.personId ?? '';
  const past = { from: new Date('2017-01-01'), to: new Date('2017-02-01') };
  await inTransaction(systemPersons.commandLine, (db) => db.role.updateMany({ where: { personId }, data: past }));
  expect((await viewerOf(headers))?.projects).toEqual([]);
});

test('a forged, cut or foreign cookie is nobody', async () => {
  const headers = await signedInHeaders(null);
  const cookie = headers.get('cookie') ?? '';
  const [name = '', value = ''] = cookie.split('=');
  const token = decodeURIComponent(value).split('.')[0];
  const forged = [
    `${name}=`,
    `${name}=${token}`,
    `${name}=${token}.`,
    `${name}=${token}.AAAA`,
    `${name}=%E0%A4%A`,
    `${name}=${value.replace(/^./, (first) => (first === 'x' ? 'y' : 'x'))}`,
  ];
  for (const text of forged) expect(await viewerOf(new Headers({ cookie: text })), text).toBeNull();
  expect(await viewerOf(headers)).not.toBeNull();
});

test('a session that has expired is nobody', async () => {
  const headers = await signedInHeaders(null);
  const viewer = await viewerOf(headers);
  await database().session.updateMany({
    where: { user: { person: { id: viewer?.personId ?? '' } } },
    data: { expiresAt: new Date(0) },
  });
  expect(await viewerOf(headers)).toBeNull();
});
