import { openByCalendar } from '@/lib/months/data-calendar';
import { deliverNotices } from '@/lib/notices/data-delivery';
import { mailJob } from '@/lib/notices/data-write';
import { remindByCalendar } from '@/lib/sections/data-reminders';
import { type Job, startJobs } from '@/lib/server/jobs';
import { logTrouble } from '@/lib/server/log';

const jobs: Job[] = [
  { name: mailJob, cron: '* * * * *', work: deliverNotices },
  { name: 'calendar', cron: '7 * * * *', work: keepCalendar },
];

async function keepCalendar(): Promise<void> {
  const now = new Date();
  await openByCalendar(now);
  await remindByCalendar(now);
}

/** Has this process take part in Lunation's jobs. Where it cannot, Lunation serves all the same, and its log says why. Gives what ends it. */
export async function beginJobs(): Promise<() => Promise<void>> {
  try {
    return await startJobs(jobs);
  } catch (error) {
    logTrouble('the jobs could not be started: no mail is sent by this process', error);
    return async () => {};
  }
}
