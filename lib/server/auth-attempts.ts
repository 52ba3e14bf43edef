import { z } from 'zod';
import { database, selectRows } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

/** Seconds in which an account may be tried ten times, from however many addresses. */
export const attemptsWindow = 10 * 60;
const attempts = 10;

/** Counts an attempt to sign in with that e-mail address, for all processes; whether it may be made. */
export async function mayTry(email: string): Promise<boolean> {
  const now = Date.now();
  const since = now - attemptsWindow * 1000;
  const [row] = await selectRows(
    database(),
    z.object({ count: z.number() }),
    Prisma.sql`
      insert into "RateLimit" as r ("key", "count", "lastRequest") values (${keyOf(email)}, 1, ${now})
      on conflict ("key") do update set
        "count" = case when r."lastRequest" < ${since} then 1 else r."count" + 1 end,
        "lastRequest" = case when r."lastRequest" < ${since} then ${now} else r."lastRequest" end
      returning "count"`,
  );
  return row !== undefined && row.count <= attempts;
}

/** Forgets the attempts of somebody who has signed in. */
export async function forgetAttempts(email: string): Promise<void> {
  await database().rateLimit.deleteMany({ where: { key: keyOf(email) } });
}

function keyOf(email: string): string {
  return `account:${email.trim().toLowerCase().slice(0, 254)}`;
}
