import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { type DocumentLine, documentOf, linesOf } from '@/components/lines/document-lines';
import type { RichInline, RichLine, RichMark, RichTable } from '@/lib/lines/schema-rich';

/** The lines of a text laid flat for a document; lines below a table, a figure or code stand beside it. */
export function documentLines(schema: Schema, lines: RichLine[]): DocumentLine[] {
  const depths = new Map<string, number>();
  return lines.map((line) => {
    const { id, parentId, starred, kind } = line;
    const depth = parentId === null ? 0 : (depths.get(parentId) ?? -1) + 1;
    const isBlock = kind === 'table' || kind === 'figure' || kind === 'code';
    depths.set(id, isBlock ? depth - 1 : depth);
    return { id, depth, starred, kind: isBlock ? 'block' : kind, node: nodeOf(schema, line) };
  });
}

/** The lines of a text as one document. */
export function lineDocument(schema: Schema, lines: RichLine[]): Node {
  return documentOf(schema, documentLines(schema, lines));
}

/** What a document says, line by line; every line of it must have its id. */
export function richLinesOf(doc: Node): RichLine[] {
  const open: string[] = [];
  return linesOf(doc).map((line) => {
    const id = line.id ?? '';
    const parentId = open[line.depth - 1] ?? null;
    open.splice(line.depth, open.length, id);
    return richLineOf(line, { id, parentId, starred: line.starred });
  });
}

function nodeOf(schema: Schema, line: RichLine): Node {
  switch (line.kind) {
    case 'table':
      return tableOf(schema, line.content);
    case 'figure':
      return schema.node('figure', line.content);
    case 'code': {
      const { text, language } = line.content;
      return schema.node('codeBlock', { language }, text === '' ? [] : schema.text(text));
    }
    default:
      return paragraphOf(schema, line.content);
  }
}

function tableOf(schema: Schema, { align, rows }: RichTable): Node {
  const row = (cells: RichInline[][], type: string) =>
    schema.node(
      'tableRow',
      null,
      align.map((side, at) => schema.node(type, { align: side }, paragraphOf(schema, cells[at] ?? []))),
    );
  return schema.node(
    'table',
    null,
    rows.map((cells, at) => row(cells, at === 0 ? 'tableHeader' : 'tableCell')),
  );
}

function paragraphOf(schema: Schema, inline: RichInline[]): Node {
  const pieces = inline.map((piece) => {
    const marks = piece.marks.map((mark) => schema.mark(mark.type, 'attrs' in mark ? mark.attrs : null));
    if (piece.type === 'text') return schema.text(piece.text, marks);
    return schema.node(piece.type, piece.type === 'image' ? piece.attrs : null, [], marks);
  });
  return schema.node('paragraph', null, pieces);
}

type Where = Pick<RichLine, 'id' | 'parentId' | 'starred'>;

function richLineOf({ kind, node }: DocumentLine, where: Where): RichLine {
  if (kind !== 'block') return { ...where, kind, content: inlineOf(node) };
  const { url, caption, alternative, language } = node.attrs;
  switch (node.type.name) {
    case 'table':
      return { ...where, kind: 'table', content: richTableOf(node) };
    case 'figure':
      return { ...where, kind: 'figure', content: { url, caption, alternative } };
    default:
      return { ...where, kind: 'code', content: { text: node.textContent, language } };
  }
}

function richTableOf(table: Node): RichTable {
  return {
    align: table.firstChild?.children.map((cell) => cell.attrs.align) ?? [],
    rows: table.children.map((row) => row.children.map(({ firstChild }) => (firstChild ? inlineOf(firstChild) : []))),
  };
}

function inlineOf(paragraph: Node): RichInline[] {
  return paragraph.children.map((node): RichInline => {
    const marks = node.marks.map(markOf);
    if (node.isText) return { type: 'text', text: node.text ?? '', marks };
    if (node.type.name === 'hardBreak') return { type: 'hardBreak', marks };
    const { url, alternative, title } = node.attrs;
    return { type: 'image', attrs: { url, alternative, title }, marks };
  });
}

function markOf({ type, attrs: { href, title } }: Mark): RichMark {
  if (type.name === 'link') return { type: 'link', attrs: { href, title } };
  // The schema's other marks are those of rich text.
  return { type: type.name } as RichMark;
}
