import type { PhrasingContent, Root } from 'mdast';
import { EXIT, visit } from 'unist-util-visit';
import type { Mark } from '@/lib/report/import/source';
import { lineKind } from '@/lib/shared/line-kind';

const roles: Mark[] = ['front', 'part', 'group', 'team', 'accomplishments', 'plans', 'entry', 'staffing'];
const marks = new Set<string>([...lineKind.options, ...roles, 'title', 'month', 'ignored']);

/** Whether a word is a mark that Lunation's exports carry. */
export function isMark(word: string): word is Mark {
  return marks.has(word);
}

/** Whether any line of a document carries a mark, so that all of it is to be taken as it says. */
export function hasMarks(root: Root): boolean {
  let found = false;
  visit(root, 'html', (node) => {
    found = markIn(node) !== undefined;
    return found ? EXIT : undefined;
  });
  return found;
}

/** A line's inline nodes apart from the comment at its end that marks it. */
export function takeMark(nodes: PhrasingContent[]): { mark: Mark | undefined; rest: PhrasingContent[] } {
  const mark = markIn(nodes.at(-1));
  return mark === undefined ? { mark, rest: nodes } : { mark, rest: nodes.slice(0, -1) };
}

/** The lines of a paragraph: a mark ends one. */
export function markedLines(nodes: PhrasingContent[]): PhrasingContent[][] {
  const ends = nodes.flatMap((node, index) => (markIn(node) === undefined ? [] : [index + 1]));
  return [...ends, nodes.length].map((end, index) => nodes.slice(ends[index - 1] ?? 0, end)).filter(isSomething);
}

function isSomething(nodes: PhrasingContent[], index: number): boolean {
  return index === 0 || nodes.some((node) => node.type !== 'text' || node.value.trim() !== '');
}

function markIn(node: { type: string; value?: string } | undefined): Mark | undefined {
  if (node?.type !== 'html') return undefined;
  const word = /^<!-- ([a-z]+) -->$/.exec(node.value ?? '')?.[1];
  return word !== undefined && isMark(word) ? word : undefined;
}
