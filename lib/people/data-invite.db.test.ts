import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deliverNotices } from '@/lib/notices/data-delivery';
import { listPeople, setPassword } from '@/lib/people/data';
import { getLinkOwner, invite, inviteAgain, inviteHolder } from '@/lib/people/data-invite';
import { answerAuth } from '@/lib/server/auth-door';
import { database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { signedInHeaders, signIn, testPassword, viewerWith } from '@/lib/server/test-database-person';
import { makeProject, write } from '@/lib/server/test-database-project';
import { startMailServer } from '@/lib/server/test-mail-server';

let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mailServer = await startMailServer();
  vi.stubEnv('LUNATION_SMTP_URL', mailServer.url);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await mailServer.stop();
});

const newcomer = () => ({ email: `${randomUUID()}@example.org`, name: 'Ben Ostrow' });

async function namedProject() {
  const { projectId } = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  return { projectId, slug, manager: await viewerWith({ role: 'manager', project: slug }) };
}

/** The token of the newest link that was mailed to an address. */
async function tokenFor(email: string): Promise<string> {
  await deliverNotices();
  const mail = mailServer.received.filter(({ to }) => to.includes(email)).at(-1);
  const [, token = ''] = /password\?token=(?:3D)?([\w-]+)/.exec(mail?.source ?? '') ?? [];
  return token;
}

function askAuth(path: string, body: unknown): Promise<Response> {
  const { baseUrl } = environment();
  const headers = { 'content-type': 'application/json', origin: baseUrl };
  return answerAuth(new Request(`${baseUrl}/api/auth${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

test('somebody who is invited sets her password by the mailed link, once, and has her role', async () => {
  const { slug, manager } = await namedProject();
  const guest = newcomer();
  await invite(manager, { ...guest, grant: { role: 'tcam', project: slug, team: 'Observatory' } });
  expect(await listPeople(manager, { project: slug })).toContainEqual(
    expect.objectContaining({ email: guest.email, isAwaited: true }),
  );
  const token = await tokenFor(guest.email);
  const sent = mailServer.received.find(({ to }) => to.includes(guest.email))?.source;
  expect(sent).toContain('You are T/CAM of Observatory in');
  expect(await getLinkOwner({ token })).toEqual(guest);
  expect((await askAuth('/reset-password', { token, newPassword: 'short' })).status).toBe(400);
  expect((await askAuth('/reset-password', { token, newPassword: testPassword })).status).toBe(200);
  const again = await askAuth('/reset-password', { token, newPassword: 'another password' });
  expect(await again.json()).toMatchObject({ message: expect.stringContaining('no longer good') });
  await expect(getLinkOwner({ token })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const viewer = await viewerOf(await signIn(guest.email, testPassword));
  expect(viewer?.projects.map((project) => project.slug)).toEqual([slug]);
  expect(await listPeople(manager, { project: slug })).toContainEqual(
    expect.objectContaining({ email: guest.email, isAwaited: false }),
  );
});

test('what is stored does not open the account', async () => {
  const { slug, manager } = await namedProject();
  const guest = newcomer();
  const { id: personId } = await invite(manager, { ...guest, grant: { role: 'reader', project: slug } });
  const token = await tokenFor(guest.email);
  expect(token).not.toBe('');
  expect(await database().verification.findMany({ where: { identifier: { contains: token } } })).toEqual([]);
  expect(await database().notice.findMany({ where: { personId }, select: { text: true, html: true } })).toEqual([
    { text: '', html: '' },
  ]);
});

test('nobody is invited twice, nor into a project of others, nor by others than managers', async () => {
  const [own, other] = [await namedProject(), await namedProject()];
  const guest = newcomer();
  const grant = { role: 'reader' as const, project: own.slug };
  await invite(own.manager, { ...guest, grant });
  await expect(invite(own.manager, { ...guest, grant })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(invite(own.manager, { ...newcomer(), grant: null })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(invite(other.manager, { ...newcomer(), grant })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const tcam = await viewerWith({ role: 'tcam', project: own.slug, team: 'Observatory' });
  await expect(invite(tcam, { ...newcomer(), grant })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('many are invited at once', async () => {
  const { slug, manager } = await namedProject();
  const grant = { role: 'reader' as const, project: slug };
  const invited = Array.from({ length: 12 }, () => invite(manager, { ...newcomer(), grant }));
  expect(await Promise.all(invited)).toHaveLength(12);
});

test('the link is sent again after some minutes, by those who manage a project of hers', async () => {
  const [own, other] = [await namedProject(), await namedProject()];
  const { email, name } = newcomer();
  await invite(own.manager, { email, name, grant: { role: 'reader', project: own.slug } });
  await expect(inviteAgain(other.manager, { email })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(inviteAgain(own.manager, { email })).rejects.toMatchObject({ code: 'CONFLICT' });
  const first = await tokenFor(email);
  await database().notice.updateMany({ where: { email }, data: { createdAt: new Date(Date.now() - 600_000) } });
  await inviteAgain(own.manager, { email });
  const second = await tokenFor(email);
  expect(second).not.toBe(first);
  expect(await getLinkOwner({ token: second })).toEqual({ email, name });
  await expect(getLinkOwner({ token: first })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a password that an administrator sets makes the links worthless that are on their way', async () => {
  const { slug, manager } = await namedProject();
  const guest = newcomer();
  await invite(manager, { ...guest, grant: { role: 'reader', project: slug } });
  const token = await tokenFor(guest.email);
  await setPassword(await commandLineViewer(), { email: guest.email, password: 'another password' });
  expect((await askAuth('/reset-password', { token, newPassword: testPassword })).status).toBe(400);
});

test('whoever has set her password by a link is let in, however often it was tried before', async () => {
  const { slug, manager } = await namedProject();
  const { email, name } = newcomer();
  await invite(manager, { email, name, grant: { role: 'reader', project: slug } });
  for (let times = 0; times < 11; times += 1) await askAuth('/sign-in/email', { email, password: 'not this one' });
  const token = await tokenFor(email);
  await askAuth('/reset-password', { token, newPassword: testPassword });
  expect((await askAuth('/sign-in/email', { email, password: testPassword })).status).toBe(200);
});

/** Somebody of whom a report has told, without an account. */
async function holder(projectId: string) {
  return await write(async (db) => {
    const { id } = await db.person.create({ data: { name: 'Wen Tarrow' } });
    await db.role.create({ data: { personId: id, projectId, role: 'tcam', from: new Date('2017-01-01') } });
    return id;
  });
}

test('who holds a role without an account is invited by those who decide on all her roles', async () => {
  const [own, other] = [await namedProject(), await namedProject()];
  const { email } = newcomer();
  const person = await holder(own.projectId);
  await expect(inviteHolder(other.manager, { person, email })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await inviteHolder(own.manager, { person, email });
  expect(await getLinkOwner({ token: await tokenFor(email) })).toEqual({ email, name: 'Wen Tarrow' });
  await expect(inviteHolder(own.manager, { person, email: newcomer().email })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });

  const shared = await holder(own.projectId);
  await write((db) =>
    db.role.create({
      data: { personId: shared, projectId: other.projectId, role: 'manager', from: new Date('2017-01-01') },
    }),
  );
  const taken = inviteHolder(own.manager, { person: shared, email: newcomer().email });
  await expect(taken).rejects.toMatchObject({ code: 'NOT_FOUND' });

  const administrator = await holder(own.projectId);
  const from = new Date('2017-01-01');
  await write((db) => db.role.create({ data: { personId: administrator, role: 'administrator', from } }));
  const raised = inviteHolder(own.manager, { person: administrator, email: newcomer().email });
  await expect(raised).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('of two who invite the same person at once, one does', async () => {
  const { projectId, manager } = await namedProject();
  const person = await holder(projectId);
  const both = [newcomer(), newcomer()].map(({ email }) => inviteHolder(manager, { person, email }));
  const outcomes = await Promise.allSettled(both);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('without a mail server nobody is invited', async () => {
  vi.stubEnv('LUNATION_SMTP_URL', '');
  const asked = invite(await commandLineViewer(), { ...newcomer(), grant: null });
  await expect(asked).rejects.toThrow('LUNATION_SMTP_URL');
  vi.stubEnv('LUNATION_SMTP_URL', mailServer.url);
});

test('whoever forgot her password gets one link, and sets another one that ends her sessions', async () => {
  const headers = await signedInHeaders(null);
  const email = (await viewerOf(headers))?.email ?? '';
  expect((await askAuth('/request-password-reset', { email })).status).toBe(200);
  expect((await askAuth('/request-password-reset', { email })).status).toBe(200);
  expect((await askAuth('/request-password-reset', { email: newcomer().email })).status).toBe(200);
  const token = await tokenFor(email);
  expect(mailServer.received.filter(({ to }) => to.includes(email))).toHaveLength(1);
  expect((await askAuth('/reset-password', { token, newPassword: 'another password' })).status).toBe(200);
  expect(await viewerOf(headers)).toBeNull();
  expect((await viewerOf(await signIn(email, 'another password')))?.email).toBe(email);
});
