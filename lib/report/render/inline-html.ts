import type { Image, Link, PhrasingContent } from 'mdast';
import { referenceOf } from '@/lib/report/render/link-references';

/**
 * Inline nodes, normalised and linked, as HTML. Safe by construction: only the elements written here, with escaped text and filtered
 * addresses; a reference that is linked has `data-mark="reference"`.
 */
export function inlineHtml(nodes: PhrasingContent[]): string {
  return nodes.map(toHtml).join('');
}

/** Text as it may stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign) : text;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function toHtml(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeHtml(node.value);
    case 'strong':
      return `<strong>${inlineHtml(node.children)}</strong>`;
    case 'emphasis':
      return `<em>${inlineHtml(node.children)}</em>`;
    case 'delete':
      return `<del>${inlineHtml(node.children)}</del>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
      return linkToHtml(node);
    case 'image':
      return imageToHtml(node);
    default:
      return '';
  }
}

function linkToHtml(node: Link): string {
  const mark = referenceOf(node) === null ? '' : ' data-mark="reference"';
  const title = node.title ? ` title="${escapeHtml(node.title)}"` : '';
  return `<a href="${escapeHtml(node.url)}"${title}${mark}>${inlineHtml(node.children)}</a>`;
}

/** Pictures of other sites are not fetched when a report is opened: they are links. */
function imageToHtml({ url, alt, title }: Image): string {
  if (!url.startsWith('figures/')) return pictureLink(url, alt ?? '', title ?? null);
  const told = title ? ` title="${escapeHtml(title)}"` : '';
  return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt ?? '')}"${told}>`;
}

/** A link to a picture; its mark tells a reader of Lunation's own exports that the picture was meant. */
export function pictureLink(url: string, words: string, title: string | null): string {
  const told = title ? ` title="${escapeHtml(title)}"` : '';
  return `<a href="${escapeHtml(url)}"${told} data-mark="image">${escapeHtml(words || url)}</a>`;
}
