import type { Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { normaliseHtml } from '@/lib/report/import/html/normal';
import { openStorageFormat } from '@/lib/report/import/html/wiki';
import { refuseDeepHtml } from '@/lib/report/import/limits-nesting';
import { blocksOf } from '@/lib/report/import/markdown/blocks';
import type { SourceBlock, SourceDocument, SourceFigure } from '@/lib/report/import/source';

/**
 * Reads HTML: a page, or what Word, Google Docs or Confluence put on the clipboard. Scripts, styles and frames are dropped.
 * @throws Refusal where elements are nested deeper than a person writes.
 */
export function readHtml(html: string): SourceDocument {
  const source = html.replace(/\r\n?/g, '\n');
  const figures: SourceFigure[] = [];
  const blocks = readHtmlBlocks(source, figures);
  return { structure: 'kept', ...withLines(blocks, source), figures };
}

/** Where a line of the page holds several blocks, as in pages written by programs, the blocks are counted instead. */
function withLines(blocks: SourceBlock[], source: string): Pick<SourceDocument, 'blocks' | 'lines'> {
  const isCounted = blocks.some(({ lines }, index) => lines[0] === blocks[index - 1]?.lines[0]);
  return isCounted ? countedBlocks(blocks) : { blocks, lines: source.split('\n') };
}

/** Blocks whose lines are their numbers, and the text of each. */
export function countedBlocks(blocks: SourceBlock[]): Pick<SourceDocument, 'blocks' | 'lines'> {
  return {
    blocks: blocks.map((block, index) => ({ ...block, lines: [index + 1, index + 1] })),
    lines: blocks.map((block) => ('text' in block ? block.text : '')),
  };
}

/** The blocks of a page or of a piece of one. Pictures held in it join `figures`, those of the pieces before. */
export function readHtmlBlocks(html: string, figures: SourceFigure[]): SourceBlock[] {
  refuseDeepHtml(html);
  const tree: HtmlRoot = unified().use(rehypeParse, { fragment: true }).parse(openStorageFormat(html));
  normaliseHtml(tree, figures);
  return blocksOfHtml(tree);
}

/** The blocks of a normalised tree of HTML. */
export function blocksOfHtml(tree: HtmlRoot): SourceBlock[] {
  // rehype-remark turns a tree of HTML into one of Markdown; its types know only the first.
  const root = unified().use(rehypeRemark).runSync(tree) as unknown as Root;
  return blocksOf(root, { readHtml: () => [], numbers: 'taken' });
}
