import {
  Bookmark,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  ImageRun,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  type TableOfContents,
  TableRow,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocx } from '@/lib/report/import/docx';
import type { SourceBlock } from '@/lib/report/import/source';

type Child = Paragraph | Table | TableOfContents;
const styles = [
  'Lunation label',
  'Lunation epic',
  'Lunation nil',
  'Lunation prose',
  'Lunation code',
  'Lunation ignored',
];

async function write(
  children: Child[],
  options: { header?: Header; comments?: boolean; footnotes?: boolean } = {},
): Promise<Uint8Array> {
  const remark = { id: 0, author: 'J', date: new Date(0), children: [new Paragraph('a remark')] };
  const document = new Document({
    numbering: { config: [list('dots', LevelFormat.BULLET), list('counted', LevelFormat.DECIMAL)] },
    styles: {
      paragraphStyles: [...styles, 'List Continue 2', 'TOC 1', 'Caption', 'Subtitle'].map((name) => ({
        id: name.replaceAll(' ', ''),
        name,
      })),
      characterStyles: ['Lunation reference', 'Lunation number'].map((name) => ({
        id: name.replaceAll(' ', ''),
        name,
      })),
    },
    ...(options.comments ? { comments: { children: [remark] } } : {}),
    ...(options.footnotes ? { footnotes: { 1: { children: [new Paragraph('the note')] } } } : {}),
    sections: [{ ...(options.header ? { headers: { default: options.header } } : {}), children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function list(reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat]) {
  return {
    reference,
    levels: Array.from({ length: 9 }, (_, level) => ({
      level,
      format,
      text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`,
    })),
  };
}

const paragraph = (words: string, style?: string) =>
  new Paragraph({ text: words, ...(style === undefined ? {} : { style: style.replaceAll(' ', '') }) });
const bullet = (words: string, level: number, reference = 'dots') =>
  new Paragraph({ text: words, numbering: { reference, level } });
const marked = (name: string, words: string, options: object = {}) =>
  new Paragraph({ ...options, children: [new Bookmark({ id: name, children: [new TextRun(words)] })] });
const line = (...children: ParagraphChild[]) => new Paragraph({ children });
const table = (rows: string[][], first?: Paragraph) =>
  new Table({
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          children: cells.map(
            (cell, column) => new TableCell({ children: [row + column === 0 && first ? first : new Paragraph(cell)] }),
          ),
        }),
    ),
  });
const picture = (name: string, description: string) =>
  new ImageRun({
    type: 'png',
    data: Buffer.from('iVBORw0KGgo=', 'base64'),
    transformation: { width: 1, height: 1 },
    altText: { name, description, title: '' },
  });

const brief = async (children: Child[], options = {}) =>
  (await readDocx(await write(children, options))).blocks.map(briefly);

function briefly(block: SourceBlock): string {
  const mark = block.mark === undefined ? '' : `!${block.mark} `;
  if (block.kind === 'gap') return 'gap';
  if (block.kind === 'heading') return `${mark}h${block.level} ${block.text}`;
  if (block.kind === 'bullet') return `${mark}${block.ordered ? '1.' : '-'}${block.depth} ${block.text}`;
  return `${mark}${block.kind}${block.depth ?? ''} ${block.text}`;
}

describe('a Word document', () => {
  test('gives headings, paragraphs with their styles, and bullets as deep as they stand', async () => {
    const blocks = await brief([
      new Paragraph({ text: 'Report', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'Team', heading: HeadingLevel.HEADING_2 }),
      line(
        new TextRun('plain '),
        new TextRun({ text: 'bold', bold: true }),
        new TextRun(' '),
        new TextRun({ text: 'italic', italics: true }),
        new TextRun({ text: ' f()', font: 'Courier New' }),
      ),
      bullet('one', 0),
      bullet('two', 1, 'counted'),
      bullet('three', 3),
      bullet('four', 0),
    ]);
    expect(blocks).toEqual([
      'h1 Report',
      'h2 Team',
      'paragraph plain **bold** *italic* `f()`',
      '-0 one',
      '1.1 two',
      '-2 three',
      '-0 four',
    ]);
  });

  test('counts its blocks as lines', async () => {
    const document = await readDocx(await write([paragraph('a'), paragraph(''), bullet('b', 0)]));
    expect(document.lines).toEqual(['a', 'b']);
    expect(document.blocks.map(({ lines }) => lines)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('keeps a paragraph that continues a bullet with its bullet', async () => {
    const blocks = await brief([
      bullet('a', 0),
      bullet('b', 1),
      paragraph('more of b', 'List Continue 2'),
      bullet('c', 1),
      paragraph('out'),
    ]);
    expect(blocks).toEqual(['-0 a', '-1 b', 'paragraph2 more of b', '-1 c', 'paragraph out']);
  });

  test('gives tables, also inside a bullet, and code by its style', async () => {
    const inside = marked('in-1-1', 'h');
    const blocks = await brief([
      table([
        ['Name', 'Due'],
        ['a', 'b'],
      ]),
      paragraph('if (a) {', 'Lunation code'),
      paragraph('', 'Lunation code'),
      paragraph('  b;', 'Lunation code'),
      bullet('x', 0),
      table([['h'], ['c']], inside),
      bullet('y', 1),
    ]);
    expect(blocks).toEqual([
      'table | Name | Due |\n| - | - |\n| a | b |',
      'code ```\nif (a) {\n\n  b;\n```',
      '-0 x',
      'table1 | h |\n| - |\n| c |',
      '-1 y',
    ]);
  });

  test('takes its pictures out, with caption and alternative text', async () => {
    const document = await readDocx(
      await write([
        line(picture('figures/nights', 'a curve')),
        line(new TextRun({ text: 'Figure 1. ', style: 'Lunationnumber' }), new TextRun('Exposures')),
        line(picture('Picture 2', 'alone')),
      ]),
    );
    expect(document.figures.map(({ name, type }) => [name, type])).toEqual([
      ['nights', 'image/png'],
      ['picture-2.png', 'image/png'],
    ]);
    expect(document.blocks.map(briefly)).toEqual([
      'figure ![a curve](figures/nights)',
      'paragraph Exposures',
      'figure ![alone](figures/picture-2.png)',
    ]);
    const captioned = await brief([line(picture('figures/nights', 'a curve')), paragraph('Exposures', 'Caption')]);
    expect(captioned).toEqual(['figure ![Exposures](figures/nights "a curve")']);
  });

  test('loses contents, comments, deletions, headers; keeps insertions', async () => {
    const tracked = { id: 1, author: 'J', date: '2017-03-01T00:00:00Z' };
    const blocks = await brief(
      [
        paragraph('Contents 1', 'TOC 1'),
        line(
          new CommentRangeStart(0),
          new TextRun('kept '),
          new CommentRangeEnd(0),
          new CommentReference(0) as unknown as TextRun,
          new DeletedTextRun({ ...tracked, text: 'gone ' }),
          new InsertedTextRun({ ...tracked, id: 2, text: 'new' }),
        ),
      ],
      { header: new Header({ children: [paragraph('running head')] }), comments: true },
    );
    expect(blocks).toEqual(['paragraph kept new']);
  });

  test('keeps footnotes and links, loses links to its own parts', async () => {
    const link = new ExternalHyperlink({ link: 'https://a.example/', children: [new TextRun('site')] });
    const blocks = await brief([line(new TextRun('See '), link, new FootnoteReferenceRun(1))], { footnotes: true });
    expect(blocks).toEqual(['paragraph See [site](https://a.example/)[1]', '1.0 [1] the note']);
  });

  test('of another maker carries no marks', async () => {
    const blocks = await readDocx(
      await write([
        new Paragraph({ text: 'T', heading: HeadingLevel.TITLE }),
        marked('teams', 'x', { heading: HeadingLevel.HEADING_1 }),
      ]),
    );
    expect(blocks.blocks.some(({ mark }) => mark !== undefined)).toBe(false);
  });
});

describe('an export of Lunation in Word', () => {
  test('says itself what its lines are', async () => {
    const number = new TextRun({ text: '4.6\t', style: 'Lunationnumber' });
    const team = new Bookmark({ id: 'team-arvane', children: [number, new TextRun('Arvane')] });
    const reference = new ExternalHyperlink({
      link: 'https://j.example/CAM-1',
      children: [new TextRun({ text: 'CAM-1', style: 'Lunationreference' })],
    });
    const blocks = await brief([
      new Paragraph({ text: 'Report', heading: HeadingLevel.TITLE }),
      new Paragraph({ text: 'March 2017', style: 'Subtitle' }),
      paragraph('DRAFT', 'Lunation ignored'),
      new Paragraph({ heading: HeadingLevel.HEADING_2, children: [team] }),
      marked('entry-05D', '05D Kernel', { heading: HeadingLevel.HEADING_3 }),
      paragraph('Architect:', 'Lunation label'),
      line(new TextRun('Fixed '), reference),
      new Paragraph({ text: 'CAM-2 Epic', style: 'Lunationepic', numbering: { reference: 'dots', level: 0 } }),
      bullet('one', 1),
      paragraph('None.', 'Lunation nil'),
    ]);
    expect(blocks).toEqual([
      '!title h1 Report',
      '!month paragraph March 2017',
      '!team h2 Arvane',
      '!entry h3 05D Kernel',
      '!label paragraph Architect:',
      'paragraph Fixed CAM-1',
      '!epic -0 CAM-2 Epic',
      '-1 one',
      '!nil paragraph None.',
    ]);
  });
});

describe('lists in Word', () => {
  test('come out as deep as they were, a step down at a time', async () => {
    const levels = fc.array(fc.nat({ max: 8 }), { minLength: 1, maxLength: 12 }).map(stepwise);
    await fc.assert(
      fc.asyncProperty(levels, async (deep) => {
        const blocks = await brief(deep.map((level, index) => bullet(`b${index}`, level)));
        expect(blocks).toEqual(deep.map((level, index) => `-${level} b${index}`));
      }),
      { numRuns: 15 },
    );
  });
});

function stepwise(levels: number[]): number[] {
  const result: number[] = [];
  for (const level of levels) result.push(Math.min(level, (result.at(-1) ?? -1) + 1));
  return result;
}
