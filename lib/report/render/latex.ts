import type { Heading, ReportDocument } from '@/lib/report/document';
import { type ContentsEntry, listContents } from '@/lib/report/render/contents';
import { inlineTree, plainText } from '@/lib/report/render/inline-tree';
import { blocksLatex } from '@/lib/report/render/latex-blocks';
import { declareCharacters } from '@/lib/report/render/latex-characters';
import { preambleLatex } from '@/lib/report/render/latex-preamble';
import { type Anchors, escapeLatex, inlineLatex } from '@/lib/report/render/latex-text';
import { referenceLinker } from '@/lib/report/render/link-references';
import { shapeNodes } from '@/lib/report/render/shape';

/**
 * The report as one LaTeX file that compiles with pdfLaTeX and LuaLaTeX. Text is escaped: no command of it is ever run. Figures are
 * looked for beside the file, in `figures/`.
 */
export function renderLatex(document: ReportDocument): string {
  const anchors = anchorsOf(document);
  const link = referenceLinker(document.references);
  const listed = new Map(listContents(document).map((entry) => [entry.heading, entry]));
  const blocks = document.blocks.map((block) =>
    block.kind === 'heading'
      ? headingLatex(block, { anchors, entry: listed.get(block) })
      : blocksLatex(shapeNodes(block.nodes, link), anchors),
  );
  const body = [...titleLatex(document), '\\tableofcontents', '\\clearpage', ...blocks].join('\n');
  return [
    '\\documentclass[11pt]{article}',
    preambleOf(document),
    ...declareCharacters(`${document.projectName}${document.title}${body}`.normalize('NFC')),
    '\\begin{document}',
    body,
    '\\end{document}\n',
  ].join('\n');
}

function preambleOf({ projectName, title, monthName, isDraft }: ReportDocument): string {
  const words = `${plainText(inlineTree(title))}, ${monthName}`;
  return preambleLatex({ title: escapeLatex(words), author: escapeLatex(projectName), draft: isDraft ? 'DRAFT' : '' });
}

function titleLatex({ projectName, title, monthName, isDraft }: ReportDocument): string[] {
  const line = (size: string, text: string) => (text === '' ? [] : [`{\\raggedright${size} ${text}\\par}`]);
  return [
    '\\thispagestyle{fancy}',
    ...line('\\large', escapeLatex(projectName)),
    '\\medskip',
    ...line('\\Huge', escapeLatex(plainText(inlineTree(title)))),
    '\\medskip',
    ...line('\\Large\\itshape', escapeLatex(monthName)),
    ...line('\\medskip\\bfseries', isDraft ? 'DRAFT' : ''),
    '\\bigskip',
  ];
}

const commands = { 1: 'section', 2: 'subsection', 3: 'subsubsection', 4: 'paragraph', 5: 'subparagraph' } as const;

function headingLatex(
  heading: Heading,
  { anchors, entry }: { anchors: Anchors; entry: ContentsEntry | undefined },
): string {
  const { level, id, number, text } = heading;
  const listed = entry === undefined ? '' : listedLatex(entry);
  const numbered = number === null ? '' : `\\reportnumber{${escapeLatex(number)}}`;
  const words = inlineLatex(inlineTree(text), anchors).replaceAll('\\newline{}', ' ');
  return `\\${commands[level]}*{${listed}\\reportanchor{${anchors(id)}}${numbered}${words}}`;
}

function listedLatex({ heading, level }: ContentsEntry): string {
  const name = Object.values(commands)[level - 1] ?? 'subparagraph';
  const words = escapeLatex(plainText(inlineTree(heading.text)));
  if (heading.number === null) return `\\reportlistedplain{${name}}{${words}}`;
  return `\\reportlisted{${name}}{${escapeLatex(heading.number)}}{${words}}`;
}

/** Anchors are counted: an id may hold any letter. */
function anchorsOf({ blocks }: ReportDocument): Anchors {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading');
  const byId = new Map(headings.map(({ id }, index) => [id, `h${index + 1}`]));
  return (id) => byId.get(id) ?? null;
}
