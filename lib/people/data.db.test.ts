import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  createUser,
  grantRole,
  isSetUpNeeded,
  listAdministrators,
  listPeople,
  revokeRole,
  setUp,
} from '@/lib/people/data';
import { database } from '@/lib/server/db';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { signedInHeaders, signIn, testPassword, viewerWith } from '@/lib/server/test-database-person';
import { makeProject } from '@/lib/server/test-database-project';

const newcomer = () => ({ email: `${randomUUID()}@example.org`, name: 'Ben Ostrow', password: testPassword });

async function namedProject() {
  const { projectId } = await makeProject();
  return await database().project.findUniqueOrThrow({ where: { id: projectId } });
}

// The first test of the file: the others make accounts.
test('of two who set Lunation up at once one becomes its administrator and the other is told', async () => {
  expect(await isSetUpNeeded(null)).toBe(true);
  const accounts = [newcomer(), newcomer()];
  const tries = await Promise.allSettled(accounts.map((account) => setUp(null, account)));
  const lost = tries.find((one) => one.status === 'rejected');
  expect(lost?.reason).toMatchObject({ code: 'CONFLICT' });
  expect(await database().user.count()).toBe(1);
  const first = accounts[tries.findIndex(({ status }) => status === 'fulfilled')];
  const viewer = await viewerOf(await signIn(first?.email ?? '', testPassword));
  expect(viewer?.isAdministrator).toBe(true);
  expect(await isSetUpNeeded(null)).toBe(false);
  await expect(setUp(null, newcomer())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an e-mail address has one account', async () => {
  const viewer = await commandLineViewer();
  const account = { ...newcomer(), grant: null };
  await createUser(viewer, account);
  await expect(createUser(viewer, account)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a manager gives roles in her project and nowhere else', async () => {
  const [own, other] = [await namedProject(), await namedProject()];
  const manager = await viewerWith({ role: 'manager', project: own.slug });
  const { email, ...account } = newcomer();
  await createUser(await commandLineViewer(), { ...account, email, grant: null });
  const held = await grantRole(manager, { email, grant: { role: 'tcam', project: own.slug, team: 'Observatory' } });
  expect(held).toMatchObject({ role: 'tcam', team: 'Observatory' });
  const people = await listPeople(manager, { project: own.slug });
  expect(people.map(({ name, roles }) => [name, roles.map(({ role }) => role)])).toEqual([
    ['Ada Brandt', ['manager']],
    ['Ben Ostrow', ['tcam']],
  ]);
  const elsewhere = grantRole(manager, { email, grant: { role: 'reader', project: other.slug } });
  await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const above = grantRole(manager, { email, grant: { role: 'administrator' } });
  await expect(above).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a role that is given twice is held once', async () => {
  const { slug } = await namedProject();
  const viewer = await commandLineViewer();
  const account = newcomer();
  const first = await createUser(viewer, { ...account, grant: { role: 'reader', project: slug } });
  const again = await grantRole(viewer, { email: account.email, grant: { role: 'reader', project: slug } });
  expect(first.roles).toEqual([again]);
});

test('a role that is taken away shows nothing from that moment on', async () => {
  const { slug } = await namedProject();
  const headers = await signedInHeaders({ role: 'contributor', project: slug, team: null });
  const viewer = await commandLineViewer();
  const [person] = await listPeople(viewer, { project: slug });
  expect((await viewerOf(headers))?.projects).toHaveLength(1);
  await revokeRole(viewer, { id: person?.roles[0]?.id ?? '' });
  expect((await viewerOf(headers))?.projects).toEqual([]);
  expect(await listPeople(viewer, { project: slug })).toEqual([]);
});

test('a role of another project is not there to be taken away', async () => {
  const [own, other] = [await namedProject(), await namedProject()];
  await viewerWith({ role: 'reader', project: other.slug });
  const [stranger] = await listPeople(await commandLineViewer(), { project: other.slug });
  const manager = await viewerWith({ role: 'manager', project: own.slug });
  await expect(revokeRole(manager, { id: stranger?.roles[0]?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await listPeople(await commandLineViewer(), { project: other.slug })).toHaveLength(1);
});

test('the last administrator stays one', async () => {
  const viewer = await viewerWith({ role: 'administrator' });
  const roles = (await listAdministrators(viewer)).flatMap((person) => person.roles);
  const [last, ...others] = roles;
  for (const { id } of others) await revokeRole(viewer, { id });
  await expect(revokeRole(viewer, { id: last?.id ?? '' })).rejects.toMatchObject({ code: 'CONFLICT' });
});
