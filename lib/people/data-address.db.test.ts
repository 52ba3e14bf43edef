import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { deliverNotices } from '@/lib/notices/data-delivery';
import { grantRole, listPeople, setPassword } from '@/lib/people/data';
import { correctAddress } from '@/lib/people/data-address';
import { getLinkOwner, invite } from '@/lib/people/data-invite';
import { database } from '@/lib/server/db';
import { databaseUrl } from '@/lib/server/env';
import { commandLineViewer, viewerOf } from '@/lib/server/session';
import { sendAuth, signIn, testPassword, viewerWith } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, write } from '@/lib/server/test-database-project';
import { startMailServer } from '@/lib/server/test-mail-server';

let mailServer: Awaited<ReturnType<typeof startMailServer>>;

beforeAll(async () => {
  mailServer = await startMailServer();
  vi.stubEnv('LUNATION_SMTP_URL', mailServer.url);
});

afterEach(() => mailServer.refuse(null));

afterAll(async () => {
  vi.unstubAllEnvs();
  await mailServer.stop();
});

const newAddress = () => `${randomUUID()}@example.org`;

async function namedProject() {
  const project = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: project.projectId } });
  return { ...project, slug, manager: await viewerWith({ role: 'manager', project: slug }) };
}

/** Somebody who was invited as the Observatory's T/CAM with an address that is not hers. */
async function invitedWrongly() {
  const project = await namedProject();
  const email = newAddress();
  const grant = { role: 'tcam' as const, project: project.slug, team: 'Observatory' };
  const { id: personId } = await invite(project.manager, { email, name: 'Ben Ostrow', grant });
  const { userId } = await database().person.findUniqueOrThrow({ where: { id: personId } });
  return { ...project, email, address: newAddress(), personId, userId: userId ?? '' };
}

const mailsTo = (email: string) => mailServer.received.filter(({ to }) => to.includes(email));

/** The token of the newest link that was mailed to an address. */
async function tokenFor(email: string): Promise<string> {
  await deliverNotices();
  const [, token = ''] = /password\?token=(?:3D)?([\w-]+)/.exec(mailsTo(email).at(-1)?.source ?? '') ?? [];
  return token;
}

const setPasswordBy = (token: string) =>
  sendAuth('reset-password', new Headers(), { token, newPassword: testPassword });

/** Until so many connections wait for another's lock. */
async function untilWaiting(count: number): Promise<void> {
  const waiting = () => database().$queryRaw<unknown[]>`
    select 1 from pg_stat_activity where "datname" = current_database() and "wait_event_type" = 'Lock'`;
  await vi.waitUntil(async () => (await waiting()).length === count, { timeout: 10_000, interval: 20 });
}

/** A transaction beside those of the application, which ends when it is told to. */
async function openTransaction(...statements: [string, unknown[]][]) {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query('begin');
  for (const [text, values] of statements) await client.query(text, values);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}

test('a new invitation goes to the other address, and the link that went to the first is worthless', async () => {
  const { manager, slug, email, address, personId } = await invitedWrongly();
  const first = await tokenFor(email);
  await correctAddress(manager, { email, address });
  await expect(getLinkOwner({ token: first })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await setPasswordBy(first)).status).toBe(400);
  expect(await listPeople(manager, { project: slug })).toContainEqual(
    expect.objectContaining({ id: personId, email: address, isAwaited: true, roles: [expect.anything()] }),
  );
  const second = await tokenFor(address);
  expect(mailsTo(address)[0]?.source).toContain('You are T/CAM of Observatory in');
  expect((await setPasswordBy(second)).status).toBe(200);
  const viewer = await viewerOf(await signIn(address, testPassword));
  expect(viewer).toMatchObject({ personId, projects: [{ slug }] });
});

test('the history keeps who gave the account which address', async () => {
  const { manager, email, address, userId } = await invitedWrongly();
  await correctAddress(manager, { email, address });
  expect(await database().change.findMany({ where: { table: 'User', row: userId } })).toMatchObject([
    { before: { email }, after: { email: address }, personId: manager.personId, projectId: null },
  ]);
});

test('what was not sent to the first address yet is not sent there any more', async () => {
  const { manager, email, address, personId } = await invitedWrongly();
  await correctAddress(manager, { email, address });
  await deliverNotices();
  expect([mailsTo(email).length, mailsTo(address).length]).toEqual([0, 1]);
  const notices = await database().notice.findMany({ where: { personId }, orderBy: { id: 'asc' } });
  expect(notices).toMatchObject([
    { email, text: '', html: '', sentAt: null, nextTryAt: null, failure: 'the link in it is no longer good' },
    { email: address, nextTryAt: null, failure: null },
  ]);
});

test('a mail that the mail server is just asked about is not tried again', async () => {
  const { manager, email, address, personId } = await invitedWrongly();
  const release = mailServer.hold();
  mailServer.refuse('450 no such mailbox');
  const delivering = deliverNotices();
  const asked = { where: { personId, attempts: 1 } };
  await vi.waitUntil(async () => (await database().notice.count(asked)) === 1);
  await correctAddress(manager, { email, address });
  release();
  await delivering;
  mailServer.refuse(null);
  await database().notice.updateMany({
    where: { personId, nextTryAt: { not: null } },
    data: { nextTryAt: new Date() },
  });
  await deliverNotices();
  expect([mailsTo(email).length, mailsTo(address).length]).toEqual([0, 1]);
});

test('a notice about her section waits for the new address', async () => {
  const { manager, email, address, personId, ...project } = await invitedWrongly();
  await deliverNotices();
  const { sectionId, projectId } = await makeMonth(project, '2017-03');
  const letter = { subject: 'Late', text: 'Late', html: 'Late', occasion: '2017-04-11' };
  await database().notice.create({ data: { ...letter, projectId, sectionId, personId, kind: 'nudge', email } });
  await correctAddress(manager, { email, address });
  await deliverNotices();
  expect([mailsTo(email).length, mailsTo(address).length]).toEqual([1, 2]);
});

test('nobody but who decides on her may, and none for whom others decide as well', async () => {
  const { manager, slug, email, address, personId } = await invitedWrongly();
  const other = await namedProject();
  const tcam = await viewerWith({ role: 'tcam', project: slug, team: 'Observatory' });
  for (const stranger of [other.manager, tcam])
    await expect(correctAddress(stranger, { email, address })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await grantRole(other.manager, { email, grant: { role: 'reader', project: other.slug } });
  for (const one of [manager, other.manager])
    await expect(correctAddress(one, { email, address })).rejects.toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('ask an administrator'),
    });
  const person = { where: { id: personId }, select: { user: { select: { email: true } } } };
  expect(await database().person.findUnique(person)).toEqual({ user: { email } });
  await correctAddress(await commandLineViewer(), { email, address });
  expect(await database().person.findUnique(person)).toEqual({ user: { email: address } });
});

test('an administrator who is awaited is for administrators', async () => {
  const { manager, email, address, personId } = await invitedWrongly();
  await write((db) => db.role.create({ data: { personId, role: 'administrator', from: new Date('2017-01-01') } }));
  await expect(correctAddress(manager, { email, address })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('who can sign in keeps her address', async () => {
  const [byLink, byProvider] = [await invitedWrongly(), await invitedWrongly()];
  await setPassword(await commandLineViewer(), { email: byLink.email, password: testPassword });
  const { userId } = byProvider;
  await database().account.create({ data: { userId, accountId: randomUUID(), providerId: 'institute' } });
  for (const { manager, email, address } of [byLink, byProvider])
    for (const viewer of [manager, await commandLineViewer()])
      await expect(correctAddress(viewer, { email, address })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an address of another account is refused, and what had been sent stays good', async () => {
  const { manager, email } = await invitedWrongly();
  const { email: taken } = await invitedWrongly();
  const token = await tokenFor(email);
  await expect(correctAddress(manager, { email, address: taken })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `${taken} belongs to an account already: give that person the role here, and take back what this invitation gave.`,
  });
  await expect(correctAddress(manager, { email, address: email })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await getLinkOwner({ token })).toEqual({ email, name: 'Ben Ostrow' });
});

test('of two who correct it at once, one does', async () => {
  const { manager, email, userId } = await invitedWrongly();
  const tries = [newAddress(), newAddress()].map((address) => correctAddress(manager, { email, address }));
  expect((await Promise.allSettled(tries)).map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await database().verification.count({ where: { value: userId } })).toBe(1);
});

test('who is just setting her password by the first link keeps the address', async () => {
  const { manager, email, address, userId } = await invitedWrongly();
  const token = await tokenFor(email);
  // Holds her up where the link is spent, and the password not written yet.
  const commit = await openTransaction(['lock table "Account" in share mode', []]);
  const accepting = setPasswordBy(token);
  await untilWaiting(1);
  const correcting = correctAddress(manager, { email, address });
  await untilWaiting(2);
  await commit();
  expect((await accepting).status).toBe(200);
  await expect(correcting).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await viewerOf(await signIn(email, testPassword)))?.email).toBe(email);
  expect(await database().account.count({ where: { userId } })).toBe(1);
});

test('who comes by the first link while the address is being replaced is too late', async () => {
  const { manager, email, address, userId } = await invitedWrongly();
  const token = await tokenFor(email);
  // Holds the correction up where the links are gone, and the address is not written yet.
  const commit = await openTransaction(['select from "User" where "id" = $1 for key share', [userId]]);
  const correcting = correctAddress(manager, { email, address });
  await untilWaiting(1);
  const accepting = setPasswordBy(token);
  await untilWaiting(2);
  await commit();
  await correcting;
  expect((await accepting).status).toBe(400);
  expect(await database().account.count({ where: { userId } })).toBe(0);
});

test('who asks for a link at the first address while it is being replaced gets none', async () => {
  const { manager, email, address, userId } = await invitedWrongly();
  await deliverNotices();
  const commit = await openTransaction(['select from "User" where "id" = $1 for key share', [userId]]);
  const correcting = correctAddress(manager, { email, address });
  await untilWaiting(1);
  await sendAuth('request-password-reset', new Headers(), { email });
  await untilWaiting(2);
  await commit();
  await correcting;
  await wait(200);
  await deliverNotices();
  expect([mailsTo(email).length, mailsTo(address).length]).toEqual([1, 1]);
  expect(await database().verification.count({ where: { value: userId } })).toBe(1);
});

test('a role that is just given elsewhere keeps the address', async () => {
  const { manager, email, address } = await invitedWrongly();
  const other = await namedProject();
  const commit = await openTransaction(['lock table "Role" in share mode', []]);
  const granting = grantRole(other.manager, { email, grant: { role: 'reader', project: other.slug } });
  await untilWaiting(1);
  const correcting = correctAddress(manager, { email, address });
  await untilWaiting(2);
  await commit();
  await granting;
  await expect(correcting).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
