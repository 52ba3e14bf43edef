import type { Image, PhrasingContent } from 'mdast';
import { toString as plainOf } from 'mdast-util-to-string';
import type { Mark } from '@/lib/report/import/source';
import { printInline } from '@/lib/shared/text/inline';
import { normalisePhrasing } from '@/lib/shared/text/normalise-inline';

/** A line's text as it is held, and what of it can be read. */
export function printLine(nodes: PhrasingContent[]): { text: string; plain: string } {
  return { text: printInline(nodes), plain: readable(normalisePhrasing(nodes)) };
}

/** The words of inline nodes, without their markup. */
export function readable(nodes: PhrasingContent[]): string {
  return plainOf(nodes).replace(/\s+/g, ' ').trim();
}

/** The pictures of a line that holds nothing else; none where it holds words. */
export function onlyPictures(nodes: PhrasingContent[]): Image[] {
  const pictures = nodes.filter((node) => node.type === 'image');
  return nodes.every((node) => node.type === 'image' || isBlank(node)) ? pictures : [];
}

/** Whether all words of a line are bold. */
export function isBold(nodes: PhrasingContent[]): boolean {
  return nodes.some((node) => node.type === 'strong') && nodes.every((node) => node.type === 'strong' || isBlank(node));
}

/** The words of a line that is wholly bold; any other line as it is. */
export function withoutBold(nodes: PhrasingContent[]): PhrasingContent[] {
  return isBold(nodes) ? nodes.flatMap((node) => (node.type === 'strong' ? node.children : [node])) : nodes;
}

const numbered: Mark[] = ['front', 'part', 'group', 'team'];

/** Lunation's own exports number headings of these roles; the number is no part of the text. */
export function withoutNumber(nodes: PhrasingContent[], mark: Mark): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text' || !numbered.includes(mark)) return nodes;
  return [{ ...first, value: first.value.replace(/^\d+(\.\d+)*\s+/, '') }, ...others];
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
