import type { Link, PhrasingContent, Text } from 'mdast';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { addressOfReference } from '@/lib/shared/text/reference-address';
import { findSoundReferences } from '@/lib/shared/text/references';

/**
 * Inline nodes in which each reference that a pattern gives an address for is a link. Such links are no part of the text: they
 * carry `data.reference`, see `referenceOf`. Text in links and code is left alone.
 */
export type ReferenceLinker = (nodes: PhrasingContent[]) => PhrasingContent[];

/** Links what these patterns describe and give an address for. */
export function referenceLinker(patterns: ReferencePattern[]): ReferenceLinker {
  if (patterns.every(({ url }) => url === null)) return (nodes) => nodes;
  const link: ReferenceLinker = (nodes) => nodes.flatMap((node) => linkNode(node, { link, patterns }));
  return link;
}

/** The key of the reference that a link was made for, or null for a link that a person wrote. */
export function referenceOf(node: Link): string | null {
  const data: { reference?: string } = node.data ?? {};
  return data.reference ?? null;
}

type Linking = { link: ReferenceLinker; patterns: ReferencePattern[] };

function linkNode(node: PhrasingContent, linking: Linking): PhrasingContent[] {
  if (node.type === 'text') return linkText(node, linking);
  if (node.type === 'link' || !('children' in node)) return [node];
  // The children of strong, emphasis and delete are inline nodes again.
  return [{ ...node, children: linking.link(node.children) } as PhrasingContent];
}

function linkText(node: Text, { patterns }: Linking): PhrasingContent[] {
  const text = node.value;
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const { kind, key, start, end } of findSoundReferences(text, patterns)) {
    const url = addressOfReference({ kind, key }, patterns);
    if (url === null) continue;
    if (start > at) parts.push({ type: 'text', value: text.slice(at, start) });
    parts.push(referenceLink(key, url));
    at = end;
  }
  if (at === 0) return [node];
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) });
  return parts;
}

function referenceLink(key: string, url: string): Link {
  const data: Link['data'] & { reference: string } = { reference: key };
  return { type: 'link', url, children: [{ type: 'text', value: key }], data };
}
