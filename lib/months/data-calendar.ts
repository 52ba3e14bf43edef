import { z } from 'zod';
import { openMonthAs } from '@/lib/months/data-opening';
import { monthToOpen } from '@/lib/months/rules';
import { database, selectRows, systemPersons } from '@/lib/server/db';
import { logTrouble } from '@/lib/server/log';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import { Prisma } from '@/prisma/generated/client';

const calendarRow = z.object({
  projectId: z.string(),
  slug: z.string(),
  timezone: z.string(),
  opensOn: z.number().int(),
  newest: z.string(),
});

/** Opens the months whose day has come by their projects' calendars, the next one of each project. Gives which: `meridian 2017-07`. */
export async function openByCalendar(now: Date): Promise<string[]> {
  const projects = await selectRows(
    database(),
    calendarRow,
    Prisma.sql`
      select p."id" as "projectId", p."slug", p."timezone", p."opensOn", max(m."month") as "newest"
      from "Project" p join "Month" m on m."projectId" = p."id" where p."opensOn" is not null group by p."id"`,
  );
  const opened: string[] = [];
  for (const { projectId, slug, timezone, opensOn, newest } of projects) {
    const month = monthToOpen({ newest, opensOn, today: dayIn(timezone, now) });
    if (month !== null && (await hasOpened({ projectId, month }, slug))) opened.push(`${slug} ${month}`);
  }
  return opened;
}

async function hasOpened(key: { projectId: string; month: string }, slug: string): Promise<boolean> {
  try {
    await openMonthAs(systemPersons.jobs, key);
    return true;
  } catch (error) {
    const isExpected = error instanceof Refusal && error.code === 'CONFLICT'; // somebody opened it, or nothing can be in it yet
    if (!isExpected) logTrouble(`opening ${key.month} of ${slug}`, error);
    return false;
  }
}
