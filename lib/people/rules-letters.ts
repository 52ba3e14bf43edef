import type { Message } from '@/lib/notices/schema';
import { heldRoleWords } from '@/lib/people/rules-words';
import type { RoleName } from '@/lib/shared/viewer';

/** Days in which somebody who is invited may set her password. */
export const invitationDays = 14;

/** What the invited is to be, and where; `project` is null for an administrator. */
export type InvitedAs = { role: RoleName; team: string | null; project: string | null };

type Inviting = { by: string; as: InvitedAs | null; url: string };

/** What somebody reads for whom an account was made. `as` is null where she has no role yet. */
export function invitationMessage({ by, as, url }: Inviting): Message {
  return {
    subject: as === null || as.project === null ? 'You are invited to Lunation' : `${as.project}: you are invited`,
    paragraphs: [
      `${by} has made an account for you in Lunation, in which projects write their monthly reports.`,
      ...(as === null ? [] : [`You are ${heldRoleWords(as)}${as.project === null ? '' : ` in ${as.project}`}.`]),
      `Set a password to begin. The link is good for ${invitationDays} days, and works once.`,
    ],
    link: { words: 'Set your password', url },
  };
}

/** What somebody reads who forgot her password. */
export function forgottenMessage(url: string): Message {
  return {
    subject: 'Another password for Lunation',
    paragraphs: [
      'You can set another password for your account. The link is good for an hour from when you asked, and works once.',
    ],
    link: { words: 'Set another password', url },
  };
}
