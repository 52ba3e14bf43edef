import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderLatex } from '@/lib/report/render/latex';
import { escapeLatex } from '@/lib/report/render/latex-text';
import { headingLines, hostileTexts, node, sampleDocument } from '@/lib/report/render/sample-document';

const levels = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'];

const bodyOf = (latex: string) => latex.slice(latex.indexOf('\\begin{document}') + 16);

/** All that LaTeX could take for a command in the text between the first line and the last. */
const commandsIn = (latex: string) => new Set(bodyOf(latex).match(/\\([a-zA-Z]+|[^a-zA-Z])/g));

const ofItems = (texts: string[]) => ({
  ...sampleDocument(),
  projectName: '',
  blocks: [{ kind: 'body' as const, nodes: texts.map((text) => node('item', text)) }],
});

test('headings keep their order, level, number and text', () => {
  const headings = [...renderLatex(sampleDocument()).matchAll(/^\\(\w+)\*\{(.*)\}$/gm)];
  const lines = headings.map(([, command = '', rest = '']) => {
    const visible = rest
      .replace(/^(\\reportlisted.*?)?\\reportanchor\{h\d+\}/, '')
      .replace(/\\reportnumber\{([^}]*)\}/, '$1 ');
    return `${levels.indexOf(command) + 1} ${visible.replaceAll('\\&', '&')}`;
  });
  expect(lines).toEqual(headingLines(sampleDocument()));
});

test('hostile text runs no command', () => {
  const harmless = commandsIn(renderLatex(ofItems(['plain'])));
  const escapes = [
    '\\textbackslash',
    '\\textasciitilde',
    '\\textasciicircum',
    '\\textless',
    '\\textgreater',
    '\\textquotedbl',
  ];
  const allowed = [...escapes, '\\item', '\\textbar', '\\{', '\\}', '\\$', '\\&', '\\#', '\\_', '\\%', '\\allowbreak'];
  const extra = [...commandsIn(renderLatex(ofItems(hostileTexts)))].filter((command) => !harmless.has(command));
  expect(extra.filter((command) => !allowed.includes(command))).toEqual([]);
});

test('escaped text has balanced braces and no bare sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      const bare = escapeLatex(text)
        .replace(/\\([a-zA-Z]+\{\}|[{}$&#_%])/g, '')
        .replaceAll('{}', '');
      expect(bare).not.toMatch(/[\\{}$&#_%~^<>"`|]/);
    }),
  );
});

test('each character that the fonts lack is declared once, with what stands for it', () => {
  const preamble = renderLatex(ofItems(['→ and → at 10 µm, Ж ế ﬁ 🙂'])).split('\\begin{document}')[0] ?? '';
  const declared = preamble.match(/^\\report(symbol|other|cyrillic)\{.*$/gm);
  expect(declared).toEqual([
    '\\reportcyrillic{0416}{\\CYRZH}{Zh}',
    "\\reportother{1EBF}{\\'{\\^{e}}}",
    '\\reportsymbol{2192}{\\ensuremath{\\rightarrow}}',
    '\\reportother{1F642}{{\\footnotesize [U+1F642]}}',
    '\\reportother{FB01}{fi}',
  ]);
});

test('lists deeper than LaTeX can nest stay at the deepest level', () => {
  const deep = Array.from({ length: 30 }).reduce<ReturnType<typeof node>>(
    (inner) => node('item', 'x', [inner]),
    node('item', 'y'),
  );
  const latex = renderLatex({ ...sampleDocument(), blocks: [{ kind: 'body', nodes: [deep] }] });
  expect(latex.match(/\\begin\{itemize\}/g)).toHaveLength(9);
  expect(latex.match(/\\item \{\}/g)).toHaveLength(31);
});

test('a draft says so on every page', () => {
  expect(renderLatex(sampleDocument({ isDraft: true }))).toContain('\\newcommand{\\reportdraft}{DRAFT}');
  expect(renderLatex(sampleDocument())).toContain('\\newcommand{\\reportdraft}{}');
});

test('links out and within are kept, a path is not', () => {
  const latex = renderLatex({
    ...sampleDocument(),
    blocks: [
      { kind: 'heading', role: 'front', level: 1, id: 'évry', number: '1', code: null, text: 'Évry' },
      { kind: 'body', nodes: [node('prose', '[a](https://a.example/x_y?b=50%25&c=~#d) [b](#évry) [c](/c) MDS-7')] },
    ],
  });
  expect(latex).toContain('\\href{https://a.example/x\\_y?b=50\\%25\\&c=\\%7e\\#d}{a} \\hyperlink{h1}{b} c');
  expect(latex).toContain('\\href{https://tickets.example/browse/MDS-7}{MDS-7}');
});
