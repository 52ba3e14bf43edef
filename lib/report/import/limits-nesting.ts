import { Refusal } from '@/lib/shared/errors';

/** Lists, quotations and elements deeper than this are no report. Parsers call themselves for each level. */
const deepest = { markdown: 100, html: 250, xml: 250 };

/** @throws Refusal where Markdown nests its lists or quotations too deeply. Time grows with the text alone. */
export function refuseDeepMarkdown(text: string): void {
  text.split('\n').forEach((line, index) => {
    if (markdownDepth(line) <= deepest.markdown) return;
    refuse(`line ${index + 1} stands more than ${deepest.markdown} lists or quotations deep`);
  });
}

/** @throws Refusal where a bullet of a text stands in too many lists. */
export function refuseDeepList(depth: number, line: number): void {
  if (depth >= deepest.markdown) refuse(`line ${line} stands more than ${deepest.markdown} lists deep`);
}

/** @throws Refusal where HTML nests its elements too deeply. Time grows with the text alone. */
export function refuseDeepHtml(html: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  for (const match of html.matchAll(/<(\/?)([a-zA-Z][^\s/>]*)/g)) {
    depth += step(open, { name: (match[2] ?? '').toLowerCase(), isEnd: match[1] === '/' });
    if (depth > deepest.html) refuse(`its elements are nested more than ${deepest.html} deep`);
  }
}

/** @throws Refusal where a part of a Word file nests its elements too deeply. */
export function refuseDeepXml(xml: string, part: string): void {
  let depth = 0;
  for (const [tag] of xml.matchAll(/<\/?[\w:.-]+[^<>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) depth += 1;
    if (depth > deepest.xml) refuse(`the elements of its part ${part} are nested more than ${deepest.xml} deep`);
  }
}

function step(open: Map<string, number>, { name, isEnd }: { name: string; isEnd: boolean }): number {
  const count = open.get(name) ?? 0;
  if (closesItself.has(name) || (isEnd && count === 0)) return 0;
  const change = isEnd ? -1 : 1;
  open.set(name, count + change);
  return change;
}

/** Elements without an end. */
const closesItself = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** How many lists and quotations the start of a line can open: its signs, and half its indentation if a sign follows. */
function markdownDepth(line: string): number {
  const prefix = /^(?:[ \t]|>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))*/.exec(line)?.[0] ?? '';
  const signs = prefix.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
  if (signs === 0) return 0;
  const indentation = /^[ \t]*/.exec(prefix)?.[0].replaceAll('\t', '    ').length ?? 0;
  return signs + Math.floor(indentation / 2);
}

function refuse(what: string): never {
  throw new Refusal(
    'BAD_REQUEST',
    `The document cannot be read: ${what}; lay the deepest parts flat, or take them out, and try again.`,
  );
}
