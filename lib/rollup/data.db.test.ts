import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { saveLines } from '@/lib/lines/data';
import { recordOutcome } from '@/lib/plans/data';
import { getBoard } from '@/lib/rollup/data';
import { acceptSection, submitSection } from '@/lib/sections/data';
import { database } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject } from '@/lib/server/test-database-project';

const dropped = { version: null, outcome: 'dropped' as const, reason: null, note: null };

/** March with two plans, one of them on the way to April, where both wait. */
async function twoMonths() {
  const own = await makeProject();
  const { projectId } = own;
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const march = await makeMonth(own, '2017-03');
  const planIds = [
    await addLine({ projectId, blockId: march.plannedId }),
    await addLine({ projectId, blockId: march.plannedId }),
  ];
  const april = await makeMonth(own, '2017-04');
  const manager = await viewerWith({ role: 'manager', project });
  return { project, projectId, april, planIds, manager, address: { project, month: '2017-04' } };
}

test('a board has every section with its plans, in two statements', async () => {
  const { manager, address, planIds } = await twoMonths();
  const [commitment = ''] = planIds;
  await recordOutcome(manager, { ...address, commitment, ...dropped });
  const { result, statements } = await measureSql(() => getBoard(manager, address));
  expect(statements).toBe(2);
  expect(result).toMatchObject({ month: '2017-04', due: '2017-04-28', isFrozen: false, timezone: 'UTC' });
  expect(result.sections).toMatchObject([
    {
      heading: 'Observatory',
      address: 'observatory',
      code: '05D.01',
      state: 'not-started',
      plans: { done: 0, partly: 0, carried: 0, dropped: 1, open: 1 },
      carriedTwice: 0,
    },
  ]);
});

test('who wrote last is a person, not the machine that brought a report in', async () => {
  const { manager, address, april, projectId, project } = await twoMonths();
  await addLine({ projectId, blockId: april.accomplishedId });
  const brought = await getBoard(manager, address);
  expect(brought.sections).toMatchObject([{ state: 'draft', activity: null }]);
  const line = { id: randomUUID(), kind: 'item' as const, markdown: 'It turns', starred: false };
  const puts = [{ ...line, parentId: null, position: 'a0', base: null }];
  const writer = await viewerWith({ role: 'contributor', project, team: null });
  await saveLines(writer, { project, block: april.plannedId, puts, removals: [] });
  const written = await getBoard(manager, address);
  expect(written.sections).toMatchObject([{ activity: { by: writer.name } }]);
});

test('a section that was submitted and accepted says so', async () => {
  const { manager, address, april, planIds, projectId } = await twoMonths();
  for (const commitment of planIds) await recordOutcome(manager, { ...address, commitment, ...dropped });
  for (const blockId of [april.accomplishedId, april.plannedId]) await addLine({ projectId, blockId });
  const section = { ...address, team: 'observatory' };
  await submitSection(manager, section);
  expect((await getBoard(manager, address)).sections).toMatchObject([{ state: 'submitted', review: null }]);
  await acceptSection(manager, section);
  expect((await getBoard(manager, address)).sections).toMatchObject([
    { state: 'accepted', review: { by: manager.name, comment: null } },
  ]);
});

test('a board is for those who read drafts', async () => {
  const { project, address } = await twoMonths();
  const reader = await viewerWith({ role: 'reader', project });
  await expect(getBoard(reader, address)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
