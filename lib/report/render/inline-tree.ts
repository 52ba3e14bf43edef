import type { PhrasingContent } from 'mdast';
import { parseInline } from '@/lib/shared/text/inline';

const mostKept = 20_000;
const kept = new Map<string, PhrasingContent[]>();

/** Inline Markdown as a tree, kept for the next time: a report is read far more often than it is written. The tree is not to be changed. */
export function inlineTree(markdown: string): PhrasingContent[] {
  const known = kept.get(markdown);
  if (known !== undefined) return known;
  const tree = markdown === '' ? [] : parseInline(markdown);
  if (kept.size >= mostKept) kept.clear();
  kept.set(markdown, tree);
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
