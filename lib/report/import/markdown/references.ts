import type { Definition, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isSafeLink } from '@/lib/shared/text/safe-link';

/**
 * Puts the addresses of `[text][name]` in their place; what a footnote's mark reads stays text. A definition that nothing uses, or
 * that is no address, becomes a line of text: `[DM-3]: done` was meant to be read.
 */
export function resolveReferences(root: Root): void {
  const definitions = definitionsIn(root);
  const used = new Set<string>();
  const addressOf = (identifier: string) => {
    used.add(identifier);
    return definitions.get(identifier)?.url ?? '';
  };
  visit(root, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type === 'linkReference') {
      parent.children[index] = { type: 'link', url: addressOf(node.identifier), children: node.children };
      return [SKIP, index];
    }
    if (node.type === 'imageReference') {
      parent.children[index] = { type: 'image', url: addressOf(node.identifier), alt: node.alt ?? '' };
    }
    if (node.type === 'footnoteReference') parent.children[index] = { type: 'text', value: `[^${node.identifier}]` };
    return undefined;
  });
  keepUnused(root, used);
}

function definitionsIn(root: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  return definitions;
}

function keepUnused(root: Root, used: Set<string>): void {
  visit(root, 'definition', (node, index, parent) => {
    if (parent === undefined || index === undefined || (used.has(node.identifier) && isSafeLink(node.url))) return;
    const title = node.title ? ` "${node.title}"` : '';
    const value = `[${node.label ?? node.identifier}]: ${node.url}${title}`;
    const position = node.position === undefined ? {} : { position: node.position };
    parent.children[index] = { type: 'paragraph', children: [{ type: 'text', value }], ...position };
  });
}
