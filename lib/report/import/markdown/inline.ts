import type { Image, PhrasingContent } from 'mdast';
import type { Mark } from '@/lib/report/import/source';

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
