import type { PhrasingContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { combineExtensions } from 'micromark-util-combine-extensions';
import { normalisePhrasing } from './normalise-inline';
import { isPlain } from './plain';
import { printPhrasing } from './print-inline';

/**
 * The one form in which a line's text is held: inline Markdown with `*emphasis*`, `**strong**`, spaces collapsed, unsafe and empty
 * links replaced by their text, and no escape that is not needed. Parsing it again and printing it gives the same string.
 */
export function canonicalInline(markdown: string): string {
  return printInline(parseInline(markdown));
}

/** Inline Markdown as a tree. Nothing in it is a block: `1. one` and `# of metrics` are text. */
export function parseInline(markdown: string): PhrasingContent[] {
  return isPlain(markdown) ? [{ type: 'text', value: markdown }] : parseWhole(markdown);
}

/** Inline nodes, from whatever source, as canonical text. */
export function printInline(nodes: PhrasingContent[]): string {
  const normal = normalisePhrasing(nodes);
  const [only, ...others] = normal;
  if (only === undefined) return '';
  if (only.type === 'text' && others.length === 0 && isPlain(only.value)) return only.value;
  const expected = JSON.stringify(normal);
  return printPhrasing(normal, (candidate) => JSON.stringify(parseInline(candidate)) === expected);
}

const blockConstructs = [
  ...['headingAtx', 'setextUnderline', 'list', 'blockQuote', 'codeIndented', 'codeFenced', 'thematicBreak', 'htmlFlow'],
  ...['definition', 'table', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'tasklistCheck'],
];

// Put together once: doing so for each line would take thrice the time of reading it.
const extensions = [combineExtensions([gfm(), { disable: { null: blockConstructs } }])];
const mdastExtensions = [gfmFromMarkdown()];

/** As `parseInline`, always by the parser. */
export function parseWhole(markdown: string): PhrasingContent[] {
  const { children: blocks } = fromMarkdown(markdown, { extensions, mdastExtensions });
  const nodes = blocks.flatMap((block, index): PhrasingContent[] => {
    const children = 'children' in block ? (block.children as PhrasingContent[]) : [];
    return index === 0 ? children : [{ type: 'break' }, ...children];
  });
  return normalisePhrasing(nodes);
}
