import PgBoss from 'pg-boss';
import { databaseUrl } from '@/lib/server/env';
import { logTrouble } from '@/lib/server/log';

/** What is done again and again: by the clock as `cron` says, and when it is asked for. Two never run it at the same time. */
export type Job = { name: string; cron: string; work: () => Promise<unknown> };

// The server's procedures and Next's pages load this module each for themselves; one of them started the jobs.
const shared = globalThis as typeof globalThis & { lunationJobs?: PgBoss | undefined };

/**
 * Has this process take part in doing the jobs. However many processes take part, each time one of them does it. Gives what ends it,
 * which waits for what is being done.
 */
export async function startJobs(jobs: Job[]): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: databaseUrl(), max: 2, application_name: 'lunation jobs' });
  boss.on('error', (error) => logTrouble('jobs', error));
  await boss.start();
  for (const job of jobs) await take(boss, job);
  shared.lunationJobs = boss;
  return async () => {
    if (shared.lunationJobs === boss) shared.lunationJobs = undefined;
    await boss.stop({ wait: true, timeout: 10_000 });
  };
}

/** Has a job done soon. Where no jobs run in this process, or it waits already, the next time by the clock does. */
export async function askForJob(name: string): Promise<void> {
  try {
    await shared.lunationJobs?.send(name, {});
  } catch (error) {
    logTrouble(`asking for the job ${name}`, error);
  }
}

async function take(boss: PgBoss, { name, cron, work }: Job): Promise<void> {
  await boss.createQueue(name, { name, policy: 'singleton', retryLimit: 0, expireInMinutes: 15 });
  await boss.schedule(name, cron);
  await boss.work(name, { pollingIntervalSeconds: 2 }, async () => {
    try {
      await work();
    } catch (error) {
      logTrouble(`job ${name}`, error);
      throw error;
    }
  });
}
