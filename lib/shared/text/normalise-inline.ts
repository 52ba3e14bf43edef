import type { Break, Image, InlineCode, PhrasingContent, Text } from 'mdast';
import { isSafeImage, isSafeLink } from './safe-link';

type Style = { name: 'link'; url: string; title: string | null } | { name: 'strong' | 'emphasis' | 'delete' };
/** A leaf of inline text and the styles on it, by their key. */
type Piece = { leaf: Text | InlineCode | Break | Image; styles: Map<string, Style> };

/**
 * Inline nodes with one tree for one appearance: the style that reaches furthest stands outside, neighbours of one style are one,
 * spaces are single and belong to a style only when both sides do, links and images that are not safe become their text.
 */
export function normalisePhrasing(nodes: PhrasingContent[]): PhrasingContent[] {
  const pieces = nodes.flatMap((node) => flatten(node, new Map()));
  return build(withStyledSpaces(mergeSpaces(pieces.flatMap(splitSpaces))));
}

function flatten(node: PhrasingContent, styles: Piece['styles']): Piece[] {
  switch (node.type) {
    case 'text':
      return text(node.value, styles);
    case 'html':
      return fromHtml(node.value, styles);
    case 'inlineCode':
      return fromCode(node.value, styles);
    case 'break':
      return [{ leaf: { type: 'break' }, styles }];
    case 'image':
      return fromImage(node, styles);
    default:
      return 'children' in node ? fromParent(node, styles) : [];
  }
}

function text(value: string, styles: Piece['styles']): Piece[] {
  if (value === '') return [];
  return [{ leaf: { type: 'text', value: cleaned(value) }, styles }];
}

function fromHtml(value: string, styles: Piece['styles']): Piece[] {
  if (/^<!--/.test(value)) return [];
  if (/^<br\s*\/?>$/i.test(value)) return [{ leaf: { type: 'break' }, styles }];
  return text(value, styles);
}

/** Code begins and ends with a sign that shows; spaces at its ends stand outside. */
function fromCode(value: string, styles: Piece['styles']): Piece[] {
  const [, before = '', code = '', after = ''] = /^( *)(.*?)( *)$/s.exec(cleaned(value)) ?? [];
  if (code === '') return text(before, styles);
  return [...text(before, styles), { leaf: { type: 'inlineCode', value: code }, styles }, ...text(after, styles)];
}

function fromImage(node: Image, styles: Piece['styles']): Piece[] {
  const alt = cleaned(node.alt ?? '').trim();
  if (!isSafeImage(node.url)) return text(alt, styles);
  return [{ leaf: { type: 'image', url: node.url, title: node.title ?? null, alt }, styles }];
}

function fromParent(node: PhrasingContent & { children: PhrasingContent[] }, styles: Piece['styles']): Piece[] {
  const style = styleOf(node);
  const inner = style === null ? styles : new Map([...styles, [keyOf(style), style]]);
  return node.children.flatMap((child) => flatten(child, inner));
}

function styleOf(node: PhrasingContent): Style | null {
  if (node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete') return { name: node.type };
  if (node.type !== 'link' || !isSafeLink(node.url)) return null;
  return { name: 'link', url: node.url, title: node.title || null };
}

function keyOf(style: Style): string {
  return style.name === 'link' ? JSON.stringify([style.url, style.title]) : style.name;
}

function cleaned(value: string): string {
  const visible = Array.from(value).filter((character) => !isControl(character));
  return visible.join('').replace(/[ \t\r\n\f]+/g, ' ');
}

/** Control characters, halves of characters and non-characters, which no other format can hold. */
function isControl(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x20) return !/[\t\n\f\r]/.test(character);
  if (character.length === 1 && code >= 0xd800 && code <= 0xdfff) return true;
  return code === 0x7f || code === 0xfffe || code === 0xffff;
}

function splitSpaces(piece: Piece): Piece[] {
  if (piece.leaf.type !== 'text') return [piece];
  const parts = piece.leaf.value.split(/^( )|( )$/).filter((part) => part !== undefined && part !== '');
  return parts.map((value) => ({ leaf: { type: 'text', value }, styles: piece.styles }));
}

/** One space or one break between words, none at the ends. */
function mergeSpaces(pieces: Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    const isWelcome = !isSpacing(piece) || (last !== undefined && !isSpacing(last));
    if (isWelcome) merged.push(piece);
    if (!isWelcome && last !== undefined && piece.leaf.type === 'break') merged[merged.length - 1] = piece;
  }
  const last = merged.at(-1);
  return last !== undefined && isSpacing(last) ? merged.slice(0, -1) : merged;
}

function isSpacing(piece: Piece): boolean {
  return piece.leaf.type === 'break' || (piece.leaf.type === 'text' && piece.leaf.value === ' ');
}

function withStyledSpaces(pieces: Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    if (!isSpacing(piece)) return piece;
    const before = pieces[index - 1]?.styles ?? new Map();
    const after = pieces[index + 1]?.styles ?? new Map();
    return { leaf: piece.leaf, styles: new Map([...before].filter(([key]) => after.has(key))) };
  });
}

const outermostFirst = ['link', 'strong', 'emphasis', 'delete'];

function build(pieces: Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let index = 0;
  while (index < pieces.length) {
    const widest = widestStyle(pieces, index);
    if (widest === null) {
      appendLeaf(nodes, pieces[index]?.leaf);
      index += 1;
    } else {
      const covered = pieces.slice(index, index + widest.reach);
      nodes.push(wrap(widest.style, build(covered.map((piece) => without(piece, widest.style)))));
      index += widest.reach;
    }
  }
  return nodes;
}

function widestStyle(pieces: Piece[], start: number): { style: Style; reach: number } | null {
  const candidates = [...(pieces[start]?.styles ?? [])].map(([key, style]) => {
    const end = pieces.findIndex((piece, index) => index > start && !piece.styles.has(key));
    return { style, reach: (end === -1 ? pieces.length : end) - start };
  });
  const rank = (style: Style) => outermostFirst.indexOf(style.name);
  candidates.sort((a, b) => b.reach - a.reach || rank(a.style) - rank(b.style));
  return candidates[0] ?? null;
}

function without(piece: Piece, style: Style): Piece {
  const styles = new Map(piece.styles);
  styles.delete(keyOf(style));
  return { leaf: piece.leaf, styles };
}

function wrap(style: Style, children: PhrasingContent[]): PhrasingContent {
  if (style.name !== 'link') return { type: style.name, children };
  // A link never stands in a link: the styles of its pieces hold one address each.
  return { type: 'link', url: style.url, title: style.title, children } as PhrasingContent;
}

function appendLeaf(nodes: PhrasingContent[], leaf: Piece['leaf'] | undefined): void {
  const last = nodes.at(-1);
  if (leaf === undefined) return;
  if (leaf.type === 'text' && last?.type === 'text') {
    nodes[nodes.length - 1] = { type: 'text', value: last.value + leaf.value };
    return;
  }
  nodes.push(leaf);
}
