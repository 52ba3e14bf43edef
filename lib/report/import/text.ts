import { refuseDeepList } from '@/lib/report/import/limits-nesting';
import type { SourceBlock, SourceDocument } from '@/lib/report/import/source';
import { depthCounter } from '@/lib/report/import/text/depth';
import { continues, isWrapped, opensNoList } from '@/lib/report/import/text/join';
import { readLine, type TextLine } from '@/lib/report/import/text/lines';
import { fencesIn, tableEnd, tableText } from '@/lib/report/import/text/runs';

type Open = Extract<SourceBlock, { kind: 'bullet' | 'paragraph' }>;

/**
 * Reads plain text, or text whose Markdown was scattered by a conversion, line by line. A line is a paragraph of its own unless
 * the text shows that it goes on. @throws Refusal where lists are nested deeper than a person writes.
 */
export function readText(text: string): SourceDocument {
  const raw = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .split('\n');
  const lines = raw.map((line, index) => readLine(line, index + 1));
  return { structure: 'lost', blocks: blocksOf(lines), lines: raw, figures: [], warnings: [] };
}

function blocksOf(lines: TextLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  const depthOf = depthCounter();
  const wrapped = isWrapped(lines);
  const codeEnd = fencesIn(lines);
  let index = 0;
  while (index < lines.length) {
    const run = readRun(lines, index, codeEnd);
    if (run !== null) {
      blocks.push(run.block);
      index = run.end;
      continue;
    }
    const line = lines[index];
    if (line !== undefined && !joins(blocks, lines, { index, wrapped })) addLine(blocks, line, { lines, depthOf });
    index += 1;
  }
  return blocks;
}

/** Code, tables and underlined headings take several lines at once. */
function readRun(
  lines: TextLine[],
  index: number,
  codeEnd: (index: number) => number | null,
): { block: SourceBlock; end: number } | null {
  const first = lines[index];
  if (first === undefined || first.is === 'blank') return null;
  const code = codeEnd(index);
  if (code !== null)
    return { block: { kind: 'code', text: rawOf(lines, index, code), lines: [index + 1, code] }, end: code };
  const table = tableEnd(lines, index);
  if (table !== null) {
    return {
      block: { kind: 'table', text: tableText(lines.slice(index, table)), lines: [index + 1, table] },
      end: table,
    };
  }
  const underline = lines[index + 1]?.raw.trim() ?? '';
  if (first.is !== 'text' || !/^(=+|-{3,})$/.test(underline) || lines[index - 1]?.is === 'text') return null;
  const level = underline.startsWith('=') ? 1 : 2;
  return { block: { kind: 'heading', level, text: first.text, lines: [index + 1, index + 2] }, end: index + 2 };
}

/** Adds a line to the block above it, where it goes on there. */
function joins(blocks: SourceBlock[], lines: TextLine[], at: { index: number; wrapped: number | null }): boolean {
  const block = blocks.at(-1);
  const line = lines[at.index];
  const above = lines[at.index - 1];
  if (block === undefined || line?.is !== 'text' || above === undefined || !isOpen(block)) return false;
  if (!continues(block, { above, line }, at.wrapped)) return false;
  const separator = /(?: {2,}|\\)$/.test(above.raw) ? '  \n' : '\n';
  block.text += separator + line.text; // Neither has a space at its end; looking for one would take time with each line.
  block.lines = [block.lines[0], line.at];
  return true;
}

type Context = { lines: TextLine[]; depthOf: ReturnType<typeof depthCounter> };

function addLine(blocks: SourceBlock[], line: TextLine, { lines, depthOf }: Context): void {
  const at: [number, number] = [line.at, line.at];
  switch (line.is) {
    case 'blank':
      addGap(blocks, line.at);
      return;
    case 'heading':
      depthOf.reset();
      blocks.push({ kind: 'heading', level: line.level, text: line.text, lines: at });
      return;
    case 'figure':
      blocks.push({ kind: 'figure', text: line.text, lines: at });
      return;
    case 'bullet':
      blocks.push(bulletBlock(line, { lines, depthOf }));
      return;
    default:
      if (blocks.at(-1)?.kind === 'gap' && line.indent === 0) depthOf.loosen();
      blocks.push({ kind: 'paragraph', text: line.text, lines: at });
  }
}

function bulletBlock(line: Extract<TextLine, { is: 'bullet' }>, { lines, depthOf }: Context): SourceBlock {
  const at: [number, number] = [line.at, line.at];
  if (opensNoList(lines, line)) return { kind: 'paragraph', text: `${line.marker} ${line.text}`, lines: at };
  const isAfterGap = lines[line.at - 2]?.is === 'blank';
  const depth = depthOf.of({ ...line, isAfterGap });
  refuseDeepList(depth, line.at);
  return { kind: 'bullet', depth, ordered: /\w/.test(line.marker), text: line.text, lines: at };
}

function addGap(blocks: SourceBlock[], at: number): void {
  const last = blocks.at(-1);
  if (last?.kind === 'gap') {
    last.size += 1;
    last.lines = [last.lines[0], at];
  } else {
    blocks.push({ kind: 'gap', size: 1, lines: [at, at] });
  }
}

function isOpen(block: SourceBlock): block is Open & { lines: [number, number] } {
  return block.kind === 'bullet' || block.kind === 'paragraph';
}

function rawOf(lines: TextLine[], start: number, end: number): string {
  return lines
    .slice(start, end)
    .map(({ raw }) => raw)
    .join('\n');
}
