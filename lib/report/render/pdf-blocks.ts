import type { Inline, InlineSetter } from '@/lib/report/render/pdf-inline';
import { type PdfTable, setTable } from '@/lib/report/render/pdf-table';
import type { LineMark, Shape, ShapeItem } from '@/lib/report/render/shape';

export type PdfBlock = PdfList | PdfLine | PdfTable | PdfFigureBlock | { kind: 'code'; text: string };

type PdfList = { kind: 'list'; items: PdfItem[] };
type PdfItem = { mark: LineMark | null; text: Inline[]; blocks: PdfBlock[] };
type PdfLine = { kind: 'line'; mark: LineMark; text: Inline[] };
/** `path` is null where there is no picture, `address` where it lies in reach of the reader. */
type PdfFigureBlock = {
  kind: 'figure';
  path: string | null;
  address: Inline[];
  caption: Inline[];
  alternative: string;
};

/** Where the template finds a figure, and what a reader who does not see it is told. */
export type PdfFigureFile = { path: string; alternative: string | null };

export type BlockContext = { inline: InlineSetter; figures: ReadonlyMap<string, PdfFigureFile> };

/** What is nested deeper is set at this depth: no page is wide enough for more. */
const deepest = 10;

export function setBlocks(shapes: Shape[], context: BlockContext, depth = 1): PdfBlock[] {
  return shapes.flatMap((shape) => setBlock(shape, context, depth));
}

function setBlock(shape: Shape, context: BlockContext, depth: number): PdfBlock[] {
  switch (shape.kind) {
    case 'list':
      return depth < deepest ? [setList(shape.items, context, depth)] : flattened(shape.items, context);
    case 'line':
      return [{ kind: 'line', mark: shape.mark, text: context.inline(shape.inline) }];
    case 'table':
      return [setTable(shape, context.inline)];
    case 'figure':
      return [setFigure(shape, context)];
    case 'code':
      return [{ kind: 'code', text: shape.text.replace(/\t/g, '    ') }];
  }
}

function setList(items: ShapeItem[], context: BlockContext, depth: number): PdfList {
  return {
    kind: 'list',
    items: items.map(({ mark, inline, shapes }) => ({
      mark,
      text: context.inline(inline),
      blocks: setBlocks(shapes, context, depth + 1),
    })),
  };
}

function flattened(items: ShapeItem[], context: BlockContext): PdfBlock[] {
  return items.flatMap(({ mark, inline, shapes }): PdfBlock[] => [
    { kind: 'list', items: [{ mark, text: context.inline(inline), blocks: [] }] },
    ...setBlocks(shapes, context, deepest),
  ]);
}

function setFigure(shape: Shape & { kind: 'figure' }, { figures, inline }: BlockContext): PdfFigureBlock {
  const file = figures.get(shape.url) ?? null;
  const { caption } = shape;
  const alternative = [file?.alternative, shape.title, caption].find((text) => text) ?? 'Figure';
  const link = { type: 'link' as const, url: shape.url, children: [{ type: 'text' as const, value: shape.url }] };
  const address = inline([link]).filter((part) => typeof part !== 'string');
  return { kind: 'figure', path: file?.path ?? null, address, caption: caption === '' ? [] : [caption], alternative };
}
