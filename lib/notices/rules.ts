import type { Letter, Message } from '@/lib/notices/schema';

/** A message as the two parts of a mail: text, and HTML of one column that needs nothing from elsewhere. `why` it is sent ends it. */
export function letterOf({ subject, paragraphs, link }: Message, why: string): Letter {
  const text = [...paragraphs, `${link.words}: ${link.url}`, why].join('\n\n');
  const lines = paragraphs.map((words) => `<p>${escaped(words).replaceAll('\n', '<br>')}</p>`);
  const way = `<p style="margin:1.5em 0"><a href="${escaped(link.url)}" style="${button}">${escaped(link.words)}</a></p>`;
  const end = `<p class="why" style="${small}">${escaped(why)}</p>`;
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title><style>${dark}</style>`;
  const html = `<!doctype html><html lang="en"><head>${head}</head><body style="${body}">${lines.join('')}${way}${end}</body></html>`;
  return { subject, text: `${text}\n`, html };
}

export const aboutSection =
  'Lunation sends this because you answer for the section. Which of these mails you get is set on the page of your account.';

export const aboutAccount =
  'Lunation sends this because somebody asked for it with your address. If you did not expect it, do nothing: without the link nothing changes.';

const body =
  'max-width:36em;margin:2em auto;padding:0 1em;font:16px/1.6 Georgia,serif;color:#1d1c19;background:#fbfaf7';
const button =
  'display:inline-block;padding:10px 16px;border-radius:4px;font:500 14px/20px Arial,sans-serif;color:#fff;background:#1f4f82;text-decoration:none';
const small = 'margin-top:2em;font:12px/18px Arial,sans-serif;color:#69655c';
/** For mail programs that are dark themselves; the others leave it out. */
const dark =
  '@media(prefers-color-scheme:dark){body{color:#e9e7e1!important;background:#17181a!important}a{color:#10151b!important;background:#93b8e4!important}.why{color:#98958d!important}}';

/** When a mail that the server did not take is tried again, after so many attempts; null: not any more. In milliseconds, a minute first, then twice as long each time. */
export function pauseBefore(attempts: number): number | null {
  return attempts >= longestTrying ? null : 60_000 * 2 ** (attempts - 1);
}

/** The last try is some 17 hours after the first. */
const longestTrying = 11;

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
