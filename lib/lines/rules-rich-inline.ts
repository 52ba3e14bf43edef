import type { PhrasingContent } from 'mdast';
import type { RichInline, RichMark } from '@/lib/lines/schema-rich';

/** Inline Markdown's tree as pieces of text that carry their marks. */
export function fromPhrasing(nodes: PhrasingContent[], marks: RichMark[] = []): RichInline[] {
  return nodes.flatMap((node) => fromNode(node, marks));
}

/** Pieces of text as inline Markdown's tree, each in its own marks: printing joins neighbours. */
export function toPhrasing(pieces: RichInline[]): PhrasingContent[] {
  return pieces.map((piece) => {
    const isCode = piece.marks.some(({ type }) => type === 'code');
    return piece.marks.reduceRight((inner, mark) => wrap(inner, mark), leafOf(piece, isCode ? 'inlineCode' : 'text'));
  });
}

function fromNode(node: PhrasingContent, marks: RichMark[]): RichInline[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value === '' ? [] : [{ type: 'text', text: node.value, marks }];
    case 'inlineCode':
      return [{ type: 'text', text: node.value, marks: withMark(marks, { type: 'code' }) }];
    case 'break':
      return [{ type: 'hardBreak', marks }];
    case 'image':
      return [
        {
          type: 'image',
          attrs: { url: node.url, alternative: node.alt ?? '', title: node.title || null },
          marks,
        },
      ];
    default:
      return fromParent(node, marks);
  }
}

const order = ['link', 'bold', 'italic', 'strike', 'code'];

/** Marks stand in one order, whichever was inside which. */
function withMark(marks: RichMark[], mark: RichMark): RichMark[] {
  return [...marks, mark].sort((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}

function fromParent(node: PhrasingContent, marks: RichMark[]): RichInline[] {
  if (!('children' in node)) return [];
  const own = markOf(node);
  return fromPhrasing(node.children, own === null ? marks : withMark(marks, own));
}

function markOf(node: PhrasingContent): RichMark | null {
  switch (node.type) {
    case 'strong':
      return { type: 'bold' };
    case 'emphasis':
      return { type: 'italic' };
    case 'delete':
      return { type: 'strike' };
    case 'link':
      return { type: 'link', attrs: { href: node.url, title: node.title || null } };
    default:
      return null;
  }
}

function leafOf(piece: RichInline, type: 'text' | 'inlineCode'): PhrasingContent {
  if (piece.type === 'hardBreak') return { type: 'break' };
  if (piece.type === 'text') return { type, value: piece.text };
  const { url, alternative, title } = piece.attrs;
  return { type: 'image', url, alt: alternative, title };
}

function wrap(inner: PhrasingContent, mark: RichMark): PhrasingContent {
  switch (mark.type) {
    case 'bold':
      return { type: 'strong', children: [inner] };
    case 'italic':
      return { type: 'emphasis', children: [inner] };
    case 'strike':
      return { type: 'delete', children: [inner] };
    case 'link':
      // A link stands in no other link: a piece has one link mark.
      return { type: 'link', url: mark.attrs.href, title: mark.attrs.title, children: [inner] } as PhrasingContent;
    case 'code':
      return inner;
  }
}
