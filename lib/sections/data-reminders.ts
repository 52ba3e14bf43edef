import { z } from 'zod';
import { type NewNotice, writeNotices } from '@/lib/notices/data-write';
import { workingDayBefore } from '@/lib/projects/rules-calendar';
import { workingTime } from '@/lib/projects/schema';
import { readSections } from '@/lib/sections/data-read';
import { sectionUrl } from '@/lib/sections/data-url';
import { isWithTeam } from '@/lib/sections/rules';
import { reminderMessage } from '@/lib/sections/rules-reminder';
import { database, inTransaction, selectRows, systemPersons } from '@/lib/server/db';
import { dayIn, hourIn } from '@/lib/shared/day';
import { Prisma } from '@/prisma/generated/client';

const monthRow = workingTime.extend({
  projectId: z.string(),
  slug: z.string(),
  name: z.string(),
  timezone: z.string(),
  remindDays: z.array(z.number().int()),
  month: z.string(),
  due: z.string(),
});
type DueMonth = z.infer<typeof monthRow>;

/** Before this hour of a project's day nobody is reminded. */
const firstHour = 7;

/** Reminds the T/CAMs of sections that are due soon, on the days that their projects' calendars name, once each. Gives how many mails were written. */
export async function remindByCalendar(now: Date): Promise<number> {
  const months = await selectRows(
    database(),
    monthRow,
    Prisma.sql`
      select p."id" as "projectId", p."slug", p."name", p."timezone", p."remindDays", p."workingDays", p."holidays",
        m."month", m."due"::text as "due"
      from "Project" p join "Month" m on m."projectId" = p."id"
      where m."due" >= (${now} at time zone 'UTC')::date - 1`,
  );
  let written = 0;
  for (const month of months) written += await remind(month, now);
  return written;
}

async function remind(row: DueMonth, now: Date): Promise<number> {
  const { projectId, slug, name, timezone, remindDays, month, due } = row;
  const today = dayIn(timezone, now);
  const isWanted = remindDays.some((days) => workingDayBefore(due, days, row) === today);
  if (hourIn(timezone, now) < firstHour || !isWanted) return 0;
  const found = await readSections(database(), { projectId, month });
  if (found === null || found.isFrozen) return 0;
  const notices = found.sections.filter(isWithTeam).map(
    ({ id, heading, address }): NewNotice => ({
      ...{ projectId, sectionId: id, kind: 'reminder', occasion: today },
      message: reminderMessage({ project: name, month, heading, due, today, url: sectionUrl(slug, month, address) }),
    }),
  );
  return await inTransaction(systemPersons.jobs, async (db) => (await writeNotices(db, notices)).length);
}
