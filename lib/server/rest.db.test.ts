import { beforeAll, expect, test, vi } from 'vitest';
import { database } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { answerHealth } from '@/lib/server/health';
import { answerRest } from '@/lib/server/rest';
import { answerRpc } from '@/lib/server/rpc';
import { signedInHeaders } from '@/lib/server/test-database-person';

let administrator: Headers;

beforeAll(async () => {
  administrator = await signedInHeaders({ role: 'administrator' });
});

async function ask(method: string, path: string, init: { headers?: HeadersInit; body?: string | FormData } = {}) {
  const request = new Request(environment().baseUrl + path, { method, headers: administrator, ...init });
  const response = await (path.startsWith('/rpc') ? answerRpc(request) : answerRest(request));
  return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
}

const json = (headers: Headers) => new Headers([...headers, ['content-type', 'application/json']]);

test('an unknown path says where to look', async () => {
  expect(await ask('GET', '/api/nothing')).toMatchObject({
    status: 404,
    type: 'application/json',
    body: { code: 'NOT_FOUND', message: 'There is nothing at /api/nothing: /api/docs lists what there is.' },
  });
});

test('a wrong method says which ones there are', async () => {
  expect(await ask('PATCH', '/api/projects/arvane/form')).toMatchObject({
    status: 405,
    body: { message: 'PATCH does nothing at /api/projects/arvane/form; it takes GET, PUT.' },
  });
});

test('HEAD finds what GET finds', async () => {
  const request = new Request(`${environment().baseUrl}/api/projects`, { method: 'HEAD', headers: administrator });
  expect((await answerRest(request)).status).toBe(200);
});

test('a body that is no JSON is told so', async () => {
  expect(await ask('POST', '/api/projects', { headers: json(administrator), body: '{"slug": ' })).toMatchObject({
    status: 400,
    body: { code: 'BAD_REQUEST', message: expect.stringMatching(/malformed/i) },
  });
});

test('an input of the wrong shape is told field by field', async () => {
  const body = JSON.stringify({ slug: 'No Slug', name: ' ' });
  expect((await ask('POST', '/api/projects', { headers: json(administrator), body })).body.message).toBe(
    'slug: a slug is 1 to 48 small letters, digits and hyphens, such as "meridian"; name: a project needs a name.',
  );
});

test('a body that is too large is refused, however its length is told', async () => {
  const body = JSON.stringify({ slug: 'large', name: 'x'.repeat(21 * 1024 * 1024) });
  const refused = { status: 413, body: { code: 'PAYLOAD_TOO_LARGE', message: expect.stringContaining('20 MB') } };
  expect(await ask('POST', '/api/projects', { headers: json(administrator), body })).toMatchObject(refused);
  const told = json(administrator);
  told.set('content-length', String(body.length));
  expect(await ask('POST', '/api/projects', { headers: told, body: '{}' })).toMatchObject(refused);
});

test('strangers may not send much', async () => {
  const body = JSON.stringify({ email: 'x'.repeat(70_000) });
  const answer = await ask('POST', '/api/set-up', { headers: json(new Headers()), body });
  expect(answer).toMatchObject({ status: 413, body: { message: expect.stringContaining('not signed in') } });
});

test.each(['/api/projects', '/rpc/projects/create'])('a page of another site changes nothing at %s', async (path) => {
  const body = JSON.stringify({ slug: 'crossed', name: 'Crossed', json: { slug: 'crossed', name: 'Crossed' } });
  for (const header of [
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const headers = new Headers([...json(administrator), ...Object.entries(header)]);
    expect(await ask('POST', path, { headers, body }), JSON.stringify(header)).toMatchObject({ status: 403 });
  }
  expect(await database().project.count({ where: { slug: 'crossed' } })).toBe(0);
});

test('a call by GET changes nothing', async () => {
  const data = encodeURIComponent(JSON.stringify({ json: { slug: 'crossed', name: 'Crossed' } }));
  expect((await ask('GET', `/rpc/projects/create?data=${data}`)).status).toBe(405);
});

test('what nobody expected goes to the log, and its number to whoever asked', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const answer = await brokenAnswer();
    const number = /under (\w{8})\.$/.exec(answer.body.message)?.[1] ?? 'none';
    expect(answer).toMatchObject({ status: 500, body: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(JSON.stringify(answer)).not.toMatch(/ at |prisma|node_modules/i);
    expect(log.mock.calls.flat().join('')).toContain(number);
  } finally {
    log.mockRestore();
  }
});

test('a deployment is well while its database answers', async () => {
  expect((await answerHealth()).status).toBe(200);
});

test('the description names every path and loads nothing from elsewhere', async () => {
  const spec = await ask('GET', '/api/spec.json');
  expect(Object.keys(spec.body.paths)).toContain('/projects/{project}/form');
  const docs = await answerRest(new Request(`${environment().baseUrl}/api/docs`));
  const page = await docs.text();
  expect(page).toContain('PUT /api/projects/{project}/form');
  expect(page).not.toMatch(/<script|<link|src=|https?:\/\//);
});

/** Asks for a project whose form nobody can read. */
async function brokenAnswer() {
  const slug = 'broken';
  await ask('POST', '/api/projects', { headers: json(administrator), body: JSON.stringify({ slug, name: 'Broken' }) });
  await database().$transaction(async (db) => {
    await db.$executeRaw`select set_config('lunation.person', '00000000-0000-7000-8000-000000000001', true)`;
    await db.project.update({ where: { slug }, data: { form: 'unreadable' } });
  });
  return await ask('GET', `/api/projects/${slug}/form`);
}
