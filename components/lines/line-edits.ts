import { type DocumentLine, deepest, emptyLine, endOf, isEmpty } from '@/components/lines/document-lines';
import type { TextKind } from '@/lib/lines/schema-rich';

/** The first and the last of the lines that are selected. */
export type Span = { from: number; to: number };
type Edit = DocumentLine[] | null;

/** Puts lines, with what is below them, below the line before. Null where they cannot stand deeper. */
export function indentLines(lines: DocumentLine[], { from, to }: Span): Edit {
  const end = endOfSpan(lines, { from, to });
  const depth = lines[from]?.depth ?? 0;
  const parent = lines.slice(0, from).findLast((line) => line.depth <= depth);
  const canHead = parent?.kind === 'item' || parent?.kind === 'label' || parent?.kind === 'epic';
  const isRoom = lines.slice(from, end).every((line) => line.depth < deepest);
  if (!canHead || parent.depth < depth || !isRoom) return null;
  return lines.map((line, at) => (at >= from && at < end ? { ...line, depth: line.depth + 1 } : line));
}

/** Raises lines, with what is below them, by one level. Null where they stand outermost. */
export function outdentLines(lines: DocumentLine[], { from, to }: Span): Edit {
  const end = endOfSpan(lines, { from, to });
  if ((lines[from]?.depth ?? 0) === 0) return null;
  return lines.map((line, at) => (at >= from && at < end ? { ...line, depth: Math.max(0, line.depth - 1) } : line));
}

/** Moves lines, with what is below them, past the neighbour on their level. Null where there is none. */
export function moveLines(lines: DocumentLine[], { from, to }: Span, direction: 'up' | 'down'): Edit {
  const end = endOfSpan(lines, { from, to });
  const depth = lines[from]?.depth ?? 0;
  if (direction === 'down') {
    if (lines[end]?.depth !== depth) return null;
    const last = endOf(lines, end);
    return [...lines.slice(0, from), ...lines.slice(end, last), ...lines.slice(from, end), ...lines.slice(last)];
  }
  const before = lines.slice(0, from).findLastIndex((line) => line.depth <= depth);
  if (lines[before]?.depth !== depth) return null;
  return [...lines.slice(0, before), ...lines.slice(from, end), ...lines.slice(before, from), ...lines.slice(end)];
}

/** Says of lines what they are; code becomes words, a table and a figure stay what they are. */
export function setKind(lines: DocumentLine[], { from, to }: Span, kind: TextKind): Edit {
  const isMeant = (at: number) => at >= from && at <= to && (lines[at]?.kind !== 'block' || isCode(lines[at]));
  if (!lines.some((line, at) => isMeant(at) && line.kind !== kind)) return null;
  return lines.map((line, at) => (isMeant(at) ? { ...line, kind, node: wordsOf(line) } : line));
}

/**
 * Ends a line at an offset of its words and begins the next. What keeps the beginning keeps the line's id; with nothing before the
 * offset, the words keep it. The first line below a line that heads others begins among them.
 */
export function splitLine(lines: DocumentLine[], index: number, offset: number): DocumentLine[] {
  const line = lines[index];
  if (line === undefined || line.kind === 'block') return lines;
  const { node, depth } = line;
  const empty = emptyLine(node.type.schema, depth);
  const kind: TextKind = line.kind === 'prose' ? 'prose' : 'item';
  if (offset === 0 && node.content.size > 0) return lines.toSpliced(index, 0, { ...empty, kind });
  const isHead = offset === node.content.size && endOf(lines, index) > index + 1;
  const rest = { ...empty, kind, node: node.cut(offset), depth: isHead ? Math.min(depth + 1, deepest) : depth };
  return lines.toSpliced(index, 1, { ...line, node: node.cut(0, offset) }, rest);
}

/** Puts the words of a line at the end of the line before it; null where one of them is no line of text. */
export function joinLine(lines: DocumentLine[], index: number): Edit {
  const before = lines[index - 1];
  if (before === undefined) return null;
  return removeBetween(lines, { index: index - 1, offset: before.node.content.size }, { index, offset: 0 });
}

type Point = { index: number; offset: number };

/**
 * Takes away what stands between two places in the words of two lines, and makes one line of the rest: the first, or the last where
 * only that still says something. Null where one of them is no line of text.
 */
export function removeBetween(lines: DocumentLine[], from: Point, to: Point): Edit {
  const [first, last] = [lines[from.index], lines[to.index]];
  if (first === undefined || last === undefined || from.index >= to.index) return null;
  if (first.kind === 'block' || last.kind === 'block') return null;
  const [head, tail] = [first.node.cut(0, from.offset), last.node.cut(to.offset)];
  const isLast = head.content.size === 0 && tail.content.size > 0;
  const kept = isLast ? { ...last, depth: first.depth } : first;
  const rest = { ...kept, node: head.copy(head.content.append(tail.content)) };
  const below = lines.slice(to.index + 1);
  return [...lines.slice(0, from.index), rest, ...(rest.kind === 'prose' ? raised(below, rest.depth) : below)];
}

/** Takes away what stands between two places of two lines; of a table, a figure and code at either end, nothing. */
export function removeLines(lines: DocumentLine[], from: Point, to: Point): DocumentLine[] {
  const [first, last] = [lines[from.index], lines[to.index]];
  if (first === undefined || last === undefined) return lines;
  const head = first.kind === 'block' ? first : { ...first, node: first.node.cut(0, from.offset) };
  const tail = last.kind === 'block' ? last : { ...last, node: last.node.cut(to.offset) };
  const apart = [...lines.slice(0, from.index), head, tail, ...lines.slice(to.index + 1)];
  return removeBetween(lines, from, to) ?? apart;
}

/** Puts a table, a figure or code in the place of an empty line, else below the line and what is below it. */
export function insertBlock(
  lines: DocumentLine[],
  index: number,
  { id, node }: Pick<DocumentLine, 'id' | 'node'>,
): DocumentLine[] {
  const line = lines[index];
  if (line === undefined) return lines;
  const own: DocumentLine = { id, depth: line.depth, kind: 'block', starred: false, node };
  const end = endOf(lines, index);
  return isEmpty(line) && end === index + 1 ? lines.toSpliced(index, 1, own) : lines.toSpliced(end, 0, own);
}

/** Where the lines selected, and what is below them, end. */
function endOfSpan(lines: DocumentLine[], { from, to }: Span): number {
  let end = from;
  while (end <= to && end < lines.length) end = endOf(lines, end);
  return end;
}

/** Prose heads nothing: the lines that would stand below it stand beside it. */
function raised(below: DocumentLine[], depth: number): DocumentLine[] {
  const by = (below[0]?.depth ?? depth) - depth;
  const end = below.findIndex((line) => line.depth <= depth);
  const isRaised = (at: number) => by > 0 && (end === -1 || at < end);
  return below.map((line, at) => (isRaised(at) ? { ...line, depth: Math.max(depth, line.depth - by) } : line));
}

function isCode({ node }: DocumentLine): boolean {
  return node.type.name === 'codeBlock';
}

function wordsOf(line: DocumentLine): DocumentLine['node'] {
  if (!isCode(line)) return line.node;
  const { schema } = line.node.type;
  const words = line.node.textContent.replace(/\s+/g, ' ').trim();
  return schema.node('paragraph', null, words === '' ? [] : schema.text(words));
}
