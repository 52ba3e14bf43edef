import type { Image, PhrasingContent, Table } from 'mdast';
import { fromPhrasing, toPhrasing } from '@/lib/lines/rules-rich-inline';
import type { RichInline, RichLine, RichTable } from '@/lib/lines/schema-rich';
import { groupBy } from '@/lib/shared/group';
import type { LineKind } from '@/lib/shared/line-kind';
import { byPosition } from '@/lib/shared/positions';
import { printCode, printFigure, printTable, readBlock } from '@/lib/shared/text/blocks';
import { parseInline, printInline } from '@/lib/shared/text/inline';
import { normalisePhrasing } from '@/lib/shared/text/normalise-inline';

/** A line as it is stored, without what the text does not show. */
export type StoredLine = {
  id: string;
  parentId: string | null;
  kind: LineKind;
  markdown: string;
  starred: boolean;
};

type WithoutPlace<Line> = Line extends RichLine ? Omit<Line, 'id' | 'parentId' | 'starred'> : never;
type RichBlock = WithoutPlace<RichLine>;

/** Stored lines of one block, in any order, as they are edited. Markdown that is not of its kind becomes prose, word for word. */
export function richLines(lines: (StoredLine & { position: string })[]): RichLine[] {
  const inOrder = [...lines].sort(byPosition);
  const below = groupBy(inOrder, ({ parentId }) => parentId);
  const under = (parentId: string | null): RichLine[] =>
    (below.get(parentId) ?? []).flatMap((line) => [richLine(line), ...under(line.id)]);
  return under(null);
}

/** Edited lines as they are stored, in the same order, each text in its canonical form: empty where a line says nothing yet. */
export function storedLines(lines: RichLine[]): StoredLine[] {
  return lines.map((line) => {
    const { id, parentId, kind, starred } = line;
    return { id, parentId, kind, markdown: markdownOf(line), starred };
  });
}

function richLine(line: StoredLine): RichLine {
  const { id, parentId, kind, markdown, starred } = line;
  const place = { id, parentId, starred };
  if (kind === 'table' || kind === 'figure' || kind === 'code') return { ...place, ...richBlock(kind, markdown) };
  return { ...place, kind, content: richInlines(markdown) };
}

function richBlock(kind: 'table' | 'figure' | 'code', markdown: string): RichBlock {
  const block = kind === 'figure' ? onlyImage(markdown) : readBlock(markdown);
  if (kind === 'table' && block?.type === 'table') return { kind, content: richTable(block) };
  if (kind === 'code' && block?.type === 'code')
    return { kind, content: { text: block.value, language: block.lang ?? null } };
  return kind === 'figure' && block?.type === 'image'
    ? richFigure(block)
    : { kind: 'prose', content: richInlines(markdown) };
}

function richFigure({ url, alt, title }: Image): RichBlock {
  return { kind: 'figure', content: { url, caption: alt ?? '', alternative: title || null } };
}

/** Inline Markdown as it is edited. */
export function richInlines(markdown: string): RichInline[] {
  return markdown === '' ? [] : fromPhrasing(parseInline(markdown));
}

/** The words of inline Markdown, without their marks. */
export function plainWords(markdown: string): string {
  return wordsIn(richInlines(markdown));
}

/** The words of a table's cells, row by row; null where the Markdown is no table. */
export function plainRows(markdown: string): string[][] | null {
  const block = richBlock('table', markdown);
  return block.kind === 'table' ? block.content.rows.map((row) => row.map(wordsIn)) : null;
}

function wordsIn(content: RichInline[]): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'image' ? node.attrs.alternative : ' ';
    })
    .join('');
}

function onlyImage(markdown: string): Image | null {
  const [image, ...others] = parseInline(markdown);
  return image?.type === 'image' && others.length === 0 ? image : null;
}

function richTable(table: Table): RichTable {
  const width = Math.max(...table.children.map((row) => row.children.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    align: columns.map((column) => table.align?.[column] ?? null),
    rows: table.children.map((row) =>
      columns.map((column) => fromPhrasing(normalisePhrasing(row.children[column]?.children ?? []))),
    ),
  };
}

/** A line's text in its canonical form. */
export function markdownOf(line: RichLine): string {
  switch (line.kind) {
    case 'table':
      return printTable(tableNode(line.content));
    case 'figure':
      return printFigure({ url: line.content.url, alt: line.content.caption, title: line.content.alternative });
    case 'code':
      return printCode({ value: line.content.text, lang: line.content.language });
    default:
      return printInline(toPhrasing(line.content));
  }
}

function tableNode({ align, rows }: RichTable): Table {
  const cell = (children: PhrasingContent[]) => ({ type: 'tableCell' as const, children });
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({ type: 'tableRow', children: row.map((words) => cell(toPhrasing(words))) })),
  };
}
