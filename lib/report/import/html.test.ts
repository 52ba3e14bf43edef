import { describe, expect, test } from 'vitest';
import { readHtml } from '@/lib/report/import/html';
import type { SourceBlock } from '@/lib/report/import/source';

const brief = (html: string): string[] => readHtml(html).blocks.map(briefly);

function briefly(block: SourceBlock): string {
  const mark = block.mark === undefined ? '' : `!${block.mark} `;
  if (block.kind === 'gap') return 'gap';
  if (block.kind === 'heading') return `${mark}h${block.level} ${block.text}`;
  if (block.kind === 'bullet') return `${mark}${block.ordered ? '1.' : '-'}${block.depth} ${block.text}`;
  return `${mark}${block.kind}${block.depth ?? ''} ${block.text}`;
}

describe('a page of HTML', () => {
  test('gives each block the lines it stands on', () => {
    const page =
      '<!doctype html>\n<html><head><title>T</title></head>\n<body>\n<h1>Report</h1>\n<p>One\nline</p>\n<ul>\n<li>first</li>\n<li>second\n<ul><li>third</li></ul></li></ul></body></html>';
    expect(readHtml(page).blocks).toMatchObject([
      { kind: 'heading', level: 1, text: 'Report', lines: [4, 4] },
      { kind: 'paragraph', text: 'One line', lines: [5, 6] },
      { kind: 'bullet', depth: 0, ordered: false, text: 'first', lines: [8, 8] },
      { kind: 'bullet', depth: 0, ordered: false, text: 'second', lines: [9, 9] },
      { kind: 'bullet', depth: 1, ordered: false, text: 'third', lines: [10, 10] },
    ]);
  });

  test('keeps the words of formulas, as TeX where the page has it', () => {
    const formula =
      '<mrow><mi>a</mi><mo>&lt;</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">a<2</annotation>';
    const page = `<p>Fit <math><semantics>${formula}</semantics></math> well</p><p>And <math><mi>b</mi><mo>=</mo><mn>3</mn></math></p>`;
    expect(brief(page)).toEqual(['paragraph Fit a<2 well', 'paragraph And b=3']);
  });

  test('loses what runs, frames or hides', () => {
    const page =
      '<p onclick="x()">a<script>alert(1)</script></p><style>p{}</style><iframe src="https://a.example"></iframe><svg><circle r="1"/></svg>' +
      '<p hidden>no</p><p style="display:none">no</p><object data="x">no</object><p><a href="javascript:alert(1)">b</a> <img src=x onerror=alert(1)></p>';
    expect(brief(page)).toEqual(['paragraph a', 'paragraph b']);
    expect(readHtml(page).warnings.map(({ message }) => message)).toEqual([
      'A frame that shows another page (https://a.example) was left out: a report cannot hold it.',
      'A drawing was left out: a report cannot hold it.',
      'An embedded object (x, no) was left out: a report cannot hold it.',
    ]);
  });

  test('loses the way to the page and its foot, and says so', () => {
    const page =
      '<ol id="breadcrumbs"><li>Space</li></ol>\n<h1>Report</h1>\n<p>Words</p>\n<footer>Made by a wiki</footer>';
    expect(brief(page)).toEqual(['h1 Report', 'paragraph Words']);
    expect(readHtml(page).warnings).toEqual([
      { line: 1, message: 'The page’s own navigation or foot (Space) was left out: a report cannot hold it.' },
      { line: 4, message: 'The page’s own navigation or foot (Made by a wiki) was left out: a report cannot hold it.' },
    ]);
  });

  test('moves a list in a list into the bullet before it', () => {
    expect(brief('<ul><li>a</li><ul><li>b</li><ol><li>c</li></ol></ul><li>d</li></ul>')).toEqual([
      '-0 a',
      '-1 b',
      '1.2 c',
      '-0 d',
    ]);
  });

  test('keeps what stands in a bullet with its bullet', () => {
    const page =
      '<ul><li><p>a</p><p>more</p><pre><code class="language-js">x;\n</code></pre><table><tr><td>h</td></tr><tr><td>c</td></tr></table></li></ul>';
    expect(brief(page)).toEqual(['-0 a', 'paragraph1 more', 'code1 ```js\nx;\n```', 'table1 | h |\n| - |\n| c |']);
  });

  test('makes the first row of a table its head and each cell one line', () => {
    const page =
      '<table><tr><td><p>Name</p></td><td>Due</td></tr><tr><td><ul><li>a</li><li>b</li></ul></td><td>x<br>y</td></tr></table>';
    expect(brief(page)).toEqual(['table | Name | Due |\n| - | - |\n| a b | x y |']);
  });

  test('takes the caption of a figure, and its picture out of the page', () => {
    const page =
      '<figure><img src="data:image/png;base64,AAEC" alt="a curve"><figcaption>Exposures</figcaption></figure>';
    const { blocks, figures } = readHtml(page);
    expect(blocks.map(briefly)).toEqual(['figure ![Exposures](figures/picture-1.png "a curve")']);
    expect(figures).toEqual([{ name: 'picture-1.png', type: 'image/png', bytes: new Uint8Array([0, 1, 2]) }]);
  });

  test('keeps words that no paragraph holds', () => {
    expect(brief('loose <b>words</b><p>a</p>and more<div>b<div>c</div></div>')).toEqual([
      'paragraph loose **words**',
      'paragraph a',
      'paragraph and more',
      'paragraph b',
      'paragraph c',
    ]);
  });
});

describe('what Word puts on the clipboard', () => {
  const bullet = (level: number, sign: string, words: string) =>
    `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level}.0in;text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]>` +
    `<span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\n`;

  test('has its lists nested again and its signs gone', () => {
    const page =
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><o:x>no</o:x></xml><![endif]--><style>p.Mso{}</style></head><body>` +
      `<p class=MsoNormal>Before<o:p></o:p></p>${bullet(1, '·', 'one')}${bullet(2, 'o', 'two')}${bullet(3, '1.', 'three')}${bullet(1, '·', 'four')}<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>After</p></body></html>`;
    expect(brief(page)).toEqual(['paragraph Before', '-0 one', '-1 two', '1.2 three', '-0 four', 'paragraph After']);
  });

  test('keeps bold and italics, loses underlines, comments and contents', () => {
    const page =
      `<p class=MsoToc1>Contents 1</p><p class=MsoNormal><span style='font-weight:bold'>B</span> <span style='font-style:italic'>I</span> <u>U</u>` +
      `<span class=MsoCommentReference>[JB1]</span> <span style='font-family:"Courier New"'>c()</span><del cite="mailto:x" datetime="2017-03-01">gone</del></p>` +
      `<div style='mso-element:comment-list'><p>remark</p></div>`;
    expect(brief(page)).toEqual(['paragraph **B** *I* U `c()`']);
  });

  test('joins a caption to its picture', () => {
    const page = `<p class=MsoNormal><img src="file:///C:/tmp/image001.png" alt="a curve"></p><p class=MsoCaption>Figure 1 Exposures</p>`;
    expect(brief(page)).toEqual(['figure ![Figure 1 Exposures](<> "a curve")']);
  });

  test('nests the lists of Word Online by the level on each item', () => {
    const list = (level: number, words: string) =>
      `<div class="ListContainerWrapper"><ul class="BulletListStyle1"><li data-aria-level="${level}"><p>${words}</p></li></ul></div>`;
    expect(brief(list(1, 'a') + list(2, 'b') + list(1, 'c'))).toEqual(['-0 a', '-1 b', '-0 c']);
  });
});

describe('what Google Docs puts on the clipboard', () => {
  test('is not wholly bold, and keeps styles and nesting', () => {
    const page =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Team</span></h2>' +
      '<p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> and italic</span></p>' +
      '<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>one</span></p></li><ul><li dir="ltr" aria-level="2"><p><span style="text-decoration:line-through">two</span></p></li></ul></ul></b>';
    expect(brief(page)).toEqual(['h2 Team', 'paragraph **Bold** *and italic*', '-0 one', '-1 ~~two~~']);
  });

  test('keeps nested lists of a downloaded page, whose levels are classes', () => {
    const page =
      '<ul class="c1 lst-kix_abc-0 start"><li>a</li></ul><ul class="c1 lst-kix_abc-1 start"><li>b</li></ul><ul class="c1 lst-kix_abc-0"><li>c</li></ul>';
    expect(brief(page)).toEqual(['-0 a', '-1 b', '-0 c']);
  });

  test('leads links past the redirection', () => {
    expect(
      brief('<p><a href="https://www.google.com/url?q=https://a.example/b%3Fc%3D1&amp;sa=D&amp;ust=1">x</a></p>'),
    ).toEqual(['paragraph [x](https://a.example/b?c=1)']);
  });
});

describe('what Confluence puts on the clipboard', () => {
  test('has the key in place of an issue', () => {
    const issue =
      '<span class="jira-issue conf-macro output-block" data-jira-key="CAM-41"><a href="https://j.example/browse/CAM-41" class="jira-issue-key"><img class="icon" src="x.png">CAM-41</a> - <span class="summary">Readout</span> <span class="aui-lozenge">Done</span></span>';
    expect(brief(`<p>Fixed ${issue} and <a href="https://j.example/browse/SC-RFC-7">SC-RFC-7</a>.</p>`)).toEqual([
      'paragraph Fixed CAM-41 and SC-RFC-7.',
    ]);
  });

  test('reads panels of code, ticked tasks and emoticons', () => {
    const page =
      '<div class="code panel"><div class="codeContent"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: python; gutter: false">a = 1\n</pre></div></div>' +
      '<ul class="inline-task-list"><li class="checked">done</li><li>open <img class="emoticon emoticon-tick" alt="(tick)" src="t.png"></li></ul>';
    expect(brief(page)).toEqual(['code ```python\na = 1\n```', '-0 [x] done', '-0 [ ] open (tick)']);
  });

  test('reads the storage format', () => {
    const page =
      '<ac:structured-macro ac:name="toc" /><p>See <ac:structured-macro ac:name="jira"><ac:parameter ac:name="server">J</ac:parameter><ac:parameter ac:name="key">CAM-41</ac:parameter></ac:structured-macro></p>' +
      '<ac:structured-macro ac:name="code"><ac:parameter ac:name="language">c</ac:parameter><ac:plain-text-body><![CDATA[if (a > b)\n<b>;]]></ac:plain-text-body></ac:structured-macro>' +
      '<ac:structured-macro ac:name="info"><ac:rich-text-body><p>Note</p></ac:rich-text-body></ac:structured-macro>';
    expect(brief(page)).toEqual(['paragraph See CAM-41', 'code ```\nif (a > b)\n<b>;\n```', 'paragraph Note']);
  });
});

describe('an export of Lunation in HTML', () => {
  test('says itself what its lines are', () => {
    const page =
      '<nav data-mark="ignored"><h2>Contents</h2><ol><li>4.6 Arvane</li></ol></nav><h2 data-mark="team"><span class="number">4.6</span> Arvane</h2>' +
      '<p data-mark="label"><strong>Architect:</strong></p><ul><li>one <a href="https://j.example/CAM-1" data-mark="reference">CAM-1</a></li><li data-mark="epic">CAM-2 Epic\n<ul><li>two</li></ul></li></ul><!-- team -->';
    expect(brief(page)).toEqual([
      '!team h2 Arvane',
      '!label paragraph **Architect:**',
      '-0 one CAM-1',
      '!epic -0 CAM-2 Epic',
      '-1 two',
    ]);
  });

  test('has its pictures by their own names', () => {
    const page =
      '<figure><img src="data:image/png;base64,AAEC" data-figure="nights" alt="Exposures" title="Exposures"></figure><figure><a data-mark="image" href="https://a.example/p.png">Map</a></figure>';
    expect(brief(page)).toEqual(['figure ![Exposures](figures/nights)', 'figure ![Map](https://a.example/p.png)']);
    expect(readHtml(page).figures.map(({ name }) => name)).toEqual(['nights']);
  });
});
