import { expect, test } from 'vitest';
import { database } from '@/lib/server/db';
import { loadDemo } from '@/prisma/demo/load';

test('the demo loads once and a second load changes nothing', async () => {
  const first = await loadDemo();
  const changes = await database().change.count();
  const second = await loadDemo();
  expect(first).toMatchObject({
    step: 'created',
    project: { slug: 'meridian' },
    counts: { teams: 10, milestones: 103 },
  });
  expect(second).toEqual({ ...first, step: 'present' });
  expect(await database().change.count()).toBe(changes);
});
