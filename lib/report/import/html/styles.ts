import type { Element, ElementContent, Root } from 'hast';
import { attribute, hasClass, element as make, replaceElements, styleOf } from '@/lib/report/import/html/tree';

const bold = /^(bold|bolder|[6-9]00)$/;
const plainWeight = /^(normal|lighter|[1-5]00)$/;
const fixed = /courier|consolas|menlo|monaco|mono/;

/** Styles become elements (bold, italic, struck, code); elements that only colour or underline give way to what is in them. */
export function styleElements(tree: Root): void {
  replaceElements(tree, (element) => {
    if (isUndone(element)) return element.children;
    if (element.tagName === 'a') leadPastRedirection(element);
    if (element.tagName !== 'span' && element.tagName !== 'font') return undefined;
    return tagsOf(element).reduce<ElementContent[]>((inner, tag) => [make(tag, inner, element)], element.children);
  });
}

/** Google Docs leads links over itself: `https://www.google.com/url?q=…`. */
function leadPastRedirection(link: Element): void {
  const address = attribute(link, 'href');
  if (!/^https:\/\/www\.google\.com\/url\?/.test(address) || !URL.canParse(address)) return;
  link.properties.href = new URL(address).searchParams.get('q') ?? address;
}

/** Google Docs wraps all that is copied in a `b` that is not bold, Word Online each bullet in a `div`; underlining says nothing. */
function isUndone(element: Element): boolean {
  if (element.tagName === 'b' || element.tagName === 'strong') return plainWeight.test(styleOf(element, 'font-weight'));
  if (element.tagName === 'i' || element.tagName === 'em') return styleOf(element, 'font-style') === 'normal';
  if (hasClass(element, /^(ListContainerWrapper|OutlineElement)$/)) return true;
  return ['u', 'mark', 'ins', 'small', 'big', 'abbr', 'center'].includes(element.tagName);
}

function tagsOf(element: Element): string[] {
  const tags: [string, boolean][] = [
    ['code', fixed.test(styleOf(element, 'font-family'))],
    ['del', /line-through/.test(styleOf(element, 'text-decoration') + styleOf(element, 'text-decoration-line'))],
    ['em', /italic|oblique/.test(styleOf(element, 'font-style'))],
    ['strong', bold.test(styleOf(element, 'font-weight'))],
  ];
  return tags.filter(([, isSo]) => isSo).map(([tag]) => tag);
}
