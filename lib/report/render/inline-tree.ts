import type { PhrasingContent } from 'mdast';
import { parseInline } from '@/lib/report/text/inline';

/** Inline Markdown as a tree. */
export function inlineTree(markdown: string): PhrasingContent[] {
  return markdown === '' ? [] : parseInline(markdown);
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
