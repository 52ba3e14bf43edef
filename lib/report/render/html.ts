import type { PhrasingContent } from 'mdast';
import type { Heading, ReportDocument } from '@/lib/report/document';
import { type ContentsEntry, listContents } from '@/lib/report/render/contents';
import type { Figures } from '@/lib/report/render/figures';
import { blocksHtml } from '@/lib/report/render/html-blocks';
import { htmlStyle } from '@/lib/report/render/html-style';
import { escapeHtml, inlineHtml } from '@/lib/report/render/inline-html';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';
import { referenceLinker } from '@/lib/report/render/link-references';
import { plainMonth } from '@/lib/report/render/plain-month';
import { shapeNodes } from '@/lib/report/render/shape';

/**
 * The report as one file of HTML: no script, nothing fetched, light and dark on a screen, pages with running titles in print.
 * Every heading has its address as id. Safe by construction: text is escaped, addresses were filtered when the text was read.
 */
export function renderHtml(document: ReportDocument, figures: Figures = new Map()): string {
  const link = referenceLinker(document.references);
  const blocks = document.blocks.map((block) =>
    block.kind === 'heading' ? headingHtml(block) : blocksHtml(shapeNodes(block.nodes, link), figures),
  );
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(document.language)}">`,
    headHtml(document),
    `<body${document.isDraft ? ' class="draft"' : ''}>`,
    titleHtml(document),
    contentsHtml(listContents(document)),
    '<main>',
    ...blocks,
    '</main>',
    '</body>',
    '</html>\n',
  ].join('\n');
}

function headHtml(document: ReportDocument): string {
  const title = `${plainText(inlineTree(document.title))}, ${document.monthName}`;
  return [
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="generator" content="Lunation">',
    `<title>${escapeHtml(document.isDraft ? `${title} (draft)` : title)}</title>`,
    `<style>\n${htmlStyle({ title, isDraft: document.isDraft })}</style>`,
    '</head>',
  ].join('\n');
}

function titleHtml(document: ReportDocument): string {
  const { projectName, title, monthName, isDraft } = document;
  const plain = plainMonth(document);
  const hidden = plain === null ? '' : ` <span class="plain-month">${plain}</span>`;
  const project = projectName === '' ? [] : [`<p class="project" data-mark="ignored">${escapeHtml(projectName)}</p>`];
  const draft = isDraft ? ['<p class="state" data-mark="ignored">Draft</p>'] : [];
  return [
    '<header>',
    ...project,
    `<h1 data-mark="title">${inlineHtml(inlineTree(title))}</h1>`,
    `<p class="month" data-mark="month">${escapeHtml(monthName)}${hidden}</p>`,
    ...draft,
    '</header>',
  ].join('\n');
}

function contentsHtml(entries: ContentsEntry[]): string {
  const lines = entries.map(
    ({ heading, level }) =>
      `<li class="level-${level}"><a href="#${fragment(heading.id)}">${numberHtml(heading)}${plainHtml(heading)}</a></li>`,
  );
  return [
    '<nav aria-labelledby="contents" data-mark="ignored">',
    '<h2 id="contents">Contents</h2>',
    `<ol>\n${lines.join('\n')}\n</ol>`,
    '</nav>',
  ].join('\n');
}

/** The title is the first level, so the document's levels begin at the second. */
function headingHtml(heading: Heading): string {
  const tag = `h${heading.level + 1}`;
  const id = escapeHtml(heading.id);
  return `<${tag} id="${id}" data-mark="${heading.role}">${numberHtml(heading)}${textHtml(heading)}</${tag}>`;
}

function numberHtml({ number }: Heading): string {
  return number === null ? '' : `<span class="number">${escapeHtml(number)}</span> `;
}

/** The element's code, where the text begins with it, is set apart for the eye only. */
function textHtml({ code, text }: Heading): string {
  const nodes = inlineTree(text);
  const [first, ...others] = nodes;
  if (code === null || code === '' || first?.type !== 'text' || !first.value.startsWith(code)) return inlineHtml(nodes);
  const rest: PhrasingContent = { type: 'text', value: first.value.slice(code.length) };
  return `<span class="code">${escapeHtml(code)}</span>${inlineHtml([rest, ...others])}`;
}

/** The same for the contents, whose lines are links themselves: the code stands in a column of its own. */
function plainHtml(heading: Heading): string {
  const words = textHtml(heading).replace(/<\/?a\b[^>]*>/g, '');
  return words.replace(/^(<span class="code">[^<]*<\/span>)\s*[-–—:]?\s*(.*)$/s, '$1<span>$2</span>');
}

function fragment(id: string): string {
  return encodeURIComponent(id);
}
