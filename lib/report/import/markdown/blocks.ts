import type { BlockContent, Html, List, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { isBold, onlyPictures, printLine, withoutBold, withoutNumber } from '@/lib/report/import/markdown/inline';
import { type Lines, linesIn } from '@/lib/report/import/markdown/lines';
import { markedLines, takeMark } from '@/lib/report/import/markdown/marks';
import type { Mark, SourceBlock } from '@/lib/report/import/source';
import { printCode, printFigure, printTable } from '@/lib/shared/text/blocks';

export type Reading = {
  /** Reads a block of HTML found inside Markdown on a line; the lines of what is read count from the start of the block. */
  readHtml: (html: string, line: number) => SourceBlock[];
  /** Whether any line of the document carries a mark. */
  isMarked: boolean;
  /** Where a marked heading has its number: at the start of its text, or already taken away. */
  numbers: 'in-text' | 'taken';
};

/**
 * The blocks of a Markdown tree in reading order, lists laid flat. A bullet says how deep it stands; what else stands in a bullet
 * (more paragraphs, code, a table, a figure) follows it and has the number of bullets around it as its depth, one more than
 * the depth of the bullet it belongs to.
 */
export function blocksOf(root: Root, reading: Reading): SourceBlock[] {
  const lines = linesIn(root);
  const place: Place = { ...reading, depth: 0, lines };
  return root.children.flatMap((node) => fromNode(node, place));
}

type Place = Reading & { depth: number; lines: (node: RootContent) => Lines };
/** Level of a paragraph that is wholly bold: perhaps a heading. */
const boldParagraph = 7;

function fromNode(node: RootContent, place: Place): SourceBlock[] {
  switch (node.type) {
    case 'heading':
      return fromHeading(node.children, { level: node.depth, lines: place.lines(node), place });
    case 'paragraph':
      return fromParagraph(node, place);
    case 'list':
      return node.children.flatMap((item) => fromItem(item, node, place));
    case 'blockquote':
      return node.children.flatMap((child) => fromNode(child, place));
    case 'table':
      return [{ kind: 'table', text: printTable(node), lines: place.lines(node), ...depthOf(place) }];
    case 'code':
      return [{ kind: 'code', text: printCode(node), lines: place.lines(node), ...depthOf(place) }];
    case 'html':
      return fromHtml(node, place);
    case 'footnoteDefinition':
      return fromFootnote(node.label ?? node.identifier, node.children as BlockContent[], place);
    default:
      return [];
  }
}

function fromHeading(
  children: PhrasingContent[],
  { level, lines, place }: { level: number; lines: Lines; place: Place },
): SourceBlock[] {
  const { mark, rest } = takeMark(children);
  const line = printLine(headingWords(rest, mark, place));
  if (line.text === '') return [];
  if (place.depth > 0) return [{ kind: 'paragraph', ...line, lines, ...depthOf(place), ...markOf(mark) }];
  return [{ kind: 'heading', level, ...line, lines, ...markOf(mark) }];
}

function headingWords(nodes: PhrasingContent[], mark: Mark | undefined, place: Place): PhrasingContent[] {
  if (mark === undefined) return withoutBold(nodes);
  return place.numbers === 'in-text' ? withoutNumber(nodes, mark) : nodes;
}

function fromParagraph(node: Paragraph, place: Place): SourceBlock[] {
  const lines = place.lines(node);
  return markedLines(node.children).flatMap((children) => fromLine(children, lines, place));
}

function fromLine(children: PhrasingContent[], lines: Lines, place: Place): SourceBlock[] {
  const { mark, rest } = takeMark(children);
  const common = { lines, ...depthOf(place), ...markOf(mark) };
  const pictures = onlyPictures(rest);
  if (pictures.length > 0)
    return pictures.map((picture) => ({ kind: 'figure', text: printFigure(picture), ...common }));
  const line = printLine(rest);
  if (line.text.trim() === '') return [];
  if (!place.isMarked && place.depth === 0 && isBold(rest)) {
    return [{ kind: 'heading', level: boldParagraph, ...printLine(withoutBold(rest)), lines }];
  }
  return [{ kind: 'paragraph', ...line, ...common }];
}

function fromItem(item: ListItem, list: List, place: Place): SourceBlock[] {
  const [first, ...others] = item.children;
  const inside = { ...place, depth: place.depth + 1 };
  const nested = (nodes: RootContent[], at: Place) => nodes.flatMap((node) => fromNode(node, at));
  if (first?.type !== 'paragraph' && first?.type !== 'heading') {
    // An item that says nothing itself lends its place to the list in it.
    return nested(item.children, first?.type === 'list' ? place : inside);
  }
  const { mark, rest } = takeMark(first.children);
  const line = printLine([...checkbox(item), ...rest]);
  if (line.text.trim() === '' || onlyPictures(rest).length > 0)
    return [...fromNode(first, place), ...nested(others, inside)];
  const bullet: SourceBlock = {
    kind: 'bullet',
    depth: place.depth,
    ordered: list.ordered === true,
    ...line,
    lines: place.lines(first),
    ...markOf(mark),
  };
  return [bullet, ...nested(others, inside)];
}

function fromHtml(node: Html, place: Place): SourceBlock[] {
  const [start] = place.lines(node);
  return place.readHtml(node.value, start).map((block) => ({
    ...block,
    lines: [start + block.lines[0] - 1, start + block.lines[1] - 1],
    ...depthOf(place),
  }));
}

function fromFootnote(label: string, children: BlockContent[], place: Place): SourceBlock[] {
  const [first, ...others] = children;
  const sign: PhrasingContent = { type: 'text', value: `[^${label}]: ` };
  const labelled: RootContent[] =
    first?.type === 'paragraph'
      ? [{ ...first, children: [sign, ...first.children] }, ...others]
      : [{ type: 'paragraph', children: [sign] }, ...children];
  return labelled.flatMap((child) => fromNode(child, place));
}

function checkbox(item: ListItem): PhrasingContent[] {
  if (typeof item.checked !== 'boolean') return [];
  return [{ type: 'text', value: item.checked ? '[x] ' : '[ ] ' }];
}

function depthOf(place: Place): { depth?: number } {
  return place.depth === 0 ? {} : { depth: place.depth };
}

function markOf(mark: Mark | undefined): { mark?: Mark } {
  return mark === undefined ? {} : { mark };
}
