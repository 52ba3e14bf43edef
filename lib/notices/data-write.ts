import { v7 as newId } from 'uuid';
import { z } from 'zod';
import { aboutAccount, aboutSection, letterOf } from '@/lib/notices/rules';
import type { Message, NoticeKind } from '@/lib/notices/schema';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { isMailSet } from '@/lib/server/mailer';
import { Prisma } from '@/prisma/generated/client';

/** The job that sends what was written. */
export const mailJob = 'mail';

/** A section's notice on one occasion, and what it says. */
export type NewNotice = {
  projectId: string;
  sectionId: string;
  kind: NoticeKind;
  occasion: string;
  message: Message;
};

const writtenRow = z.object({ sectionId: z.string(), name: z.string() });

/**
 * Writes notices to the T/CAMs of sections, those who have an address and want them, to be sent within a minute; the same notice goes to
 * a person once, whoever writes it and however often. Gives to whom notices were written. Nothing is written where no mail server is set.
 */
export async function writeNotices(db: Transaction, notices: NewNotice[]): Promise<z.infer<typeof writtenRow>[]> {
  if (!isMailSet() || notices.length === 0) return [];
  const rows = notices.map(({ message, ...notice }) => ({ ...notice, ...letterOf(message, aboutSection) }));
  return await selectRows(
    db,
    writtenRow,
    Prisma.sql`
      with wanted as (
        select n.* from json_to_recordset(${JSON.stringify(rows)}::json) as n("projectId" uuid, "sectionId" uuid, "kind" "NoticeKind",
          "occasion" text, "subject" text, "text" text, "html" text)
      ), written as (
        insert into "Notice" ("projectId", "sectionId", "personId", "kind", "occasion", "email", "subject", "text", "html")
        select distinct on (n."projectId", n."sectionId", n."kind", n."occasion", h."id")
          n."projectId", n."sectionId", h."id", n."kind", n."occasion", u."email", n."subject", n."text", n."html"
        from wanted n join "Section" s on s."projectId" = n."projectId" and s."id" = n."sectionId"
        join "Role" r on r."projectId" = s."projectId" and r."teamId" = s."teamId" and r."role" = 'tcam'
          and r."from" <= current_date and (r."to" is null or r."to" > current_date)
        join "Person" h on h."id" = r."personId" and not n."kind" = any(h."unwanted")
        join "User" u on u."id" = h."userId"
        on conflict do nothing returning "sectionId", "personId")
      select written."sectionId", h."name" from written join "Person" h on h."id" = written."personId" order by h."name"`,
  );
}

/** A mail to the owner of an account about it, in which she finds the link to set her password. */
export type AccountNotice = { personId: string; email: string; kind: 'invitation' | 'password'; message: Message };

/** Writes a mail about an account, to be sent within a minute. What it says is kept only until it is sent, since its link opens the account. */
export async function writeAccountNotice(db: Database | Transaction, notice: AccountNotice): Promise<void> {
  const { message, ...to } = notice;
  await db.notice.create({ data: { ...to, ...letterOf(message, aboutAccount), occasion: newId() } });
}

/**
 * Has what is still to be sent to a person go to another address; mails about her account, whose links are no longer good, are not sent
 * at all.
 */
export async function redirectNotices(
  db: Transaction,
  { personId, email }: Pick<AccountNotice, 'personId' | 'email'>,
): Promise<void> {
  const waiting = { personId, nextTryAt: { not: null } };
  await db.notice.updateMany({
    where: { ...waiting, sectionId: null },
    data: { nextTryAt: null, failure: 'the link in it is no longer good', text: '', html: '' },
  });
  await db.notice.updateMany({ where: waiting, data: { email } });
}

/** Whether such a mail was written for a person within the last minutes. */
export async function hasJustWritten(
  db: Database | Transaction,
  notice: Pick<AccountNotice, 'personId' | 'kind'>,
): Promise<boolean> {
  const since = new Date(Date.now() - pause);
  return (await db.notice.findFirst({ where: { ...notice, createdAt: { gt: since } }, select: { id: true } })) !== null;
}

const pause = 5 * 60_000;
