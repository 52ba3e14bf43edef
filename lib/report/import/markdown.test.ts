import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '@/lib/report/import/markdown';
import type { SourceBlock } from '@/lib/report/import/source';

const read = (text: string): SourceBlock[] => readMarkdown(text).blocks;
/** Blocks without their lines: one short word for each kind, then the text. */
const brief = (text: string): string[] => read(text).map(briefly);

function briefly(block: SourceBlock): string {
  const mark = block.mark === undefined ? '' : `!${block.mark} `;
  if (block.kind === 'gap') return 'gap';
  if (block.kind === 'heading') return `${mark}h${block.level} ${block.text}`;
  if (block.kind === 'bullet') return `${mark}${block.ordered ? '1.' : '-'}${block.depth} ${block.text}`;
  return `${mark}${block.kind}${block.depth ?? ''} ${block.text}`;
}

describe('Markdown', () => {
  test('gives each block its lines', () => {
    const document = readMarkdown('# Report\n\nOne line\nand another.\n\n- first\n- second\n  goes on\n');
    expect(document).toMatchObject({
      structure: 'kept',
      lines: ['# Report', '', 'One line', 'and another.', '', '- first', '- second', '  goes on', ''],
      blocks: [
        { kind: 'heading', level: 1, text: 'Report', lines: [1, 1] },
        { kind: 'paragraph', text: 'One line and another.', lines: [3, 4] },
        { kind: 'bullet', depth: 0, ordered: false, text: 'first', lines: [6, 6] },
        { kind: 'bullet', depth: 0, ordered: false, text: 'second goes on', lines: [7, 8] },
      ],
      figures: [],
      warnings: [],
    });
  });

  test('says what it leaves out of the HTML in it, and where', () => {
    const { warnings } = readMarkdown('One.\n\n<div>\n<video src="dome.mp4"></video>\n</div>\n');
    expect(warnings).toEqual([{ line: 4, message: 'A film (dome.mp4) was left out: a report cannot hold it.' }]);
  });

  test('takes each line of a paragraph that is too long to be one as its own', () => {
    const lines = Array.from({ length: 600 }, (_, at) => `Line ${at} has *some* \`code\` and ends here without a gap.`);
    const { blocks } = readMarkdown(`# Report\n\n${lines.join('\n')}\n\n- a bullet\n`);
    expect(blocks).toHaveLength(602);
    expect(blocks[600]).toMatchObject({ kind: 'paragraph', text: lines[599], lines: [602, 602] });
    expect(blocks[601]).toMatchObject({ kind: 'bullet', lines: [604, 604] });
  });

  test('reads a long document as a short one', () => {
    const part = ['## Part', '', '- one', '  - two', '', '```', '# no heading', '```', ''];
    const { blocks } = readMarkdown(Array.from({ length: 2_500 }, () => part.join('\n')).join('\n'));
    expect(blocks).toHaveLength(10_000);
    expect(blocks.at(-1)).toMatchObject({ kind: 'code', text: '```\n# no heading\n```', lines: [22_497, 22_499] });
  });

  test('takes the pictures out of the HTML in it, each under a name of its own', () => {
    const picture = (data: string) => `<p><img src="data:image/png;base64,${data}" alt="a curve"></p>`;
    const { blocks, figures } = readMarkdown(`${picture('AAEC')}\n\nBetween.\n\n${picture('AwQF')}\n`);
    expect(blocks.map(briefly)).toEqual([
      'figure ![a curve](figures/picture-1.png)',
      'paragraph Between.',
      'figure ![a curve](figures/picture-2.png)',
    ]);
    expect(figures.map(({ name, bytes }) => [name, ...bytes])).toEqual([
      ['picture-1.png', 0, 1, 2],
      ['picture-2.png', 3, 4, 5],
    ]);
  });

  test('says how deep a bullet stands and whether its list counts', () => {
    expect(brief('- a\n  1. b\n     - c\n- d\n')).toEqual(['-0 a', '1.1 b', '-2 c', '-0 d']);
  });

  test('keeps what stands in a bullet with its bullet', () => {
    const text =
      '- a\n\n  more of a\n\n  ```js\n  let x;\n  ```\n\n  | h |\n  | - |\n  | c |\n\n  ![p](figures/1)\n\n  - b\n\nout\n';
    expect(brief(text)).toEqual([
      '-0 a',
      'paragraph1 more of a',
      'code1 ```js\nlet x;\n```',
      'table1 | h |\n| - |\n| c |',
      'figure1 ![p](figures/1)',
      '-1 b',
      'paragraph out',
    ]);
  });

  test('keeps boxes to tick', () => {
    expect(brief('- [x] done\n- [ ] not yet\n')).toEqual(['-0 [x] done', '-0 [ ] not yet']);
  });

  test('gives the place of a bullet without words to the bullets in it', () => {
    expect(brief('-\n  - a\n- b\n')).toEqual(['-0 a', '-0 b']);
  });

  test('takes a bold paragraph for a heading that may be', () => {
    expect(brief('**Planned activities:**\n\n**Bold** and not\n\n- **bold**\n')).toEqual([
      'h7 Planned activities:',
      'paragraph **Bold** and not',
      '-0 **bold**',
    ]);
  });

  test('reads headings of both manners, without their bold', () => {
    expect(brief('Title\n=====\n\n## **A** ##\n')).toEqual(['h1 Title', 'h2 A']);
  });

  test('puts addresses named elsewhere in their place, and keeps those that nothing names', () => {
    expect(brief('See [it][1] and ![p][2].\n\n[1]: https://a.example/\n[2]: /p.png\n[DM-3]: done\n')).toEqual([
      'paragraph See [it](https://a.example/) and ![p](/p.png).',
      'paragraph [DM-3]: done',
    ]);
  });

  test('keeps footnotes as lines', () => {
    expect(brief('Text[^1].\n\n[^1]: The note.\n')).toEqual(['paragraph Text[^1].', 'paragraph [^1]: The note.']);
  });

  test('reads HTML between its lines and drops its scripts', () => {
    expect(brief('<div>\n<p>one</p>\n<script>alert(1)</script>\n</div>\n\n<!-- said aside -->\n\nend\n')).toEqual([
      'paragraph one',
      'paragraph end',
    ]);
  });

  test('keeps words in angle brackets that are no HTML', () => {
    expect(brief('<TBD>\n\nSee <TBD> here\n')).toEqual(['paragraph <TBD>', 'paragraph See <TBD> here']);
  });

  test('parts paragraphs at a line of hard spaces', () => {
    expect(brief('one\n\u00a0\ntwo\n')).toEqual(['paragraph one', 'paragraph two']);
  });
});

describe('marks in Markdown', () => {
  test('stand at the end of a line and take no part in the text', () => {
    expect(
      brief(
        '## 4.6 University of Arvane <!-- team -->\n\nArchitect: <!-- label -->\n\n- one\n- DM-1 Thing <!-- epic -->\n',
      ),
    ).toEqual(['!team h2 University of Arvane', '!label paragraph Architect:', '-0 one', '!epic -0 DM-1 Thing']);
  });

  test('leave the number of a heading that is not numbered by Lunation', () => {
    expect(brief('### 1.2 Middleware <!-- entry -->\n\n## 4.6 Unmarked\n')).toEqual([
      '!entry h3 1.2 Middleware',
      'h2 4.6 Unmarked',
    ]);
  });

  test('part lines that no empty line parts', () => {
    expect(brief('A: <!-- label -->\nNone. <!-- nil -->\nrest\n')).toEqual([
      '!label paragraph A:',
      '!nil paragraph None.',
      'paragraph rest',
    ]);
  });

  test('forbid guessing: a bold paragraph is a paragraph', () => {
    expect(brief('# R <!-- title -->\n\n**bold**\n')).toEqual(['!title h1 R', 'paragraph **bold**']);
  });

  test('are only the words agreed upon', () => {
    expect(brief('# R <!-- nonsense -->\n')).toEqual(['h1 R']);
  });
});

describe('nested lists', () => {
  type Item = { words: string; children: Item[] };
  const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
  const items = (depth: number): fc.Arbitrary<Item[]> =>
    fc.array(fc.record({ words, children: depth === 0 ? fc.constant([]) : items(depth - 1) }), { maxLength: 3 });
  const written = (list: Item[], depth: number): string =>
    list.map(({ words, children }) => `${'  '.repeat(depth)}- ${words}\n${written(children, depth + 1)}`).join('');
  const expected = (list: Item[], depth: number): string[] =>
    list.flatMap(({ words, children }) => [`-${depth} ${words}`, ...expected(children, depth + 1)]);

  test('come out as deep as they were written, one line each', () => {
    fc.assert(
      fc.property(items(3), (list) => {
        const blocks = read(written(list, 0));
        expect(blocks.map(briefly)).toEqual(expected(list, 0));
        expect(blocks.map((block) => block.lines[0])).toEqual(blocks.map((_, index) => index + 1));
      }),
      { numRuns: 40 },
    );
  });
});
