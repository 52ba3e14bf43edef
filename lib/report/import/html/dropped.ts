import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, hasClass, isElement, replaceElements, styleOf, text, wordsOf } from '@/lib/report/import/html/tree';
import type { SourceWarning } from '@/lib/report/import/source';

const dropped = new Set('script style noscript template link meta base title xml button select area map'.split(' '));

/** What a person would see and a report cannot hold, by its element. */
const missed: Record<string, string> = {
  iframe: 'A frame that shows another page',
  frame: 'A frame that shows another page',
  object: 'An embedded object',
  embed: 'An embedded object',
  applet: 'An embedded program',
  svg: 'A drawing',
  canvas: 'A drawing',
  audio: 'A sound',
  video: 'A film',
};

/**
 * Keeps the words of formulas. Drops what is no text: scripts, styles, comments, contents, Office's own elements, and what is not
 * shown; what is shown and cannot be held, and the page's own furniture, with a warning.
 */
export function dropElements(tree: Root, warnings: SourceWarning[]): void {
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined || node.type === 'text' || node.type === 'element')
      return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  replaceElements(tree, (element) => {
    const what = missedBy(element);
    if (what !== null) warnings.push(leftOut(what, element));
    if (what !== null || isDropped(element)) return [];
    if (element.tagName === 'math') return [text(formulaOf(element))];
    return /^(o|w|v|m|st1):/.test(element.tagName) ? element.children : undefined;
  });
}

/** What goes with a warning, in words; null where nothing does. */
function missedBy(element: Element): string | null {
  if (isHidden(element) || attribute(element, 'ariaHidden') === 'true') return null;
  return missed[element.tagName] ?? (isPageFurniture(element) ? 'The page’s own navigation or foot' : null);
}

function isDropped(element: Element): boolean {
  if (dropped.has(element.tagName) || element.tagName in missed || attribute(element, 'dataMark') === 'ignored')
    return true;
  return isHidden(element) || isWordFurniture(element) || hasClass(element, /^(toc-macro|jira-status|aui-icon)$/);
}

/** What a wiki or a site prints around its pages: the way to the page, a foot. */
function isPageFurniture(element: Element): boolean {
  const role = attribute(element, 'role');
  if (/^(nav|footer)$/.test(element.tagName) || /^(navigation|contentinfo)$/.test(role)) return true;
  return /^(breadcrumb(s|-section)?|footer)$/.test(attribute(element, 'id')) || hasClass(element, /^breadcrumbs?$/);
}

function leftOut(what: string, element: Element): SourceWarning {
  const words = wordsOf(element);
  const source = attribute(element, 'src') || attribute(element, 'data');
  const shown = [source.startsWith('data:') ? '' : source, words].filter((part) => part !== '').join(', ');
  const which = shown === '' ? '' : ` (${shown.length > 200 ? `${shown.slice(0, 199)}…` : shown})`;
  return { line: element.position?.start.line ?? 0, message: `${what}${which} was left out: a report cannot hold it.` };
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
