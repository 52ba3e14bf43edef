import type { Image, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Inline, InlineWriter } from '@/lib/report/render/pdf-inline';
import { layoutTable, type PdfTable } from '@/lib/report/render/pdf-table';
import type { OutlineNode } from '@/lib/report/schema';

export type PdfBlock = PdfList | PdfText | PdfTable | PdfFigureBlock | { kind: 'code'; text: string };
export type PdfItem = { text: Inline[]; blocks: PdfBlock[] };
type PdfList = { kind: 'list'; items: PdfItem[] };
type PdfText = { kind: 'text'; role: 'label' | 'epic' | 'prose' | 'nil'; text: Inline[]; blocks: PdfBlock[] };
type PdfFigureBlock = { kind: 'figure'; path: string | null; caption: Inline[]; alternative: string };

/** Where the template finds a figure, and what a reader who does not see it is told. */
export type PdfFigureFile = { path: string; alternative: string | null };

type Context = { inline: InlineWriter; figures: ReadonlyMap<string, PdfFigureFile> };

/** What is nested deeper is set at this depth: no page is wide enough for more. */
const deepest = 10;

/** Lines as blocks: neighbouring items are one list. */
export function layoutNodes(nodes: OutlineNode[], context: Context, depth = 1): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  for (const block of nodes.flatMap((node) => layoutNode(node, context, depth))) {
    const last = blocks.at(-1);
    if (last?.kind === 'list' && block.kind === 'list') last.items.push(...block.items);
    else blocks.push(block);
  }
  return blocks;
}

function layoutNode(node: OutlineNode, context: Context, depth: number): PdfBlock[] {
  const isNested = depth < deepest;
  const nested = layoutNodes(node.children, context, isNested ? depth + 1 : depth);
  switch (node.kind) {
    case 'item': {
      const text = context.inline(node.text);
      return isNested
        ? [{ kind: 'list', items: [{ text, blocks: nested }] }]
        : [{ kind: 'list', items: [{ text, blocks: [] }] }, ...nested];
    }
    case 'table':
      return [layoutTable(node.text, context.inline) ?? prose(node.text, context), ...nested];
    case 'figure':
      return [layoutFigure(node.text, context) ?? prose(node.text, context), ...nested];
    case 'code':
      return [layoutCode(node.text), ...nested];
    default:
      return [{ kind: 'text', role: node.kind, text: context.inline(node.text), blocks: [] }, ...nested];
  }
}

function prose(markdown: string, context: Context): PdfText {
  return { kind: 'text', role: 'prose', text: context.inline(markdown), blocks: [] };
}

const parser = unified().use(remarkParse).use(remarkGfm);

function layoutFigure(markdown: string, { figures, inline }: Context): PdfFigureBlock | null {
  const image = firstImage(parser.parse(markdown));
  if (image === null) return null;
  const file = figures.get(image.url) ?? null;
  const caption = image.alt ?? '';
  const alternative = [file?.alternative, image.title, caption].find((text) => text) ?? 'Figure';
  return { kind: 'figure', path: file?.path ?? null, caption: caption === '' ? [] : inline(caption), alternative };
}

function firstImage(root: Root): Image | null {
  const found: Image[] = [];
  visit(root, 'image', (node) => {
    found.push(node);
  });
  return found[0] ?? null;
}

function layoutCode(markdown: string): PdfBlock {
  const root: Root = parser.parse(markdown);
  const code = root.children.find((node) => node.type === 'code');
  return { kind: 'code', text: (code?.value ?? markdown).replace(/\t/g, '    ') };
}
