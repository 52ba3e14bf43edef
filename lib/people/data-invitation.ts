import { writeAccountNotice } from '@/lib/notices/data-write';
import type { Awaited } from '@/lib/people/data-reach';
import { findRunningRole } from '@/lib/people/data-roles';
import { invitationDays, invitationMessage } from '@/lib/people/rules-letters';
import type { Transaction } from '@/lib/server/db';
import { isMailSet } from '@/lib/server/mailer';
import { newPasswordLink } from '@/lib/server/password-links';
import { Refusal } from '@/lib/shared/errors';

/** `by`: the name of who invites. */
type Invited = Awaited & { email: string; by: string };

/** Writes the mail with a link to set a password, which makes earlier ones worthless. */
export async function writeInvitation(db: Transaction, { userId, personId, email, by }: Invited): Promise<void> {
  const url = await newPasswordLink(db, userId, invitationDays);
  const message = invitationMessage({ by, as: await findRunningRole(db, personId), url });
  await writeAccountNotice(db, { personId, email, kind: 'invitation', message });
}

/** @throws Refusal CONFLICT where no mail server is set. */
export function refuseWithoutMail(): void {
  if (!isMailSet())
    throw new Refusal('CONFLICT', 'No mail can be sent: whoever runs Lunation sets LUNATION_SMTP_URL first.');
}
