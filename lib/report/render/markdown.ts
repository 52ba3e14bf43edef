import type { Heading, ReportDocument } from '@/lib/report/document';
import { isBlock } from '@/lib/report/nodes';
import { blockText, markedText, oneLine } from '@/lib/report/render/markdown-line';
import { plainMonth } from '@/lib/report/render/plain-month';
import type { OutlineNode } from '@/lib/report/schema';

/**
 * The report as CommonMark with tables. An item is one line and depends on nothing around it, so that two months can be compared
 * line by line. Comments at the ends of lines say what a line is, for reading the file back.
 */
export function renderMarkdown(document: ReportDocument): string {
  const blocks = document.blocks.map((block) =>
    block.kind === 'heading' ? heading(block) : printNodes(block.nodes, '').join('\n'),
  );
  return `${[...titleBlock(document), ...blocks].filter((block) => block !== '').join('\n\n')}\n`;
}

function titleBlock(document: ReportDocument): string[] {
  const { projectName, title, monthName, isDraft } = document;
  const plain = plainMonth(document);
  const named = plain === null ? monthName : `${monthName} (${plain})`;
  return [
    projectName === '' ? '' : markedText(blockText(projectName), 'ignored'),
    `# ${markedText(oneLine(title), 'title')}`,
    markedText(blockText(named), 'month'),
    isDraft ? markedText('DRAFT', 'ignored') : '',
  ];
}

/** The title stands on the first level, so the document's levels begin at the second. */
function heading({ role, level, number, text }: Heading): string {
  const numbered = [number, oneLine(text)].filter((part) => part !== null && part !== '').join(' ');
  return `${'#'.repeat(level + 1)} ${markedText(numbered, role)}`;
}

/** The lines of neighbouring nodes. Items follow each other closely; a blank line stands around all else. */
function printNodes(nodes: OutlineNode[], indent: string): string[] {
  const lines: string[] = [];
  let isAfterItem = false;
  for (const node of nodes) {
    const asItem = isItem(node);
    if (lines.length > 0 && !(asItem && isAfterItem)) lines.push('');
    lines.push(...(asItem ? printItem(node, indent) : printBlock(node, indent)));
    isAfterItem = asItem;
  }
  return lines;
}

/** A line that has lines of its own is an item, marked with what it is. */
function isItem(node: OutlineNode): boolean {
  return node.kind === 'item' || (node.children.length > 0 && !isBlock(node));
}

function printItem(node: OutlineNode, indent: string): string[] {
  const inside = `${indent}  `;
  const text = blockText(node.text);
  const own = node.kind === 'item' ? text : markedText(text, node.kind);
  const below = printNodes(node.children, inside);
  const first = node.children[0];
  const gap = first === undefined || isItem(first) ? [] : [''];
  return [`${indent}- ${own}`, ...gap, ...below];
}

function printBlock(node: OutlineNode, indent: string): string[] {
  const text = isBlock(node) ? node.text : markedText(blockText(node.text), node.kind);
  const below = printNodes(node.children, indent);
  return [indentLines(text, indent), ...(below.length > 0 ? ['', ...below] : [])];
}

function indentLines(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
}
