import type { Comment, Element, Root } from 'hast';
import {
  attribute,
  hasClass,
  isElement,
  element as make,
  replaceElements,
  wordsOf,
} from '@/lib/report/import/html/tree';
import { isMark } from '@/lib/report/import/markdown/marks';

/**
 * What Lunation's own exports say of an element (`data-mark`) moves to the end of its first line as a comment, the form in which
 * Markdown has it. Numbers of headings and links made from references go: they are no part of the text. A picture of another
 * site, which an export shows as a link, is a picture again.
 */
export function plainMarks(tree: Root): void {
  replaceElements(tree, (element) => {
    const word = attribute(element, 'dataMark');
    delete element.properties.dataMark;
    if (word === 'reference') return element.children;
    if (word === 'image') return [asPicture(element)];
    if (!isMark(word)) return undefined;
    withoutNumber(element);
    markFirstLine(element, { type: 'comment', value: ` ${word} ` });
    return undefined;
  });
}

function asPicture(link: Element): Element {
  const address = attribute(link, 'href');
  const words = wordsOf(link);
  const picture = make('img', [], link);
  const title = attribute(link, 'title');
  picture.properties = { src: address, alt: words === address ? '' : words, ...(title === '' ? {} : { title }) };
  return picture;
}

function withoutNumber(element: Element): void {
  element.children = element.children.filter((child) => !(isElement(child, 'span') && hasClass(child, /^number$/)));
}

const blocks = ['p', 'ul', 'ol', 'pre', 'table', 'figure', 'div', 'blockquote'];

/** The mark ends an element's own words: a heading's or paragraph's, or what stands before the first block in it. */
function markFirstLine(element: Element, mark: Comment): void {
  if (/^(p|h[1-6])$/.test(element.tagName)) {
    element.children.push(mark);
    return;
  }
  const index = element.children.findIndex((child) => isElement(child, ...blocks));
  const own = element.children.slice(0, index === -1 ? undefined : index);
  const rest = element.children.slice(own.length);
  const [first] = rest;
  if (isElement(first, 'p') && wordsOf(make('p', own)) === '') first.children.push(mark);
  else element.children = [make('p', [...own, mark]), ...rest];
}
