import { setTimeout as wait } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import { environment } from '@/lib/server/env';

/** A mail to one address. The same `id` tells mail programs that they have it already. */
export type Mail = { id: string; to: string; subject: string; text: string; html: string };

/** For a whole mail, however slowly its steps come; milliseconds. */
const longest = 60_000;
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** Whether this deployment has a mail server to hand mails to. */
export function isMailSet(): boolean {
  return environment().smtpUrl !== null;
}

/** Hands a mail to the mail server. @throws Error with the server's words where it does not take it. */
export async function sendMail({ id, ...mail }: Mail): Promise<void> {
  const { smtpUrl, mailFrom, baseUrl } = environment();
  if (smtpUrl === null) throw new Error('no mail server is set');
  const transport = createTransport({ url: smtpUrl, ...patience });
  try {
    const sending = transport.sendMail({ ...mail, from: mailFrom, messageId: `<${id}@${new URL(baseUrl).hostname}>` });
    await Promise.race([sending, tooLong(longest)]);
  } finally {
    transport.close();
  }
}

async function tooLong(milliseconds: number): Promise<never> {
  await wait(milliseconds, undefined, { ref: false });
  throw new Error('the mail server took too long');
}
