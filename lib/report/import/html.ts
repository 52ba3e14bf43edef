import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { normaliseHtml } from '@/lib/report/import/html/normal';
import { openStorageFormat } from '@/lib/report/import/html/wiki';
import { refuseDeepHtml } from '@/lib/report/import/limits-nesting';
import { blocksOf } from '@/lib/report/import/markdown/blocks';
import { hasMarks } from '@/lib/report/import/markdown/marks';
import type { Beside, SourceBlock, SourceDocument } from '@/lib/report/import/source';

/**
 * Reads HTML: a page, or what Word, Google Docs or Confluence put on the clipboard. Scripts and styles are dropped; what
 * else is no text, a frame or a film, is dropped with a warning.
 * @throws Refusal where elements are nested deeper than a person writes.
 */
export function readHtml(html: string): SourceDocument {
  const source = html.replace(/\r\n?/g, '\n');
  const beside: Beside = { figures: [], warnings: [] };
  const blocks = readHtmlBlocks(source, beside);
  return withLines({ structure: 'kept', blocks, lines: source.split('\n'), ...beside });
}

/** Where a line of the page holds several blocks, as in pages written by programs, the blocks are counted instead. */
function withLines(source: SourceDocument): SourceDocument {
  const { blocks } = source;
  const isCounted = blocks.some(({ lines }, index) => lines[0] === blocks[index - 1]?.lines[0]);
  if (!isCounted) return source;
  const blockAbove = (line: number) => Math.max(1, blocks.filter(({ lines }) => lines[0] <= line).length);
  const warnings = source.warnings.map((warning) => ({ ...warning, line: blockAbove(warning.line) }));
  return { ...source, ...countedBlocks(blocks), warnings };
}

/** Blocks whose lines are their numbers, and the text of each. */
export function countedBlocks(blocks: SourceBlock[]): Pick<SourceDocument, 'blocks' | 'lines'> {
  return {
    blocks: blocks.map((block, index) => ({ ...block, lines: [index + 1, index + 1] })),
    lines: blocks.map((block) => ('text' in block ? block.text : '')),
  };
}

/** The blocks of a page or of a piece of one. Pictures held in it, and what is left out, join those of the pieces before. */
export function readHtmlBlocks(html: string, beside: Beside): SourceBlock[] {
  refuseDeepHtml(html);
  const tree: HtmlRoot = unified().use(rehypeParse, { fragment: true }).parse(openStorageFormat(html));
  normaliseHtml(tree, beside);
  return blocksOfHtml(tree);
}

/** The blocks of a normalised tree of HTML. */
export function blocksOfHtml(tree: HtmlRoot): SourceBlock[] {
  // rehype-remark turns a tree of HTML into one of Markdown; its types know only the first.
  const root = unified().use(rehypeRemark).runSync(tree) as unknown as Root;
  return blocksOf(root, { readHtml: () => [], numbers: 'taken', isMarked: hasMarks(root) });
}
