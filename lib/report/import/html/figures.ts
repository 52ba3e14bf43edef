import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  hasClass,
  isElement,
  element as make,
  replaceChildren,
  replaceElements,
  wordsOf,
} from '@/lib/report/import/html/tree';
import type { SourceFigure } from '@/lib/report/import/source';

/**
 * A picture with its caption becomes a paragraph of one picture: `alt` is the caption, `title` the alternative text. Pictures held
 * in the page are taken out of it into `figures`; `data-figure` names one that an export of Lunation holds.
 */
export function plainFigures(tree: Root, figures: SourceFigure[]): void {
  replaceElements(tree, (element) => (element.tagName === 'figure' ? fromFigure(element) : undefined));
  replaceChildren(tree, joinCaptions);
  replaceElements(tree, (element) => {
    if (element.tagName !== 'img') return undefined;
    if (attribute(element, 'title') === attribute(element, 'alt')) delete element.properties.title;
    takeOut(element, figures);
    return undefined;
  });
}

function fromFigure(figure: Element): ElementContent[] {
  const caption = figure.children.find((child) => isElement(child, 'figcaption'));
  const rest = figure.children.filter((child) => child !== caption);
  const picture = onlyPicture(make('p', rest, figure));
  if (picture !== null && caption === undefined) return [make('p', rest, figure)];
  if (picture === null || caption === undefined)
    return [...rest, ...(caption?.type === 'element' ? [make('p', caption.children, caption)] : [])];
  return [captioned(picture, wordsOf(caption), figure)];
}

/** Word: a paragraph of style Caption after the picture. */
function joinCaptions(children: ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const child of children) {
    const before = result.findLast((one) => wordsOf(one) !== '' || onlyPicture(one) !== null);
    const picture = before === undefined ? null : onlyPicture(before);
    const isCaption = isElement(child, 'p') && hasClass(child, /^(MsoCaption|caption)$/);
    if (!isCaption || picture === null || before === undefined) result.push(child);
    else result[result.indexOf(before)] = captioned(picture, wordsOf(child), child);
  }
  return result;
}

function captioned(picture: Element, caption: string, like: Element): Element {
  const alternative = attribute(picture, 'alt');
  const title = alternative === '' || alternative === caption ? {} : { title: alternative };
  const { title: _, ...properties } = picture.properties;
  const image: Element = {
    ...picture,
    properties: { ...properties, alt: caption || alternative, ...(caption === '' ? {} : title) },
  };
  return make('p', [image], like);
}

/** The picture of a paragraph that holds nothing else, or null. */
function onlyPicture(node: ElementContent): Element | null {
  if (!isElement(node) || wordsOf(node) !== '') return null;
  if (node.tagName === 'img') return node;
  const inner = node.children.filter((child) => child.type === 'element');
  return inner.length === 1 && inner[0] !== undefined ? onlyPicture(inner[0]) : null;
}

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};

function takeOut(image: Element, figures: SourceFigure[]): void {
  const named = attribute(image, 'dataFigure');
  const [, type, data] = /^data:([\w/+.-]+);base64,([\w+/=\s]+)$/.exec(attribute(image, 'src')) ?? [];
  const extension = extensions[type ?? ''];
  if (type === undefined || data === undefined || extension === undefined) return;
  const name = /^[\w.-]+$/.test(named) ? named : `picture-${figures.length + 1}.${extension}`;
  figures.push({ name, type, bytes: new Uint8Array(Buffer.from(data, 'base64')) });
  image.properties.src = `figures/${name}`;
}
