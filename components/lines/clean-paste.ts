import { nestLists } from '@/components/lines/clean-paste-lists';
import { plainStyles } from '@/components/lines/clean-paste-styles';
import { layFlat, plainTables } from '@/components/lines/clean-paste-tables';

/**
 * HTML as Word, Google Docs and Confluence put it on the clipboard, made plain: lists nested in their items, styles as elements, tables
 * whose first row is the head, tickets as their keys. What was copied from a text of ours stays as it is.
 */
export function cleanPaste(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(withoutOffice(html), 'text/html');
  dropUnseen(body);
  plainWiki(body);
  nestLists(body);
  plainStyles(body);
  plainTables(body);
  for (const paragraph of body.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
  return body.innerHTML;
}

/** HTML as it may be pasted into a cell of a table, which holds one line: cells of another table, or words. */
export function cleanPasteInCell(html: string): string {
  const { body } = new DOMParser().parseFromString(cleanPaste(html), 'text/html');
  if (body.querySelector('table') === null) layFlat(body);
  return body.innerHTML;
}

/** Word's comments for itself hold markup that a parser would take for text; the marks of its bullets are among them. */
function withoutOffice(html: string): string {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/gi, '')
    .replace(/<!\[(?:if[^\]]*|endif)\]>/gi, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(xml|style|script|title)\b[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?[a-z]+\d*:[a-z][^>]*>/gi, '');
}

function dropUnseen(body: HTMLElement): void {
  for (const element of body.querySelectorAll('meta, link, button, input, svg, [hidden]')) element.remove();
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const style = element.getAttribute('style') ?? '';
    if (/display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(style)) element.remove();
  }
  for (const element of body.querySelectorAll('br.Apple-interchange-newline')) element.remove();
}

const issueKey = /\b[A-Z][A-Z0-9]+(?:-[A-Z][A-Z0-9]*)*-\d+\b/;

/** A ticket's macro or link becomes its key, a ticked task says so, an emoticon is its word; other pictures cannot come along. */
function plainWiki(body: HTMLElement): void {
  for (const macro of body.querySelectorAll('.jira-issue, .confluence-jim-macro, [data-jira-key]')) plainTicket(macro);
  for (const link of body.querySelectorAll('a[href]')) if (isOwnKey(link)) link.replaceWith(link.textContent.trim());
  for (const task of body.querySelectorAll('ul.inline-task-list > li'))
    task.prepend(task.classList.contains('checked') ? '[x] ' : '[ ] ');
  for (const picture of body.querySelectorAll('img:not([data-url])')) picture.replaceWith(wordOf(picture));
}

function plainTicket(macro: Element): void {
  const key = macro.getAttribute('data-jira-key') ?? issueKey.exec(macro.textContent)?.[0];
  if (key !== undefined && macro.isConnected && macro.localName !== 'table') macro.replaceWith(key);
}

/** A tracker's link whose words are the key that its address ends in: the key alone is linked anew when it is shown. */
function isOwnKey(link: Element): boolean {
  const words = link.textContent.trim();
  const address = link.getAttribute('href') ?? '';
  return issueKey.exec(words)?.[0] === words && new RegExp(`/${words}/?(?:[?#].*)?$`).test(address);
}

function wordOf(picture: Element): string {
  if (!/^(emoticon|emoji)/.test(picture.className)) return '';
  return picture.getAttribute('data-emoji-fallback') ?? picture.getAttribute('alt') ?? '';
}

function isBlank(paragraph: Element): boolean {
  return paragraph.textContent.trim() === '' && paragraph.querySelector('img, br + br') === null;
}
