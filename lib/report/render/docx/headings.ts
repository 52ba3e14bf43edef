import {
  HeadingLevel,
  type IParagraphStylePropertiesOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { Heading } from '@/lib/report/document';
import type { ContentsEntry } from '@/lib/report/render/contents';
import { contentsField } from '@/lib/report/render/docx/fields';
import { bookmarked, type InlineWriter, isRightToLeft, type RunLook } from '@/lib/report/render/docx/inline';
import { column, type HeadingLook, headingLook, headingStyle } from '@/lib/report/render/docx/look';
import { runStyles } from '@/lib/report/render/docx/styles';
import { headingParts } from '@/lib/report/render/heading-parts';
import { plainText } from '@/lib/report/render/inline-tree';

type HeadingContext = {
  inline: InlineWriter;
  listsLead: boolean;
  /** The look of each level's style. */
  looks: ReadonlyMap<number, HeadingLook>;
  /** Bookmarks of headings, by which contents and readers find them. */
  bookmarks: ReadonlyMap<Heading, string>;
  /** Lines of the contents, of the headings that are listed. */
  listed: ReadonlyMap<Heading, ContentsEntry>;
  /** Addresses that links in the text lead to. */
  linked: ReadonlySet<string>;
};

/** A heading of Word's own styles, with its number or code in the column left of the text. */
export function writeHeading(heading: Heading, context: HeadingContext): Paragraph {
  const { code, separator, title } = headingParts(heading);
  const look = deviation(heading, context);
  const entry = context.listed.get(heading);
  const words = [
    ...leadRuns(heading.number, code, separator),
    ...context.inline(title, look.run),
    ...(entry === undefined ? [] : contentsField(entry)),
  ];
  const isHanging = heading.number !== null || code !== null;
  return new Paragraph({
    heading: levels[heading.level],
    ...look.paragraph,
    ...(isHanging ? { indent: { left: 0, hanging: column } } : {}),
    ...(heading.role === 'part' ? { pageBreakBefore: true } : {}),
    ...(isRightToLeft(plainText(title)) ? { bidirectional: true } : {}),
    children: [...placeOf(heading, context), bookmarked(context.bookmarks.get(heading) ?? '', words)],
  });
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
  5: HeadingLevel.HEADING_5,
} as const;

type Deviation = { paragraph?: IParagraphStylePropertiesOptions; run?: RunLook };

/** What a heading adds to the style of its level, where headings of several roles share one. */
function deviation(heading: Heading, { listsLead, looks }: HeadingContext): Deviation {
  const look = headingLook(heading, listsLead);
  if (JSON.stringify(look) === JSON.stringify(looks.get(heading.level))) return {};
  return { paragraph: headingStyle(look).paragraph, run: { size: look.size, color: look.color } };
}

/** Letters of a number or code that the column has room for. */
const columnLetters = 13;

/** The number, or the code and what parts it from the title: that is told by the column, and hidden. Tab and break are no text. */
function leadRuns(number: string | null, code: string | null, separator: string): ParagraphChild[] {
  const style = runStyles.number;
  const gap = (lead: string) => (lead.length > columnLetters ? { break: 1 } : { children: [new Tab()] });
  if (number !== null) return [new TextRun({ style, text: number }), new TextRun({ style, ...gap(number) })];
  if (code === null) return [];
  return [
    new TextRun({ style: runStyles.element, text: code }),
    new TextRun({ style: runStyles.element, text: separator, vanish: true }),
    new TextRun({ style, ...gap(code) }),
  ];
}

/** A bookmark of the heading's own address, where links in the text lead to it. Those for the reader are written otherwise. */
function placeOf({ id }: Heading, { linked }: HeadingContext): ParagraphChild[] {
  return linked.has(id) && !/^(in|code)-/.test(id) ? [bookmarked(id.slice(0, longestBookmark), [])] : [];
}

const longestBookmark = 40;
