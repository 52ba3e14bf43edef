import {
  BuilderElement,
  type IRunOptions,
  type ParagraphChild,
  SimpleField,
  Tab,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import type { ContentsEntry } from '@/lib/report/render/contents';
import { runStyles } from '@/lib/report/render/docx/styles';
import { headingParts } from '@/lib/report/render/heading-parts';
import { plainText } from '@/lib/report/render/inline-tree';

type Mark = 'begin' | 'separate' | 'end';

/** The run that begins or ends a field, or parts what it asks from what it shows. */
export function fieldMark(type: Mark, look: IRunOptions = {}): TextRun {
  const mark = new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
  return new TextRun({ ...look, children: [mark] });
}

/** What a field asks, or a part of it. */
export function fieldCode(code: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...look, children: [new FieldCode(code)] });
}

class FieldCode extends XmlComponent {
  constructor(code: string) {
    super('w:instrText');
    this.root.push(new KeptSpaces({ space: 'preserve' }), code);
  }
}

class KeptSpaces extends XmlAttributeComponent<{ space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

/** `Figure 3`, counted by Word; no part of the caption's words. */
export function captionRuns(number: number): ParagraphChild[] {
  const look = { style: runStyles.number };
  return [
    new TextRun({ ...look, text: 'Figure ' }),
    new SimpleField('SEQ Figure \\* ARABIC', String(number)),
    new TextRun({ ...look, children: ['\u2002'] }),
  ];
}

/** An entry of the contents, hidden where it stands: Word gathers these when the contents are brought up to date. */
export function contentsField({ heading, level }: ContentsEntry): TextRun[] {
  const look = { style: runStyles.number };
  const { code, title } = headingParts(heading);
  const lead = heading.number ?? code;
  const tab = new TextRun({ ...look, children: [new Tab()] });
  return [
    fieldMark('begin', look),
    fieldCode(' TC "', look),
    ...(lead === null ? [] : [fieldCode(quoted(lead), look), tab]),
    fieldCode(`${quoted(plainText(title))}" \\f C \\l "${level}" `, look),
    fieldMark('end', look),
  ];
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, '\\$&');
}
