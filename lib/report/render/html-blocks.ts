import type { AlignType, PhrasingContent } from 'mdast';
import type { Figures } from '@/lib/report/render/figures';
import { escapeHtml, inlineHtml, pictureLink } from '@/lib/report/render/inline-html';
import type { Shape, ShapeItem, TableShape } from '@/lib/report/render/shape';

/** Lines as HTML blocks. `data-mark` says what a line is that its element does not tell. */
export function blocksHtml(shapes: Shape[], figures: Figures): string {
  return shapes.map((shape) => blockHtml(shape, figures)).join('\n');
}

function blockHtml(shape: Shape, figures: Figures): string {
  switch (shape.kind) {
    case 'list':
      return `<ul>\n${shape.items.map((item) => itemHtml(item, figures)).join('\n')}\n</ul>`;
    case 'line':
      return `<p data-mark="${shape.mark}">${inlineHtml(shape.inline)}</p>`;
    case 'table':
      return tableHtml(shape);
    case 'figure':
      return figureHtml(shape, figures);
    case 'code':
      return codeHtml(shape);
  }
}

function itemHtml({ mark, inline, shapes }: ShapeItem, figures: Figures): string {
  const below = shapes.length === 0 ? '' : `\n${blocksHtml(shapes, figures)}\n`;
  return `<li${mark === null ? '' : ` data-mark="${mark}"`}>${inlineHtml(inline)}${below}</li>`;
}

function tableHtml({ align, head, rows }: TableShape): string {
  const row = (cells: PhrasingContent[][], tag: 'th scope="col"' | 'td') =>
    `<tr>${cells.map((cell, index) => cellHtml(cell, tag, align[index])).join('')}</tr>`;
  const body = rows.map((cells) => row(cells, 'td')).join('\n');
  return `<table>\n<thead>\n${row(head, 'th scope="col"')}\n</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function cellHtml(cell: PhrasingContent[], tag: 'th scope="col"' | 'td', align: AlignType | undefined): string {
  const alignment = align ? ` align="${align}"` : '';
  return `<${tag}${alignment}>${inlineHtml(cell)}</${tag.slice(0, 2)}>`;
}

type FigureShape = Shape & { kind: 'figure' };

/**
 * The picture is held in the file where it is at hand, under the name that it is read back by. One of another site is a link:
 * opening the report fetches nothing.
 */
function figureHtml({ url, caption, title }: FigureShape, figures: Figures): string {
  const file = figures.get(url);
  if (file === undefined && !url.startsWith('figures/')) return `<figure>${pictureLink(url, caption, title)}</figure>`;
  const source = file === undefined ? url : `data:${file.type};base64,${base64(file.bytes)}`;
  const name = file === undefined ? '' : ` data-figure="${escapeHtml(url.replace('figures/', ''))}"`;
  const below = caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  const alternative = title ?? file?.alternative ?? caption;
  return `<figure><img src="${escapeHtml(source)}" alt="${escapeHtml(alternative)}"${name}>${below}</figure>`;
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function codeHtml({ text, language }: Shape & { kind: 'code' }): string {
  const attribute = language === null ? '' : ` class="language-${escapeHtml(language)}"`;
  return `<pre><code${attribute}>${escapeHtml(text)}\n</code></pre>`;
}
