import { z } from 'zod';
import { pauseBefore } from '@/lib/notices/rules';
import { database, selectRows, type Transaction } from '@/lib/server/db';
import { logTrouble } from '@/lib/server/log';
import { type Mail, sendMail } from '@/lib/server/mailer';
import { Prisma } from '@/prisma/generated/client';

const dueRow = z.object({
  id: z.string(),
  email: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  isSecret: z.boolean(),
  attempts: z.number().int(),
});
type DueNotice = z.infer<typeof dueRow>;

const most = 500;

/** Sends the notices that are due, each by one of the processes that try; what the mail server does not take is tried again later. Gives how many it took. */
export async function deliverNotices(): Promise<number> {
  let sent = 0;
  for (let tried = 0; tried < most; tried += 1) {
    const outcome = await database().$transaction(deliverNext, { timeout: 120_000 });
    if (outcome === 'none') break;
    if (outcome === 'sent') sent += 1;
  }
  return sent;
}

async function deliverNext(db: Transaction): Promise<'sent' | 'failed' | 'none'> {
  const [notice] = await selectRows(
    db,
    dueRow,
    Prisma.sql`
      select n."id", n."email", n."subject", n."text", n."html",
        n."kind" in ('invitation', 'password') as "isSecret", n."attempts" from "Notice" n
      where n."nextTryAt" <= now() order by n."nextTryAt", n."id" limit 1 for update skip locked`,
  );
  if (notice === undefined) return 'none';
  const failure = await failureOf(notice);
  const attempts = notice.attempts + 1;
  const nextTryAt = failure === null ? null : nextTry(attempts);
  const done = failure === null ? { sentAt: new Date() } : {};
  // The link in it opens the account: it is for whoever reads the mail, and no longer for whoever reads the database.
  const emptied = notice.isSecret && nextTryAt === null ? { text: '', html: '' } : {};
  await db.notice.update({ where: { id: notice.id }, data: { attempts, failure, nextTryAt, ...done, ...emptied } });
  return failure === null ? 'sent' : 'failed';
}

async function failureOf({ id, email, ...letter }: DueNotice): Promise<string | null> {
  const mail: Mail = { id, to: email, subject: letter.subject, text: letter.text, html: letter.html };
  try {
    await sendMail(mail);
    return null;
  } catch (error) {
    logTrouble(`mail to ${email}`, error);
    return error instanceof Error ? error.message : String(error);
  }
}

function nextTry(attempts: number): Date | null {
  const pause = pauseBefore(attempts);
  return pause === null ? null : new Date(Date.now() + pause);
}
