import { isBlock } from '@/lib/report/nodes';
import type { OutlineNode } from '@/lib/report/schema';

/** The level of the deepest lines, the outermost being 1: the database holds no deeper ones. */
export const deepestLevel = 5;

/** What is said of a line that stands deeper. */
export const tooDeep = `This line stands more than ${deepestLevel} levels deep; it was raised to level ${deepestLevel}.`;

/** Adds a node `depth` levels down among the last nodes, or as deep as there are any, or as a report may nest. */
export function appendNode(nodes: OutlineNode[], node: OutlineNode, depth: number): void {
  let siblings = nodes;
  for (let level = 0; level < Math.min(depth, deepestLevel - 1); level += 1) {
    const last = siblings.at(-1);
    if (last === undefined || isBlock(last)) break;
    siblings = last.children;
  }
  siblings.push(node);
}
