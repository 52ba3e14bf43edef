import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, hasClass, isElement, replaceElements, styleOf, text, wordsOf } from '@/lib/report/import/html/tree';

const dropped = new Set(
  [
    'script style noscript template iframe object embed applet link meta base title svg canvas audio',
    'video frame frameset xml button select area map',
  ]
    .join(' ')
    .split(' '),
);

/** Keeps the words of formulas. Drops what is no text: scripts, styles, frames, comments, contents, Office's own elements, and what is not shown. */
export function dropElements(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || node.type === 'text' || node.type === 'element')
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  replaceElements(tree, (element) => {
    if (isDropped(element)) return [];
    if (element.tagName === 'math') return [text(formulaOf(element))];
    return /^(o|w|v|m|st1):/.test(element.tagName) ? element.children : undefined;
  });
}

function isDropped(element: Element): boolean {
  if (dropped.has(element.tagName) || attribute(element, 'dataMark') === 'ignored') return true;
  return isHidden(element) || isWordFurniture(element) || hasClass(element, /^(toc-macro|jira-status|aui-icon)$/);
}

/** A formula in TeX, where the page holds that as well; else its signs. */
function formulaOf(math: Element): string {
  const written: string[] = [];
  visit(math, 'element', (element) => {
    if (isElement(element, 'annotation') && /tex/i.test(attribute(element, 'encoding'))) written.push(wordsOf(element));
  });
  return written[0] ?? wordsOf(math);
}

function isHidden(element: Element): boolean {
  return (
    styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all' || 'hidden' in element.properties
  );
}

/** Contents, comments, tracked deletions and the printed sign of a bullet. */
function isWordFurniture(element: Element): boolean {
  if (hasClass(element, /^(MsoToc(\d|Heading)|MsoCommentReference|MsoCommentText|MsoHeader|MsoFooter|msocomtxt)$/i))
    return true;
  if (/^(comment-list|comment|header|footer|toc)$/.test(styleOf(element, 'mso-element'))) return true;
  if (styleOf(element, 'mso-list') === 'ignore') return true;
  return element.tagName === 'del' && 'dateTime' in element.properties;
}
