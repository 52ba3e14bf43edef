import type { Root, RootContent } from 'mdast';

/** First and last line, from 1. */
export type Lines = [number, number];

/** Says on which lines a node stands: its own, else those of what is in it, else the line of the node asked for before. */
export function linesIn(root: Root): (node: RootContent) => Lines {
  let before: Lines = [1, 1];
  const first = ownLines(root);
  if (first !== null) before = [first[0], first[0]];
  return (node) => {
    const own = ownLines(node);
    if (own !== null) before = [own[1], own[1]];
    return own ?? before;
  };
}

function ownLines(node: Root | RootContent): Lines | null {
  if (node.position !== undefined) return [node.position.start.line, node.position.end.line];
  if (!('children' in node)) return null;
  const inner = node.children.map(ownLines).filter((lines) => lines !== null);
  return inner.length === 0
    ? null
    : [Math.min(...inner.map(([start]) => start)), Math.max(...inner.map(([, end]) => end))];
}
