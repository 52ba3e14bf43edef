import type { OutlineNode } from '@/lib/report/schema';

/** How many lines may stand around a line; the database holds no deeper ones. */
export const deepestNesting = 5;

/** Adds a node `depth` levels down among the last nodes, or as deep as there are any, or as a report may nest. */
export function appendNode(nodes: OutlineNode[], node: OutlineNode, depth: number): void {
  let siblings = nodes;
  for (let level = 0; level < Math.min(depth, deepestNesting); level += 1) {
    const last = siblings.at(-1);
    if (last === undefined || holdsNothing(last)) break;
    siblings = last.children;
  }
  siblings.push(node);
}

function holdsNothing({ kind }: OutlineNode): boolean {
  return kind === 'table' || kind === 'figure' || kind === 'code';
}
