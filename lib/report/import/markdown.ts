import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readHtmlBlocks } from '@/lib/report/import/html';
import { refuseDeepMarkdown } from '@/lib/report/import/limits-nesting';
import { blocksOf } from '@/lib/report/import/markdown/blocks';
import { hasMarks } from '@/lib/report/import/markdown/marks';
import { lineInSource, type Part, partsOf } from '@/lib/report/import/markdown/parts';
import { resolveReferences } from '@/lib/report/import/markdown/references';
import type { SourceBlock, SourceDocument, SourceFigure, SourceWarning } from '@/lib/report/import/source';

/** Reads Markdown (CommonMark with tables). @throws Refusal where lists or quotations are nested deeper than a person writes. */
export function readMarkdown(text: string): SourceDocument {
  const source = text.replace(/\r\n?/g, '\n').replace(onlyHardSpaces, '');
  refuseDeepMarkdown(source);
  const figures: SourceFigure[] = [];
  const warnings: SourceWarning[] = [];
  const parts = partsOf(source).map((part) => ({ part, root: parse(part.text) }));
  const isMarked = parts.some(({ root }) => hasMarks(root));
  const blocks = parts.flatMap(({ part, root }) => {
    const found: SourceWarning[] = [];
    const reading = { readHtml: htmlReader(figures, found), numbers: 'in-text', isMarked } as const;
    const own = blocksOf(root, reading).map((block) => inSource(part, block));
    warnings.push(...found.map((warning) => ({ ...warning, line: lineInSource(part, warning.line) })));
    return own;
  });
  return { structure: 'kept', blocks, lines: source.split('\n'), figures, warnings };
}

function parse(text: string): Root {
  const root: Root = parser.parse(text);
  resolveReferences(root);
  return root;
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

function inSource(part: Part, block: SourceBlock): SourceBlock {
  const [first, last] = block.lines;
  return { ...block, lines: [lineInSource(part, first), lineInSource(part, last)] };
}

/** A line of no-break spaces looks empty and was meant so. */
const onlyHardSpaces = /^(?=.*[\u00a0\u2007\u202f\u3000])[^\S\n]+$/gm;

/** Reads HTML between lines of Markdown. What begins like an element but is none (`<TBD>`) is text. */
function htmlReader(figures: SourceFigure[], warnings: SourceWarning[]): (html: string, line: number) => SourceBlock[] {
  return (html, line) => {
    const left: SourceWarning[] = [];
    const blocks = readHtmlBlocks(html, { figures, warnings: left });
    warnings.push(...left.map((warning) => ({ ...warning, line: warning.line + line - 1 })));
    return blocks.length > 0 || isKnownElement(html) ? blocks : [asText(html)];
  };
}

function isKnownElement(html: string): boolean {
  const name = /^<\/?([a-z][\w-]*)/i.exec(html)?.[1]?.toLowerCase();
  return name === undefined || known.has(name);
}

function asText(html: string): SourceBlock {
  return { kind: 'paragraph', text: html.trim(), plain: html.trim(), lines: [1, html.split('\n').length] };
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
