import { expect, test } from 'vitest';
import { askForJob, startJobs } from '@/lib/server/jobs';

test('what is asked for once is done once, however many take part, and never by two at a time', async () => {
  const done: string[] = [];
  let running = 0;
  const as = (who: string) => ({
    name: 'test-counting',
    cron: '0 0 1 1 *',
    work: async () => {
      running += 1;
      done.push(`${who} with ${running}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
    },
  });
  const ends = [await startJobs([as('one')]), await startJobs([as('two')])];
  await askForJob('test-counting');
  await expect.poll(() => done.length, { timeout: 10_000 }).toBe(1);
  await askForJob('test-counting');
  await expect.poll(() => done.length, { timeout: 10_000 }).toBe(2);
  for (const end of ends) await end();
  expect(done.every((entry) => entry.endsWith('with 1'))).toBe(true);
});
