import type { AlignType, PhrasingContent } from 'mdast';
import { escapeHtml, inlineHtml } from '@/lib/report/render/inline-html';
import type { ReferenceLinker } from '@/lib/report/render/link-references';
import { type Shape, type ShapeItem, shapeNodes, type TableShape } from '@/lib/report/render/shape';
import type { OutlineNode } from '@/lib/report/schema';

/** What the lines of one page share: how references are linked, where pictures are, how many figures stood above. */
export type LineSetting = {
  link: ReferenceLinker;
  /** The address of a picture whose Markdown says `figures/<id>`. */
  figureAddress: (url: string) => string;
  countFigure: () => number;
};

/**
 * Lines as the HTML of a page: safe, since all text is escaped and addresses were filtered; short, since a report is long, so that
 * closing tags which HTML lets one leave out are left out.
 */
export function linesHtml(nodes: OutlineNode[], setting: LineSetting): string {
  return shapesHtml(shapeNodes(nodes, setting.link), setting);
}

/** Inline nodes. Links are mostly the project's references and need no class; one that a person wrote has `own`, a bare address `url`. */
export function wordsHtml(nodes: PhrasingContent[]): string {
  const html = inlineHtml(nodes);
  if (!html.includes('<a ')) return html;
  // A quotation mark of the text itself is escaped, so that these are always attributes.
  return html
    .replace(/<a href="([^"]*)">(?=\1<\/a>)/g, '<a class=url href="$1">')
    .replace(/<a (?=href="[^"]*"(?: title="[^"]*")?>)/g, '<a class=own ')
    .replaceAll(' data-mark="reference"', '');
}

function shapesHtml(shapes: Shape[], setting: LineSetting): string {
  return shapes.map((shape) => shapeHtml(shape, setting)).join('');
}

function shapeHtml(shape: Shape, setting: LineSetting): string {
  switch (shape.kind) {
    case 'list':
      return `<ul>${shape.items.map((item) => itemHtml(item, setting)).join('')}</ul>`;
    case 'line':
      return `<p${markClass(shape.mark)}>${wordsHtml(shape.inline)}`;
    case 'table':
      return tableHtml(shape);
    case 'figure':
      return figureHtml(shape, setting);
    case 'code':
      return `<pre tabindex=0><code>${escapeHtml(shape.text)}</code></pre>`;
  }
}

function itemHtml({ mark, inline, shapes }: ShapeItem, setting: LineSetting): string {
  return `<li${markClass(mark)}>${wordsHtml(inline)}${shapesHtml(shapes, setting)}`;
}

/** Prose is how a paragraph looks, and an item how a list does. */
function markClass(mark: ShapeItem['mark']): string {
  return mark === null || mark === 'prose' ? '' : ` class=${mark}`;
}

function tableHtml({ align, head, rows }: TableShape): string {
  const row = (cells: PhrasingContent[][], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell, index) => cellHtml(cell, tag, align[index])).join('')}`;
  const body = rows.map((cells) => row(cells, 'td')).join('');
  const table = `<table><thead>${row(head, 'th')}<tbody>${body}</table>`;
  return `<div class=wide tabindex=0 role=group aria-label=Table>${table}</div>`;
}

/** An empty cell of a heading row heads nothing. */
function cellHtml(cell: PhrasingContent[], tag: 'th' | 'td', align: AlignType | undefined): string {
  const words = wordsHtml(cell);
  const name = words === '' ? 'td' : tag;
  return `<${name}${align ? ` class=${align}` : ''}>${words}`;
}

/** A picture of another site is a link: reading a report fetches nothing from elsewhere. */
function figureHtml(
  { url, caption, title }: Shape & { kind: 'figure' },
  { figureAddress, countFigure }: LineSetting,
): string {
  const words = escapeHtml(caption);
  const number = `<b>Figure ${countFigure()}</b> `;
  if (!url.startsWith('figures/')) {
    return `<figure><figcaption>${number}<a class=own href="${escapeHtml(url)}">${words || escapeHtml(url)}</a></figcaption></figure>`;
  }
  const image = `<img src="${escapeHtml(figureAddress(url))}" alt="${escapeHtml(title ?? caption)}" loading=lazy>`;
  return `<figure>${image}<figcaption>${number}${words}</figcaption></figure>`;
}
