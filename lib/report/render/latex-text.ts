import type { Link, PhrasingContent } from 'mdast';
import { placeOf } from '@/lib/report/render/fragment';

/** Finds the anchor of a heading by its id; null where the document has none. */
export type Anchors = (id: string) => string | null;

/** Text in which no sign has a meaning to LaTeX, and none joins another to a different one (`--`, `''`, `,,`). */
export function escapeLatex(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\{}$&#_%~^<>"`|]/g, (sign) => signs[sign] ?? sign)
    .replace(/([-',])(?=\1)/g, '$1{}')
    .replace(/\s+/g, ' ')
    .replace(longWord, breakable);
}

const signs: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  '|': '\\textbar{}',
};

/** A word longer than any that hyphenation helps may break after the signs at which addresses and names are broken. */
const longWord = /[^ ]{24,}/g;

function breakable(word: string): string {
  return word.replace(/(\\_|[/.:-])(?=[\p{L}\p{N}])/gu, '$1\\allowbreak{}');
}

/** Inline nodes, normalised and linked, as LaTeX. */
export function inlineLatex(nodes: PhrasingContent[], anchors: Anchors): string {
  return nodes.map((node) => toLatex(node, anchors)).join('');
}

function toLatex(node: PhrasingContent, anchors: Anchors): string {
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeLatex(node.value);
    case 'strong':
      return `\\textbf{${inlineLatex(node.children, anchors)}}`;
    case 'emphasis':
      return `\\emph{${inlineLatex(node.children, anchors)}}`;
    case 'delete':
      return `\\sout{${inlineLatex(node.children, anchors)}}`;
    case 'inlineCode':
      return `\\texttt{${escapeLatex(node.value)}}`;
    case 'break':
      return '\\newline{}';
    case 'link':
      return linkLatex(node, anchors);
    case 'image':
      return hyperlink(node.url, escapeLatex(node.alt || node.url));
    default:
      return '';
  }
}

function linkLatex(node: Link, anchors: Anchors): string {
  const text = inlineLatex(node.children, anchors);
  if (!node.url.startsWith('#')) return hyperlink(node.url, text);
  const anchor = anchors(placeOf(node.url));
  return anchor === null ? text : `\\hyperlink{${anchor}}{${text}}`;
}

/** A link that leads out of the document; a path leads nowhere from there. */
export function hyperlink(url: string, text: string): string {
  return /^(https?:|mailto:)/i.test(url) ? `\\href{${escapeUrl(url)}}{${text}}` : text;
}

function escapeUrl(url: string): string {
  return url
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\w\-.:/?#@!&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/[~^$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
    .replace(/[%#&_]/g, '\\$&');
}
