import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { v7 as newId } from 'uuid';
import { type DocumentLine, deepest, emptyLine } from '@/components/lines/document-lines';

/**
 * Lines as a text may hold them: each with an id of its own (of two with one id, the first keeps it), nested no deeper than lines may be,
 * none below a table, a figure or code, and room to write after the last of these.
 */
export function tidyLines(schema: Schema, lines: DocumentLine[]): DocumentLine[] {
  return withIds(withDepths(withRoom(schema, lines))).map(withTable);
}

function withRoom(schema: Schema, lines: DocumentLine[]): DocumentLine[] {
  const last = lines.at(-1);
  if (last === undefined) return [emptyLine(schema)];
  const isCleared = lines.length === 1 && last.id === null && last.kind === 'prose' && last.node.content.size === 0;
  if (isCleared) return [emptyLine(schema)];
  return last.kind === 'block' ? [...lines, emptyLine(schema)] : lines;
}

/** Each line stands below the nearest one before it that stood higher. */
function withDepths(lines: DocumentLine[]): DocumentLine[] {
  const above: number[] = [];
  return lines.map((line) => {
    while ((above.at(-1) ?? -1) >= line.depth) above.pop();
    const depth = Math.min(above.length, deepest);
    if (line.kind !== 'block') above.push(line.depth);
    return depth === line.depth ? line : { ...line, depth };
  });
}

function withIds(lines: DocumentLine[]): DocumentLine[] {
  const taken = new Set<string>();
  return lines.map((line) => {
    const id = line.id === null || taken.has(line.id) ? newId() : line.id;
    taken.add(id);
    return id === line.id ? line : { ...line, id };
  });
}

function withTable(line: DocumentLine): DocumentLine {
  if (line.node.type.name !== 'table') return line;
  const node = tidyTable(line.node);
  return node.eq(line.node) ? line : { ...line, node };
}

/** A table as Markdown can say it: the first row is the head, all rows are of one length, no cell spans others, a column has one alignment. */
function tidyTable(table: Node): Node {
  const rows = table.children.map(({ children }) => children.flatMap(spread));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const align = Array.from({ length: width }, (_, column) => rows[0]?.[column]?.attrs.align ?? null);
  const cells = rows.map((row, at) => {
    const type = at === 0 ? 'tableHeader' : 'tableCell';
    const own = align.map((side, column) => table.type.schema.node(type, { align: side }, wordsOf(table, row[column])));
    return table.type.schema.node('tableRow', null, own);
  });
  return table.copy(Fragment.from(cells));
}

/** A cell that spans columns, and the empty ones that it stands over. */
function spread(cell: Node): (Node | undefined)[] {
  return [cell, ...Array.from({ length: cell.attrs.colspan - 1 }, () => undefined)];
}

function wordsOf(table: Node, cell: Node | undefined): Node {
  return table.type.schema.node('paragraph', null, cell?.firstChild?.content);
}
