import type { Letter, Message } from '@/lib/notices/schema';

/** A message as the two parts of a mail: text, and HTML of one column that needs nothing from elsewhere. `why` it is sent ends it. */
export function letterOf({ subject, paragraphs, link }: Message, why: string): Letter {
  const text = [...paragraphs, `${link.words}: ${link.url}`, why].join('\n\n');
  const lines = paragraphs.map((words) => `<p>${escaped(words).replaceAll('\n', '<br>')}</p>`);
  const anchor = `<p><a href="${escaped(link.url)}">${escaped(link.words)}</a></p>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head><body style="${body}">${lines.join('')}${anchor}<p style="color:#6b665c;font-size:13px">${escaped(why)}</p></body></html>`;
  return { subject, text: `${text}\n`, html };
}

export const aboutSection =
  'Lunation sends this because you answer for the section. Which of these mails you get is set on the page of your account.';

export const aboutAccount =
  'Lunation sends this because somebody asked for it with your address. If you did not expect it, do nothing: without the link nothing changes.';

const body = 'max-width:36em;margin:2em auto;padding:0 1em;font:16px/1.5 Georgia,serif;color:#1f1d1a';

/** When a mail that the server did not take is tried again, after so many attempts; null: not any more. In milliseconds, a minute first, then twice as long each time. */
export function pauseBefore(attempts: number): number | null {
  return attempts >= longestTrying ? null : 60_000 * 2 ** (attempts - 1);
}

/** The last try is some 17 hours after the first. */
const longestTrying = 11;

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
