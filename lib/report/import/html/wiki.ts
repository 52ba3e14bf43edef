import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  hasClass,
  isElement,
  element as make,
  replaceElements,
  text,
  wordsOf,
} from '@/lib/report/import/html/tree';

/** What wikis and trackers write in their own manner: issue macros become the key, code panels code, ticked tasks `[x]`. */
export function plainWiki(tree: Root): void {
  const changes = [fromMacro, fromPanel, fromIssue, fromTasks, fromIcon];
  replaceElements(tree, (element) => {
    for (const change of changes) {
      const instead = change(element);
      if (instead !== undefined) return instead;
    }
    return undefined;
  });
}

/**
 * The text of a page in Confluence's storage format as HTML can be read: there, elements that end themselves would take in all that
 * follows, and code in CDATA would be a comment. Line breaks stay where they are.
 */
export function openStorageFormat(html: string): string {
  if (!/<(ac|ri):/.test(html)) return html;
  return html
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, body: string) => body.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .replace(/<((?:ac|ri):[\w-]+)((?:[^<>"]|"[^"]*")*)\/>/g, '<$1$2></$1>');
}

const issueKey = /\b[A-Z][A-Z0-9]+(?:-[A-Z][A-Z0-9]*)*-\d+\b/;

function fromIssue(element: Element): ElementContent[] | undefined {
  const isIssue = hasClass(element, /^(jira-issue|confluence-jim-macro)$/) || attribute(element, 'dataJiraKey') !== '';
  if (isIssue && element.tagName !== 'table') {
    const key = attribute(element, 'dataJiraKey') || issueKey.exec(wordsOf(element))?.[0];
    return key === undefined ? undefined : [text(key)];
  }
  return element.tagName === 'a' && isOwnKey(element) ? [text(wordsOf(element))] : undefined;
}

/** A tracker's link whose words are the key that its address ends in: the key alone, which is linked anew when shown. */
function isOwnKey(link: Element): boolean {
  const words = wordsOf(link);
  return issueKey.exec(words)?.[0] === words && new RegExp(`/${words}/?(?:[?#].*)?$`).test(attribute(link, 'href'));
}

/** Confluence's storage format: `ac:structured-macro` with parameters and a body. */
function fromMacro(element: Element): ElementContent[] | undefined {
  if (!/^(ac|ri):/.test(element.tagName)) return undefined;
  const change = macros[element.tagName];
  return change === undefined ? element.children : change(element);
}

const macros: Record<string, (element: Element) => ElementContent[]> = {
  'ac:structured-macro': (macro) => {
    const name = attribute(macro, 'ac:name');
    if (name === 'jira') return [text(parameter(macro, 'key'))];
    return name === 'toc' ? [] : macro.children;
  },
  'ac:plain-text-body': (body) => [make('pre', body.children, body)],
  'ac:parameter': () => [],
  'ac:task-id': () => [],
  'ac:task-list': (list) => [make('ul', list.children, list)],
  'ac:task': (task) => [make('li', task.children, task)],
  'ac:task-status': (status) => [text(wordsOf(status) === 'complete' ? '[x] ' : '[ ] ')],
};

function parameter(macro: Element, name: string): string {
  const parameters = macro.children.filter((child) => isElement(child, 'ac:parameter'));
  const found = parameters.find((one) => attribute(one, 'ac:name') === name);
  return found === undefined ? '' : wordsOf(found);
}

function fromPanel(element: Element): ElementContent[] | undefined {
  if (element.tagName !== 'pre') return undefined;
  const language = /brush:\s*([\w-]+)/.exec(attribute(element, 'dataSyntaxhighlighterParams'))?.[1];
  if (language === undefined || element.children.some((child) => isElement(child, 'code'))) return undefined;
  const code = make('code', element.children, element);
  code.properties.className = [`language-${language}`];
  return [make('pre', [code], element)];
}

function fromTasks(list: Element): ElementContent[] | undefined {
  if (list.tagName !== 'ul' || !hasClass(list, /^inline-task-list$/)) return undefined;
  for (const item of list.children) {
    if (isElement(item, 'li')) item.children.unshift(text(hasClass(item, /^checked$/) ? '[x] ' : '[ ] '));
  }
  list.properties = {};
  return undefined;
}

/** Emoticons and icons of issue types are pictures that stand for a word or for nothing. */
function fromIcon(element: Element): ElementContent[] | undefined {
  if (element.tagName !== 'img' || !hasClass(element, /^(emoticon|emoji|icon)/)) return undefined;
  const word = attribute(element, 'dataEmojiFallback') || attribute(element, 'alt');
  return hasClass(element, /^icon/) ? [] : [text(word)];
}
