import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editActs } from '@/lib/lines/test-edits';
import { database } from '@/lib/server/db';
import { databaseUrl } from '@/lib/server/env';
import { viewerOf } from '@/lib/server/session';
import { signedInHeaders } from '@/lib/server/test-database-person';
import { makeMonth, makeProject, type TestProject, write } from '@/lib/server/test-database-project';
import { isSame } from '@/lib/shared/same';
import { type Fault, networkOf } from '@/scripts/schedules/network';
import { type KillableServer, startKillable } from '@/scripts/schedules/servers';
import { type Writer, writerOf } from '@/scripts/schedules/writer';

/** How many schedules; within so many milliseconds at most. */
const { LUNATION_SCHEDULES = '150' } = process.env;
const runs = { numRuns: Number(LUNATION_SCHEDULES), interruptAfterTimeLimit: 600_000, endOnFailure: true };

const edit = fc.record({ act: fc.constantFrom(...editActs), at: fc.nat(9), to: fc.nat(9) });
const step = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('edit' as const), who: fc.nat(1), edit }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('rest' as const), milliseconds: fc.nat(12) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('look', 'crash'), who: fc.nat(1) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const faults = fc.array(fc.constantFrom<Fault>('none', 'none', 'none', 'request', 'answer'), { maxLength: 12 });
const schedule = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: 16 }),
  faults: fc.tuple(faults, faults),
  /** Before which step the server is killed: in one schedule of five, since coming back takes it a second. */
  killedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(16) }),
});

let server: KillableServer;
let project: TestProject & { slug: string };
let place: Awaited<ReturnType<typeof makeMonth>>;
let people: { headers: Headers; personId: string }[];

beforeAll(async () => {
  server = startKillable(databaseUrl());
  const made = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: made.projectId } });
  project = { ...made, slug };
  place = await makeMonth(made, '2017-03');
  people = [await somebody(slug), await somebody(slug), await somebody(slug)];
});

afterAll(() => server.stop());

test('of two who write in one list, and one in another, nothing is lost and nothing doubled, whatever fails on the way', async () => {
  await fc.assert(
    fc.asyncProperty(schedule, async ({ steps, faults: losses, killedAt }) => {
      const [shared, own] = [await makeList(), await makeList()];
      const networks = people.map(({ headers }, at) => networkOf(server.port, headers, losses[at] ?? []));
      const writers = await Promise.all(
        networks.map((network, at) =>
          writerOf('abc'[at] ?? '', network, {
            project: project.slug,
            block: at < 2 ? shared : own,
            writer: people[at]?.personId ?? '',
          }),
        ),
      );
      for (const [at, one] of steps.entries()) {
        if (at === killedAt) await server.kill();
        await take(one, writers);
      }
      for (const network of networks) network.heal();
      await expect.poll(() => networks.every(({ isQuiet }) => isQuiet()), { timeout: 20_000, interval: 2 }).toBe(true);
      await expectWhole(writers.slice(0, 2), shared);
      await expectWhole(writers.slice(2), own);
    }),
    runs,
  );
}, 900_000);

/** All that those who write in a list were told is saved stands there once. */
async function expectWhole(writers: Writer[], block: string): Promise<void> {
  const stored = await settled(writers, block);
  expect(stored).toEqual([...new Set(stored)]);
  const replaced = new Set(writers.flatMap((writer) => [...writer.replaced]));
  const wanted = writers.flatMap(({ wrote }) => [...wrote]).filter((words) => !replaced.has(words));
  expect(stored).toEqual(expect.arrayContaining(wanted));
}

async function take(one: Step, writers: Writer[]): Promise<void> {
  if (one.do === 'rest') await wait(one.milliseconds);
  else if (one.do === 'edit') {
    // Whoever writes elsewhere does so at the same moment, so that their savings meet.
    for (const writer of [writers[one.who], writers[2]]) writer?.edit(one.edit);
  } else await (one.do === 'look' ? writers[one.who]?.look() : writers[one.who]?.crash());
}

/** The words of the list once both pages say that all is saved, and show what is stored. */
async function settled(writers: Writer[], block: string): Promise<string[]> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    for (const writer of writers) await writer.look();
    const pages = writers.map((writer) => ({ saving: writer.saving(), shown: writer.shown().sort() }));
    const stored = await wordsStored(block);
    const wanted = pages.map(() => ({ saving: 'saved', shown: stored }));
    if (isSame(pages, wanted)) return stored;
    if (Date.now() > deadline) expect(pages).toEqual(wanted);
    await wait(5);
  }
}

async function wordsStored(blockId: string): Promise<string[]> {
  const lines = await database().line.findMany({ where: { projectId: project.projectId, blockId } });
  return lines.map(({ markdown }) => markdown).sort();
}

/** A list of its own for each schedule: what an earlier one left on its way does not come here. */
async function makeList(): Promise<string> {
  const { projectId } = project;
  const { sectionId, month } = place;
  return await write(async (db) => {
    const { id: elementId } = await db.wbsElement.create({ data: { projectId, title: 'Dome', position: 'a1' } });
    const entry = { projectId, sectionId, elementId, title: 'Dome', position: 'a1' };
    const { id: entryId } = await db.entry.create({ data: entry });
    const block = { projectId, month, sectionId, entryId, place: 'accomplished' as const, position: 'a1' };
    return (await db.block.create({ data: block })).id;
  });
}

async function somebody(slug: string) {
  const headers = await signedInHeaders({ role: 'manager', project: slug });
  const viewer = await viewerOf(headers);
  return { headers, personId: viewer?.personId ?? '' };
}
