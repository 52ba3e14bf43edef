import { hasJustWritten, mailJob, writeAccountNotice } from '@/lib/notices/data-write';
import { forgottenMessage } from '@/lib/people/rules-letters';
import { database, inTransaction, type Transaction } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { askForJob } from '@/lib/server/jobs';
import { isMailSet } from '@/lib/server/mailer';

/** Where the owner of an account sets her password, by the token of a link that was mailed to her. */
export function passwordUrl(token: string): string {
  return `${environment().baseUrl}/password?token=${token}`;
}

/** Mails the link to somebody who forgot her password; no second one within minutes. */
export async function mailForgotten({
  user,
  token,
}: {
  user: { id: string; email: string };
  token: string;
}): Promise<void> {
  if (!isMailSet()) return;
  const person = await database().person.findUnique({ where: { userId: user.id }, select: { id: true } });
  if (person === null) return;
  await inTransaction(person.id, async (db) => {
    if (!(await isStillHers(db, user)) || (await hasJustWritten(db, { personId: person.id, kind: 'password' }))) return;
    const message = forgottenMessage(passwordUrl(token));
    await writeAccountNotice(db, { personId: person.id, email: user.email, kind: 'password', message });
  });
  await askForJob(mailJob);
}

/** Whether an account has that address; until the transaction ends it gets no other. */
async function isStillHers(db: Transaction, { id, email }: { id: string; email: string }): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`
    select 1 from "User" where "id" = ${id}::uuid and "email" = ${email} for share`;
  return found.length > 0;
}
