import type { PhrasingContent } from 'mdast';
import { parseInline } from '@/lib/report/text/inline';

/** Inline Markdown as a tree. Most lines have no markup; they are not sent through the parser, which takes a thousand times as long. */
export function inlineTree(markdown: string): PhrasingContent[] {
  if (markdown === '') return [];
  return mayHaveMarkup(markdown) ? parsedOnce(markdown) : [{ type: 'text', value: markdown }];
}

/** The latest lines with markup that were parsed: a month is read and exported many times before a line of it changes. */
const parsed = new Map<string, PhrasingContent[]>();
const mostParsed = 4000;

function parsedOnce(markdown: string): PhrasingContent[] {
  const known = parsed.get(markdown);
  if (known !== undefined) return known;
  const tree = parseInline(markdown);
  parsed.set(markdown, tree);
  const oldest = parsed.keys().next().value;
  if (parsed.size > mostParsed && oldest !== undefined) parsed.delete(oldest);
  return tree;
}

/** The words of inline nodes, without their marks. */
export function plainText(nodes: PhrasingContent[]): string {
  return nodes.map(plainTextOf).join('');
}

function plainTextOf(node: PhrasingContent): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? plainText(node.children) : '';
}

/** Signs that may open markup, addresses that become links by themselves, and spaces and controls that the parser would clean. */
const signs = /[*`<&\\~@\p{Cc}\p{Cs}\ufffe\uffff]|\]\(|:\/\/|www\.| {2}|^ | $/iu;
/** An underscore inside a word (`obs_cfht`) is no markup. */
const loneUnderscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u;

function mayHaveMarkup(markdown: string): boolean {
  return signs.test(markdown) || (markdown.includes('_') && loneUnderscore.test(markdown));
}
