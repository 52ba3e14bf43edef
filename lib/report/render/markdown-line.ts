import type { PhrasingContent } from 'mdast';
import { inlineTree } from '@/lib/report/render/inline-tree';

/** Text as it may stand at the start of a block: on one line, and what would open a list, heading, table or fence escaped. */
export function blockText(text: string): string {
  return escapeStart(oneLine(text));
}

/** Text with `<br>` for its line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\\?\n/g, ' <br> ');
}

/** Text with the comment at its end that tells a reader what the line is. */
export function markedText(text: string, mark: string): string {
  return `${text.includes('<!') ? withoutOpenComment(text) : text} <!-- ${mark} -->`;
}

/** What opens a block at the start of a line; the first group is escaped, sign by sign. */
const starts = [
  /^((?:-\s*){2,}|(?:\*\s*){3,}|(?:_\s*){3,})$/,
  /^([-+*])(?=\s|$)/,
  /^(#)(?=#{0,5}(?:\s|$))/,
  /^(>)/,
  /^(`{3,})(?!.*`)/,
  /^(~{3,})/,
  /^(<)(?=[!?/a-z])(?![a-z][a-z0-9+.-]*:[^\s<>]*>|[^\s<>!?/]+@[^\s<>]+>)/i,
  /^(\[)(?=[ x]\]\s|[^\]]*\]:)/i,
];

function escapeStart(line: string): string {
  const opener = starts.map((start) => start.exec(line)?.[1]).find((sign) => sign !== undefined);
  if (opener === undefined) return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
  return opener.replace(/\S/g, '\\$&') + line.slice(opener.length);
}

/** A comment that the text leaves open would swallow the mark; one in code is none. */
function withoutOpenComment(text: string): string {
  const meant = inlineTree(text);
  const places = [...text.matchAll(/(?<!\\)<!/g)].map((match) => match.index).reverse();
  return places.reduce((best, place) => {
    const escaped = `${best.slice(0, place)}\\${best.slice(place)}`;
    return isSame(inlineTree(escaped), meant) ? escaped : best;
  }, text);
}

function isSame(one: PhrasingContent[], other: PhrasingContent[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
