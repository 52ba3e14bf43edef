import type { Link, PhrasingContent, Text } from 'mdast';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { escapedForExpression } from '@/lib/shared/text/references';
import { isSafeLink } from '@/lib/shared/text/safe-link';

/**
 * Inline nodes in which each reference that a pattern gives an address for is a link. Such links are no part of the text: they
 * carry `data.reference`, see `referenceOf`. Text in links and code is left alone.
 */
export type ReferenceLinker = (nodes: PhrasingContent[]) => PhrasingContent[];

/** Links references that these patterns describe; compiles them once for many lines. */
export function referenceLinker(patterns: ReferencePattern[]): ReferenceLinker {
  const linked = patterns.filter(({ url, prefix }) => url !== null && prefix !== '');
  if (linked.length === 0) return (nodes) => nodes;
  const byPrefix = new Map(linked.map((pattern) => [pattern.prefix, pattern]));
  const expression = keyExpression(linked);
  const link: ReferenceLinker = (nodes) => nodes.flatMap((node) => linkNode(node, { link, byPrefix, expression }));
  return link;
}

/** The key of the reference that a link was made for, or null for a link that a person wrote. */
export function referenceOf(node: Link): string | null {
  const data: { reference?: string } = node.data ?? {};
  return data.reference ?? null;
}

type Linking = { link: ReferenceLinker; byPrefix: Map<string, ReferencePattern>; expression: RegExp };

function linkNode(node: PhrasingContent, linking: Linking): PhrasingContent[] {
  if (node.type === 'text') return linkText(node, linking);
  if (node.type === 'link' || !('children' in node)) return [node];
  // The children of strong, emphasis and delete are inline nodes again.
  return [{ ...node, children: linking.link(node.children) } as PhrasingContent];
}

function linkText(node: Text, { byPrefix, expression }: Linking): PhrasingContent[] {
  const text = node.value;
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const match of text.matchAll(expression)) {
    const [key, ...prefixes] = match;
    const pattern = byPrefix.get(prefixes.find((prefix) => prefix !== undefined) ?? '');
    const url = pattern?.url?.replaceAll('{key}', encodeURIComponent(key)) ?? '';
    if (!isSafeLink(url)) continue;
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) });
    parts.push(referenceLink(key, url));
    end = match.index + key.length;
  }
  if (end === 0) return [node];
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function referenceLink(key: string, url: string): Link {
  const data: Link['data'] & { reference: string } = { reference: key };
  return { type: 'link', url, children: [{ type: 'text', value: key }], data };
}

/** Tickets and changes are a prefix and a number; documents and milestones may go on (`LDM-151.2`, `DS-DAX-12`). Longest prefix first. */
function keyExpression(patterns: ReferencePattern[]): RegExp {
  const kinds = patterns.map(({ prefix, kind }) => {
    const isNumbered = kind === 'ticket' || kind === 'change';
    return {
      prefix,
      tail: isNumbered ? '\\d+(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])' : '[\\p{L}\\p{N}]+(?:[-.][\\p{L}\\p{N}]+)*',
    };
  });
  kinds.sort((one, other) => other.prefix.length - one.prefix.length);
  const keys = kinds.map(({ prefix, tail }) => `(${escapedForExpression(prefix)})${tail}`);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${keys.join('|')})`, 'gu');
}
