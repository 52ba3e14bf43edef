import { measure } from '@/lib/report/render/docx/look';
import type { StyleMetrics } from '@/lib/report/render/docx/pages-metrics';
import { child, numberOf, type Xml } from '@/lib/report/render/docx/pages-xml';

/** A paragraph, or a row of a table, as it takes room on pages; lengths in twentieths of a point. */
export type PageBlock = {
  before: number;
  after: number;
  /** Heights of its lines; one line is never parted. */
  lines: number[];
  keepNext: boolean;
  /** The page that it asks for: a new one before it, or after it. */
  breaks: 'before' | 'after' | null;
  bookmarks: string[];
};

type Metrics = ReadonlyMap<string, StyleMetrics>;

/** The blocks of a body, in order. */
export function blocksOf(body: Xml[], metrics: Metrics): PageBlock[] {
  return body.flatMap((element) => {
    if (element.name === 'w:p') return [paragraphBlock(element, metrics, measure)];
    return element.name === 'w:tbl'
      ? element.children.filter(({ name }) => name === 'w:tr').map((row) => rowBlock(row, metrics))
      : [];
  });
}

function rowBlock(row: Xml, metrics: Metrics): PageBlock {
  const heights = row.children
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const width = (numberOf(child(child(cell, 'w:tcPr'), 'w:tcW'), 'w:w') ?? measure) - cellGap;
      return cell.children
        .filter(({ name }) => name === 'w:p')
        .map((paragraph) => heightOf(paragraphBlock(paragraph, metrics, width)))
        .reduce((sum, height) => sum + height, 0);
    });
  return { before: 0, after: 0, lines: [Math.max(0, ...heights)], keepNext: false, breaks: null, bookmarks: [] };
}

const cellGap = 220;

function heightOf({ before, after, lines }: PageBlock): number {
  return before + lines.reduce((sum, line) => sum + line, 0) + after;
}

function paragraphBlock(paragraph: Xml, metrics: Metrics, width: number): PageBlock {
  const properties = child(paragraph, 'w:pPr');
  const style = metrics.get(child(properties, 'w:pStyle')?.attributes.get('w:val') ?? '') ?? metrics.get('');
  if (style === undefined) throw new Error('The ground of all styles has no measures.');
  const spacing = child(properties, 'w:spacing');
  const shown = shownIn(paragraph);
  const room = width - leftOf(properties) - style.right;
  const text = shown.texts.map((line) => linesIn(line, room, style)).reduce((sum, count) => sum + count, 0);
  return {
    before: numberOf(spacing, 'w:before') ?? style.before,
    after: numberOf(spacing, 'w:after') ?? style.after,
    lines: shown.picture === null ? Array.from({ length: text }, () => style.line) : [shown.picture + style.line],
    keepNext: style.keepNext || child(properties, 'w:keepNext') !== undefined,
    breaks: breakOf(properties, shown),
    bookmarks: shown.bookmarks,
  };
}

function leftOf(properties: Xml | undefined): number {
  const level = numberOf(child(child(properties, 'w:numPr'), 'w:ilvl'), 'w:val');
  if (level !== null) return (level + 1) * 300;
  return Math.max(0, numberOf(child(properties, 'w:ind'), 'w:left') ?? 0);
}

function breakOf(properties: Xml | undefined, { endsPage }: Shown): PageBlock['breaks'] {
  if (child(properties, 'w:pageBreakBefore') !== undefined) return 'before';
  return endsPage ? 'after' : null;
}

type Shown = { texts: string[]; picture: number | null; bookmarks: string[]; endsPage: boolean };

/** What shows of a paragraph: its text between breaks, the height of its picture. What hangs before the text takes no room of it. */
function shownIn(paragraph: Xml): Shown {
  const shown: Shown = { texts: [''], picture: null, bookmarks: [], endsPage: false };
  const state = {
    isCode: false,
    hangs: child(child(paragraph, 'w:pPr'), 'w:ind')?.attributes.has('w:hanging') === true,
  };
  for (const element of paragraph.children) show(element, shown, state);
  return shown;
}

function show(element: Xml, shown: Shown, state: { isCode: boolean; hangs: boolean }): void {
  const add = (text: string) => shown.texts.push((shown.texts.pop() ?? '') + text);
  switch (element.name) {
    case 'w:bookmarkStart':
      shown.bookmarks.push(element.attributes.get('w:name') ?? '');
      return;
    case 'w:fldChar':
      state.isCode = element.attributes.get('w:fldCharType') === 'begin';
      return;
    case 'w:t':
      add(element.text);
      return;
    case 'w:tab':
      if (state.hangs && !state.isCode) shown.texts = [''];
      state.hangs = false;
      return;
    case 'w:br':
      if (element.attributes.get('w:type') === 'page') shown.endsPage = true;
      else shown.texts.push('');
      return;
    case 'w:drawing':
      shown.picture = pictureHeight(element);
      return;
    default:
      if (child(child(element, 'w:rPr'), 'w:vanish') !== undefined) return;
      for (const inner of element.children) show(inner, shown, state);
  }
}

/** English Metric Units to a twentieth of a point. */
const unit = 635;

function pictureHeight(drawing: Xml): number {
  const extent = [drawing, ...drawing.children].map((one) => child(one, 'wp:extent')).find((one) => one !== undefined);
  return (numberOf(extent, 'cy') ?? 0) / unit;
}

/** Lines that a text fills: words go over at spaces and after hyphens, longer ones anywhere. */
function linesIn(text: string, room: number, style: StyleMetrics): number {
  const space = style.widthOf(' ');
  let count = 1;
  let used = 0;
  for (const [piece, , gap = ''] of text.matchAll(/(\S+?-(?=\S)|\S+)( *)/g)) {
    const width = style.widthOf(piece.slice(0, piece.length - gap.length));
    if (used > 0 && used + width > room) {
      count += 1;
      used = 0;
    }
    const over = Math.floor(width / room);
    count += over;
    used += width - over * room + gap.length * space;
  }
  return count;
}
