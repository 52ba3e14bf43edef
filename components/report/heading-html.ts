import { wordsHtml } from '@/components/report/lines-html';
import type { Heading } from '@/lib/report/document';
import type { ContentsEntry } from '@/lib/report/render/contents';
import { escapeHtml } from '@/lib/report/render/inline-html';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';

/** A heading with its own address: the number or the code is the link, or all of it where it has neither. */
export function headingHtml(heading: Heading): string {
  const tag = `h${heading.level + 1}`;
  const id = escapeHtml(heading.id);
  const isBare = heading.role === 'entry' && codeAndRest(heading).sign === null;
  const look = isBare ? '"entry bare"' : heading.role;
  return `<${tag} id="${id}" class=${look}>${linkedWords(heading)}</${tag}>`;
}

function linkedWords(heading: Heading): string {
  const { sign, rest } = heading.number === null ? codeAndRest(heading) : { sign: heading.number, rest: heading.text };
  const own = (words: string) => `<a href="#${addressOf(heading)}">${words}</a>`;
  // A link in a heading cannot stand inside the heading's own.
  if (sign === null) return own(withoutLinks(wordsHtml(inlineTree(rest))));
  return `${own(escapeHtml(sign))} ${wordsHtml(inlineTree(rest))}`;
}

/** One line of the contents. Elements that share the first part of their code show the rest, as `.04.04`. */
export function contentsLineHtml({ heading, level }: ContentsEntry, shared: string): string {
  const { sign, rest } = heading.number === null ? codeAndRest(heading) : { sign: heading.number, rest: heading.text };
  const shown = sign?.startsWith(shared) ? sign.slice(shared.length) : sign;
  const words = escapeHtml(plainText(inlineTree(rest)));
  return `<li class=l${level}><a href="#${addressOf(heading)}"><span>${escapeHtml(shown ?? '')}</span><span>${words}</span></a></li>`;
}

/** What all codes have in common up to their first full stop, where something remains after it: `05D`. */
export function sharedStart(codes: string[]): string {
  const start = /^[^.]+(?=\.[^.]+\.)/.exec(codes[0] ?? '')?.[0];
  return start !== undefined && codes.length > 1 && codes.every((code) => code.startsWith(`${start}.`)) ? start : '';
}

/** The element's code apart from its name, where the heading as written begins with it: `02C.03.00 - Alert Production`. */
function codeAndRest({ code, text }: Heading): { sign: string | null; rest: string } {
  if (code === null || code === '' || !text.startsWith(code)) return { sign: null, rest: text };
  return { sign: code, rest: text.slice(code.length).replace(/^\s*[-–—:]?\s*/u, '') };
}

function addressOf({ id }: Heading): string {
  return encodeURIComponent(id);
}

function withoutLinks(html: string): string {
  return html.replace(/<\/?a\b[^>]*>/g, '');
}
