import { type FileChild, ImageRun, type IParagraphOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { captionRuns } from '@/lib/report/render/docx/fields';
import { bookmarked, pictureLink } from '@/lib/report/render/docx/inline';
import { pictureOptions } from '@/lib/report/render/docx/pictures';
import { type BlockContext, line, placed } from '@/lib/report/render/docx/place';
import { deepestList, lineStyles, listStyle, lists, runStyles } from '@/lib/report/render/docx/styles';
import { writeTable } from '@/lib/report/render/docx/table';
import { plainText } from '@/lib/report/render/inline-tree';
import type { LineMark, Shape, ShapeItem } from '@/lib/report/render/shape';

/** Lines as paragraphs and tables. depth: how many bullets stand around them. */
export function writeShapes(shapes: Shape[], context: BlockContext, depth = 0): FileChild[] {
  return shapes.flatMap((shape) => writeShape(shape, context, depth));
}

function writeShape(shape: Shape, context: BlockContext, depth: number): FileChild[] {
  switch (shape.kind) {
    case 'list':
      return shape.items.flatMap((item) => writeItem(item, context, depth));
    case 'line': {
      const place = placed(context.inline(shape.inline), context, depth);
      return [line({ style: lineStyles[shape.mark], ...place }, plainText(shape.inline))];
    }
    case 'table':
      return writeTable(shape, context, depth);
    case 'figure':
      return writeFigure(shape, context, depth);
    case 'code':
      return writeCode(shape, context, depth);
  }
}

function writeItem({ mark, inline, shapes }: ShapeItem, context: BlockContext, depth: number): FileChild[] {
  const level = Math.min(depth, deepestList);
  const paragraph = line({ ...itemLook(mark, level), children: context.inline(inline) }, plainText(inline));
  return [paragraph, ...writeShapes(shapes, context, depth + 1)];
}

function itemLook(mark: LineMark | null, level: number): IParagraphOptions {
  const reference = mark === null ? lists.dash : lists.plain;
  const style = mark === null ? listStyle(level) : lineStyles[mark];
  return { style, numbering: { reference, level, custom: true }, ...(mark === null ? { spacing: { after: 80 } } : {}) };
}

type FigureShape = Shape & { kind: 'figure' };

function writeFigure(figure: FigureShape, context: BlockContext, depth: number): FileChild[] {
  const { caption } = figure;
  const shown = placed(pictureOf(figure, context), context, depth);
  const picture = new Paragraph({ ...shown, keepNext: true, spacing: { before: 240, after: 100 } });
  if (!context.pictures.has(figure.url)) return [picture];
  const text = caption === '' ? [] : context.inline([{ type: 'text', value: caption }]);
  const below = placed([...captionRuns(context.nextFigure()), ...text], context, depth);
  return [picture, line({ style: 'Caption', ...below }, caption)];
}

function pictureOf({ url, caption, title }: FigureShape, { pictures }: BlockContext): ParagraphChild[] {
  const picture = pictures.get(url);
  if (picture === undefined) {
    const note = url.startsWith('figures/') ? ' (The picture of this figure is not at hand.)' : '';
    const told = new TextRun({ text: note, style: runStyles.number });
    return [pictureLink({ url, words: caption || url, title }), ...(note === '' ? [] : [told])];
  }
  const alternative = [title, picture.alternative, caption].find((text) => text) ?? 'Figure';
  return [new ImageRun(pictureOptions(picture, { address: url, alternative }))];
}

/** One paragraph a line. The first carries the language, and says that it does not go on the code before it. */
function writeCode({ text, language }: Shape & { kind: 'code' }, context: BlockContext, depth: number): FileChild[] {
  const codeLines = text.split('\n');
  return codeLines.map((words, index) => {
    const run = new TextRun({ children: words.split(/(\t)/).map((part) => (part === '\t' ? new Tab() : part)) });
    const first = index === 0 ? [bookmarked(`code-${language ?? ''}-${context.nextBookmark()}`, [run])] : [run];
    const isLast = index === codeLines.length - 1;
    const spacing = { before: index === 0 ? 120 : 0, after: isLast ? 200 : 0 };
    return new Paragraph({ style: lineStyles.code, ...placed(first, context, depth), spacing, keepNext: !isLast });
  });
}
