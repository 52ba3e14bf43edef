import { afterEach, expect, test } from 'vitest';
import { endFollowing } from '@/lib/server/changes';
import { database } from '@/lib/server/db';
import { answerEvents } from '@/lib/server/events';
import { signedInHeaders } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject } from '@/lib/server/test-database-project';

afterEach(endFollowing);

async function ownProject() {
  const own = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  return { ...own, slug };
}

async function follow(slug: string, headers: Headers) {
  const stopping = new AbortController();
  const address = `http://localhost/api/projects/${slug}/events`;
  const answer = await answerEvents(new Request(address, { headers, signal: stopping.signal }), slug);
  return { answer, stop: () => stopping.abort() };
}

/** The next pieces of a stream, up to and with one that has `last`; or to its end. */
async function readUntil(reader: ReadableStreamDefaultReader<Uint8Array>, last: string): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  while (!text.includes(last)) {
    const { done, value } = await reader.read();
    if (done) break;
    text += decoder.decode(value);
  }
  return text;
}

test('what changes in a project is told to those who follow it, and nothing of another project', async () => {
  const [mine, other] = [await ownProject(), await ownProject()];
  const { answer } = await follow(mine.slug, await signedInHeaders({ role: 'tcam', project: mine.slug, team: null }));
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = (answer.body ?? new ReadableStream()).getReader();
  await readUntil(reader, 'event: ready');
  const elsewhere = await makeMonth(other, '2017-03');
  await addLine({ projectId: other.projectId, blockId: elsewhere.plannedId });
  await makeMonth(mine, '2017-03');
  const told = await readUntil(reader, 'Block');
  expect(told).toContain('data: Section');
  expect(told).not.toContain('Line');
  await reader.cancel();
});

test('several follow by one connection, which goes with the last of them', async () => {
  const { slug } = await ownProject();
  const headers = await signedInHeaders({ role: 'manager', project: slug });
  const streams = [await follow(slug, headers), await follow(slug, headers)];
  expect(await listeners()).toBe(1);
  for (const { stop } of streams) stop();
  await expect.poll(listeners).toBe(0);
});

test('where the connection breaks the stream ends, and the next one is told what changes', async () => {
  const own = await ownProject();
  const headers = await signedInHeaders({ role: 'manager', project: own.slug });
  const { answer } = await follow(own.slug, headers);
  await database().$queryRaw`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'lunation-changes'`;
  await answer.text();
  const again = await follow(own.slug, headers);
  const reader = (again.answer.body ?? new ReadableStream()).getReader();
  await readUntil(reader, 'event: ready');
  await makeMonth(own, '2017-03');
  expect(await readUntil(reader, 'Block')).toContain('data: Block');
});

test('a project is followed by those who read its drafts, and by nobody else', async () => {
  const { slug } = await ownProject();
  const statusFor = async (headers: Headers, project = slug) => (await follow(project, headers)).answer.status;
  expect(await statusFor(new Headers())).toBe(401);
  expect(await statusFor(await signedInHeaders({ role: 'reader', project: slug }))).toBe(404);
  const stranger = await signedInHeaders(null);
  expect([await statusFor(stranger), await statusFor(stranger, 'nowhere')]).toEqual([404, 404]);
  expect(await statusFor(await signedInHeaders({ role: 'contributor', project: slug, team: null }))).toBe(200);
});

async function listeners(): Promise<number> {
  const rows = await database().$queryRaw<unknown[]>`
    select from pg_stat_activity where datname = current_database() and application_name = 'lunation-changes'`;
  return rows.length;
}
