import type { Link, PhrasingContent } from 'mdast';
import { placeOf } from '@/lib/report/render/fragment';
import { plainText } from '@/lib/report/render/inline-tree';
import { referenceOf } from '@/lib/report/render/link-references';
import { isSafeLink } from '@/lib/shared/text/safe-link';

/** Inline text for the template: a string is text as it stands, an object is a mark with what it holds. */
export type Inline = string | { mark: InlineMark; children: Inline[]; target?: string };
export type InlineMark =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'code'
  | 'link'
  | 'place'
  | 'reference'
  | 'break'
  | 'missing';

export type InlineSetter = (nodes: PhrasingContent[]) => Inline[];

/** A setter of inline nodes that knows the places of this very document. */
export function inlineSetter(ids: ReadonlySet<string>): InlineSetter {
  return (nodes) => writeAll(nodes, { ids, depth: 0 });
}

type Context = { ids: ReadonlySet<string>; depth: number };

/** Marks nested deeper than this are dropped and their words kept: the typesetter follows no further. */
const deepest = 8;

/** Longer addresses are refused by the typesetter. */
const longestAddress = 2000;

function writeAll(nodes: PhrasingContent[], context: Context): Inline[] {
  if (context.depth > deepest) return [breakable(plainText(nodes))];
  const inner = { ...context, depth: context.depth + 1 };
  return nodes.flatMap((node) => write(node, inner));
}

function write(node: PhrasingContent, context: Context): Inline[] {
  switch (node.type) {
    case 'text':
      return [breakable(node.value)];
    case 'html':
      return [node.value];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ mark: node.type, children: writeAll(node.children, context) }];
    case 'inlineCode':
      return [{ mark: 'code', children: [breakable(node.value, 24)] }];
    case 'break':
      return [{ mark: 'break', children: [] }];
    case 'image':
      return [node.alt ?? ''];
    case 'link':
      return writeLink(node, context);
    default:
      return [];
  }
}

function writeLink(node: Link, context: Context): Inline[] {
  const children = writeAll(node.children, context);
  const { url } = node;
  if (url.startsWith('#')) return linkToPlace(placeOf(url), children, context);
  const mark = referenceOf(node) === null ? 'link' : 'reference';
  return isPrintable(url) ? [{ mark, children, target: url }] : children;
}

/** Paper has no address of its own, so a path of the application leads nowhere from it. */
function isPrintable(url: string): boolean {
  return isSafeLink(url) && /^(https?|mailto):/i.test(url) && url.length <= longestAddress;
}

function linkToPlace(id: string, children: Inline[], { ids }: Context): Inline[] {
  return ids.has(id) ? [{ mark: 'place', children, target: id }] : children;
}

/** Chances to break inside words of `longest` letters and more, after the characters people break them at, else anywhere. */
function breakable(text: string, longest = 40): string {
  if (text.length < longest) return text;
  return text.replace(/\S+/g, (word) => (word.length < longest ? word : brokenWord(word)));
}

function brokenWord(word: string): string {
  return word
    .replace(/([/._:,=&?-])(?=[\p{L}\p{N}])/gu, '$1\u200B')
    .replace(/[^\u200B]{40}(?=[^\u200B])/gu, '$&\u200B');
}
