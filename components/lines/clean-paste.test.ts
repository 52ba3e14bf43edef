// @vitest-environment happy-dom
import { DOMParser } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { cleanPaste, cleanPasteInCell } from '@/components/lines/clean-paste';
import { schema, sketchOf } from '@/components/lines/test-text';

/** A text as it is pasted from a program. */
function pasted(html: string) {
  const holder = document.createElement('div');
  holder.innerHTML = cleanPaste(html);
  return DOMParser.fromSchema(schema).parse(holder);
}

const wordItem = (level: number, words: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${words}<o:p></o:p></p>`;

describe('what is pasted from Word', () => {
  test('keeps the levels of its list', () => {
    const doc = pasted(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoListParagraph{margin:0}</style><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]--></head><body><!--StartFragment-->
      <p class=MsoNormal>Work of June<o:p></o:p></p>
      ${wordItem(1, 'Kernel')}
      ${wordItem(2, '<b>Released</b> on 9 June')}
      ${wordItem(3, 'To the nightly stack')}
      ${wordItem(1, 'Depth maps')}
      <p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`,
    );
    expect(sketchOf({ doc })).toBe(
      ': Work of June (new)\n- Kernel (new)\n  - Released on 9 June (new)\n    - To the nightly stack (new)\n- Depth maps (new)',
    );
  });

  test('keeps what is bold, italic and set as code', () => {
    const html = cleanPaste(
      `<p class=MsoNormal>Run <span style='font-family:"Courier New"'>warp</span> <b style='mso-bidi-font-weight:normal'>now</b> <i>and</i> <span style='font-weight:bold;color:red'>again</span> <s>later</s></p>`,
    );
    expect(html).toBe(
      '<p class="MsoNormal">Run <code>warp</code> <b style="mso-bidi-font-weight:normal">now</b> <i>and</i> <strong>again</strong> <s>later</s></p>',
    );
  });

  test('online puts each bullet below the one that it stands under', () => {
    const item = (level: number, words: string) =>
      `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1"><li data-aria-level="${level}"><p class="Paragraph"><span class="TextRun">${words}</span></p></li></ul></div>`;
    const doc = pasted(item(1, 'Kernel') + item(2, 'Released') + item(1, 'Depth maps'));
    expect(sketchOf({ doc })).toBe('- Kernel (new)\n  - Released (new)\n- Depth maps (new)');
  });

  test('has the first row of its table as the head', () => {
    const doc = pasted(
      `<table class=MsoTableGrid border=1><tr><td colspan=2 valign=top><p class=MsoNormal><b>Patch</b></p></td><td style='text-align:right'><p>Rate</p></td></tr><tr><td rowspan=2><p>Cetus</p><p>north</p></td><td><p>1</p></td><td><p>0.4</p></td></tr><tr><td><p>2</p></td><td><p>0.5</p></td></tr></table>`,
    );
    const rows = doc.firstChild?.children.map((row) => row.children.map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Patch', '', 'Rate'],
      ['Cetus north', '1', '0.4'],
      ['', '2', '0.5'],
    ]);
    expect(doc.firstChild?.firstChild?.children.map(({ type }) => type.name)).toEqual(Array(3).fill('tableHeader'));
    expect(doc.firstChild?.firstChild?.lastChild?.attrs.align).toBe('right');
  });
});

describe('what is pasted from Google Docs', () => {
  test('is bold only where it looks bold', () => {
    const doc = pasted(
      `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400;font-style:normal">Depth </span><span style="font-weight:700;font-style:italic">maps</span></p></b><br class="Apple-interchange-newline">`,
    );
    const marks = doc.firstChild?.children.map((node) => [node.text, node.marks.map(({ type }) => type.name)]);
    expect(marks).toEqual([
      ['Depth ', []],
      ['maps', ['bold', 'italic']],
    ]);
  });

  test('keeps the levels of lists that stand beside their items', () => {
    const doc = pasted(
      `<b style="font-weight:normal"><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Kernel</span></p></li><ul><li aria-level="2"><p><span>Released</span></p></li><ul><li aria-level="3"><p><span>Nightly</span></p></li></ul></ul><li aria-level="1"><p><span>Maps</span></p></li></ul></b>`,
    );
    expect(sketchOf({ doc })).toBe('- Kernel (new)\n  - Released (new)\n    - Nightly (new)\n- Maps (new)');
  });

  test('has links that lead where they say', () => {
    expect(
      cleanPaste('<a href="https://www.google.com/url?q=https://a.example/x&amp;sa=D"><span>here</span></a>'),
    ).toBe('<a href="https://a.example/x">here</a>');
  });
});

describe('what is pasted from Confluence', () => {
  test('has tickets as their keys', () => {
    const html = cleanPaste(
      `<p>Fixed <span class="jira-issue resolved" data-jira-key="MDS-2259"><a href="https://tickets.example/browse/MDS-2259"><img class="icon" src="bug.png">MDS-2259</a> - <span class="summary">Tiles lose a row</span></span> and <a href="https://tickets.example/browse/MDS-1">MDS-1</a>, see <a href="https://wiki.example/p">the page</a></p>`,
    );
    expect(html).toBe('<p>Fixed MDS-2259 and MDS-1, see <a href="https://wiki.example/p">the page</a></p>');
  });

  test('says which tasks are done', () => {
    const doc = pasted(
      '<ul class="inline-task-list"><li class="checked"><span>Write</span></li><li><span>Send</span></li></ul>',
    );
    expect(sketchOf({ doc })).toBe('- [x] Write (new)\n- [ ] Send (new)');
  });

  test('leaves pictures behind', () => {
    expect(cleanPaste('<p>Done <img class="emoticon" alt="(tick)" src="t.png"><img src="file:///c/x.png"></p>')).toBe(
      '<p>Done (tick)</p>',
    );
  });
});

test('a link that is not safe is pasted as its words', () => {
  const doc = pasted('<p><a href="javascript:alert(1)">here</a></p>');
  expect(doc.firstChild?.firstChild?.marks).toEqual([]);
});

test('a heading is pasted as a bold line', () => {
  expect(cleanPaste('<h2><span style="font-weight:bold">Maps</span></h2>')).toBe('<h2><strong>Maps</strong></h2>');
});

test('what is pasted into a cell comes as one line', () => {
  expect(cleanPasteInCell('<ul><li>one</li><li><b>two</b></li></ul>')).toBe('one <b>two</b>');
});

test('what was copied from a text stays as it is', () => {
  const own = '<ul data-pm-slice="2 2 []"><li data-id="a" data-kind="label"><p>Kernel</p></li></ul>';
  expect(cleanPaste(own)).toBe(own);
});
