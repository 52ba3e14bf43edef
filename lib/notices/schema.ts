import { z } from 'zod';

/** nudge: a manager asks for a section that is late; reminder: it is due soon; returned: it has gone back to its team. */
export const noticeKind = z.enum(['nudge', 'reminder', 'returned']);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Which notices a person gets by mail. */
export const noticeChoices = z.object({ wanted: z.array(noticeKind) });
export type NoticeChoices = z.infer<typeof noticeChoices>;

/** What a mail says: plain paragraphs, and the address that it leads to. */
export type Message = { subject: string; paragraphs: string[]; link: { words: string; url: string } };

/** A mail as it is sent. */
export type Letter = { subject: string; text: string; html: string };
