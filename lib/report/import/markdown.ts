import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readHtmlBlocks } from '@/lib/report/import/html';
import { refuseDeepMarkdown } from '@/lib/report/import/limits-nesting';
import { blocksOf } from '@/lib/report/import/markdown/blocks';
import { resolveReferences } from '@/lib/report/import/markdown/references';
import type { SourceBlock, SourceDocument, SourceFigure } from '@/lib/report/import/source';

/** Reads Markdown (CommonMark with tables). @throws Refusal where lists or quotations are nested deeper than a person writes. */
export function readMarkdown(text: string): SourceDocument {
  const source = text.replace(/\r\n?/g, '\n').replace(onlyHardSpaces, '');
  refuseDeepMarkdown(source);
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(source);
  resolveReferences(root);
  const figures: SourceFigure[] = [];
  const blocks = blocksOf(root, { readHtml: (html) => readHtml(html, figures), numbers: 'in-text' });
  return { structure: 'kept', blocks, lines: source.split('\n'), figures };
}

/** A line of no-break spaces looks empty and was meant so. */
const onlyHardSpaces = /^(?=.*[\u00a0\u2007\u202f\u3000])[^\S\n]+$/gm;

/** HTML between lines of Markdown. What begins like an element but is none (`<TBD>`) is text. */
function readHtml(html: string, figures: SourceFigure[]): SourceBlock[] {
  const blocks = readHtmlBlocks(html, figures);
  const name = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase();
  if (blocks.length > 0 || name === undefined || known.has(name)) return blocks;
  return [{ kind: 'paragraph', text: html.trim(), lines: [1, html.split('\n').length] }];
}

/** Elements that may stand alone on a line and show nothing. */
const known = new Set(
  [
    'a p div span br hr img b i u em strong font center section article ul ol li table thead tbody tr td',
    'th details summary figure figcaption script style iframe object embed noscript template svg video',
    'audio canvas link meta html head body title base header footer nav main aside pre code blockquote',
  ]
    .join(' ')
    .split(' '),
);
