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
 * Reads HTML: a page, or what Word, Google Docs or Confluence put on the clipboard. Scripts, styles and frames are dropped. Throws
 * Refusal where elements are nested deeper than a person writes.
 */
export function readHtml(html: string): SourceDocument {
  const source = html.replace(/\r\n?/g, '\n');
  const { blocks, figures } = readHtmlBlocks(source);
  return { structure: 'kept', blocks, lines: source.split('\n'), ...(figures.length > 0 ? { figures } : {}) };
}

/** The blocks of a page or of a piece of one, and the pictures held in it. */
export function readHtmlBlocks(html: string): { blocks: SourceBlock[]; figures: SourceFigure[] } {
  refuseDeepHtml(html);
  const tree: HtmlRoot = unified().use(rehypeParse, { fragment: true }).parse(openStorageFormat(html));
  const figures = normaliseHtml(tree);
  return { blocks: blocksOfHtml(tree), figures };
}

/** The blocks of a normalised tree of HTML. */
export function blocksOfHtml(tree: HtmlRoot): SourceBlock[] {
  // rehype-remark turns a tree of HTML into one of Markdown; its types know only the first.
  const root = unified().use(rehypeRemark).runSync(tree) as unknown as Root;
  return blocksOf(root, { readHtml: () => [], numbers: 'taken' });
}
