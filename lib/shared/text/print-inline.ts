import type { PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

/**
 * Prints inline nodes with the fewest escapes under which `reads` still holds: none where that is enough, else those of remark,
 * taken away character by character.
 */
export function printPhrasing(nodes: PhrasingContent[], reads: (candidate: string) => boolean): string {
  const bare = stringify(bareWriter, nodes);
  if (bare.length <= longest && reads(bare)) return bare;
  return fewerEscapes(stringify(carefulWriter, nodes), reads);
}

const options = { bullet: '-', emphasis: '*', strong: '*', listItemIndent: 'one', rule: '-' } as const;
const carefulWriter = unified().use(remarkStringify, options).use(remarkGfm);
const bareWriter = unified()
  .use(remarkStringify, { ...options, handlers: { text: (node: Text) => node.value } })
  .use(remarkGfm);

function stringify(writer: { stringify: (root: Root) => string }, nodes: PhrasingContent[]): string {
  return writer.stringify({ type: 'root', children: [{ type: 'paragraph', children: nodes }] }).replace(/\n$/, '');
}

const escaped = /\\[!-/:-@[-`{-~]/g;
/** Beyond this many escapes in one text only whole characters are tried, not each place. */
const placesTried = 40;
/** A longer text keeps its escapes: each try reads all of it again. */
const longest = 20_000;

function fewerEscapes(careful: string, reads: (candidate: string) => boolean): string {
  if (careful.length > longest) return careful;
  let best = careful;
  for (const character of new Set(careful.match(escaped))) {
    const candidate = best.replaceAll(character, character.slice(1));
    if (reads(candidate)) best = candidate;
  }
  const places = [...best.matchAll(escaped)].map((match) => match.index).reverse();
  if (places.length > placesTried) return best;
  for (const place of places) {
    const candidate = best.slice(0, place) + best.slice(place + 1);
    if (reads(candidate)) best = candidate;
  }
  return best;
}
