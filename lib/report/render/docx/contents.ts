import {
  InternalHyperlink,
  type IRunOptions,
  LeaderType,
  PageBreak,
  PageReference,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Heading } from '@/lib/report/document';
import type { ContentsEntry } from '@/lib/report/render/contents';
import { fieldCode, fieldMark } from '@/lib/report/render/docx/fields';
import { textRuns } from '@/lib/report/render/docx/inline';
import { lines, measure } from '@/lib/report/render/docx/look';
import { contentsHeading, contentsStyle, runStyles } from '@/lib/report/render/docx/styles';
import { headingParts } from '@/lib/report/render/heading-parts';
import { plainText } from '@/lib/report/render/inline-tree';

/** The contents as a field of Word's that holds a line for each heading, and can be brought up to date. None for no heading. */
export function writeContents(entries: ContentsEntry[], bookmarks: ReadonlyMap<Heading, string>): Paragraph[] {
  if (entries.length === 0) return [];
  const last = entries.length - 1;
  const paragraphs = entries.map((entry, index) => {
    const words = writeEntry(entry, bookmarks.get(entry.heading) ?? '');
    const children = [...(index === 0 ? opening() : []), words, ...(index === last ? [fieldMark('end')] : [])];
    return new Paragraph({ style: contentsStyle(entry.level), tabStops, children });
  });
  return [
    new Paragraph({ style: contentsHeading, text: 'Contents' }),
    ...paragraphs,
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

const tabStops = [{ type: TabStopType.RIGHT, position: measure, leader: LeaderType.DOT }];

function opening(): ParagraphChild[] {
  return [fieldMark('begin'), fieldCode(' TOC \\h \\z \\f C '), fieldMark('separate')];
}

function writeEntry({ heading }: ContentsEntry, bookmark: string): ParagraphChild {
  const { code, title } = headingParts(heading);
  const lead = heading.number ?? code;
  const tab = (look: IRunOptions = {}) => new TextRun({ ...look, children: [new Tab()] });
  const leadStyle = heading.number === null ? { style: runStyles.element } : {};
  return new InternalHyperlink({
    anchor: bookmark,
    children: [
      ...(lead === null ? [] : [new TextRun({ ...leadStyle, text: lead })]),
      tab(),
      ...textRuns(plainText(title)),
      tab({ bold: false, color: lines.strong }),
      new PageReference(bookmark, { hyperlink: true }),
    ],
  });
}
