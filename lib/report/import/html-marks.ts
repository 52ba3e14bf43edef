import type { Comment, Element, Root } from 'hast';
import { attribute, hasClass, isElement, replaceElements } from './html-tree';
import { isMark } from './markdown-marks';

/**
 * What Lunation's own exports say of an element (`data-mark`) moves to the end of its first line as a comment, the form in which
 * Markdown has it. Numbers of headings and links made from references go: they are no part of the text.
 */
export function plainMarks(tree: Root): void {
  replaceElements(tree, (element) => {
    if (element.tagName === 'a' && hasClass(element, /^reference$/)) return element.children;
    const word = attribute(element, 'dataMark');
    if (word === '' || !isMark(word)) return undefined;
    delete element.properties.dataMark;
    withoutNumber(element);
    firstLineOf(element).push({ type: 'comment', value: ` ${word} ` });
    return undefined;
  });
}

function withoutNumber(element: Element): void {
  element.children = element.children.filter((child) => !(isElement(child, 'span') && hasClass(child, /^number$/)));
}

const blocks = ['p', 'ul', 'ol', 'pre', 'table', 'figure', 'div', 'blockquote'];

/** Where an element's own words end: itself, its paragraph, or what stands before the first block in it. */
function firstLineOf(element: Element): { push: (mark: Comment) => void } {
  const index = element.children.findIndex((child) => isElement(child, ...blocks));
  const block = element.children[index];
  if (index === -1) return { push: (mark) => element.children.push(mark) };
  const before = element.children.slice(0, index).some((child) => child.type !== 'text' || child.value.trim() !== '');
  if (!before && isElement(block, 'p')) return { push: (mark) => block.children.push(mark) };
  return { push: (mark) => element.children.splice(index, 0, mark) };
}
