import { z } from 'zod';
import { pauseBefore } from '@/lib/notices/rules';
import { database, selectRows } from '@/lib/server/db';
import { logTrouble } from '@/lib/server/log';
import { type Mail, sendMail } from '@/lib/server/mailer';
import { storableValue } from '@/lib/shared/storable';
import { Prisma } from '@/prisma/generated/client';

const dueRow = z.object({
  id: z.string(),
  email: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  isSecret: z.boolean(),
  /** Whether the link in it is no longer good. */
  isStale: z.boolean(),
  attempts: z.number().int(),
});
type DueNotice = z.infer<typeof dueRow>;

const most = 500;
const longestFailure = 500;

/** Sends the notices that are due, each by one of the processes that try; what the mail server does not take is tried again later. Gives how many it took. */
export async function deliverNotices(): Promise<number> {
  let sent = 0;
  for (let tried = 0; tried < most; tried += 1) {
    const outcome = await deliverNext();
    if (outcome === 'none') break;
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

/** Takes the next notice for a while, so that no other process does, and none waits behind it: a mail server may take long. */
async function deliverNext(): Promise<'sent' | 'failed' | 'none'> {
  const [notice] = await selectRows(
    database(),
    dueRow,
    Prisma.sql`
      update "Notice" n set "attempts" = n."attempts" + 1, "nextTryAt" = now() + interval '10 minutes'
      where n."id" = (select d."id" from "Notice" d where d."nextTryAt" <= now()
        order by d."nextTryAt", d."id" limit 1 for update skip locked)
      returning n."id", n."email", n."subject", n."text", n."html", n."kind" in ('invitation', 'password') as "isSecret",
        n."kind" = 'password' and n."createdAt" < now() - interval '1 hour' as "isStale", n."attempts"`,
  );
  if (notice === undefined) return 'none';
  const { id, isSecret, isStale, attempts } = notice;
  const failure = isStale ? 'the link in it is no longer good' : await failureOf(notice);
  const nextTryAt = failure === null || isStale ? null : nextTry(attempts);
  const done = failure === null ? { sentAt: new Date() } : {};
  // The link in it opens the account: it is for whoever reads the mail, and no longer for whoever reads the database.
  const emptied = isSecret && nextTryAt === null ? { text: '', html: '' } : {};
  // What was called off while the mail server was asked is not tried again.
  const isWanted = failure === null ? {} : { nextTryAt: { not: null } };
  await database().notice.updateMany({ where: { id, ...isWanted }, data: { failure, nextTryAt, ...done, ...emptied } });
  return failure === null ? 'sent' : 'failed';
}

async function failureOf({ id, email, ...letter }: DueNotice): Promise<string | null> {
  const mail: Mail = { id, to: email, subject: letter.subject, text: letter.text, html: letter.html };
  try {
    await sendMail(mail);
    return null;
  } catch (error) {
    logTrouble(`mail to ${email}`, error);
    return storableValue(error instanceof Error ? error.message : String(error)).slice(0, longestFailure);
  }
}

function nextTry(attempts: number): Date | null {
  const pause = pauseBefore(attempts);
  return pause === null ? null : new Date(Date.now() + pause);
}
