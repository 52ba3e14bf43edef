import {
  BorderStyle,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  LineRuleType,
} from 'docx';
import type { Heading } from '@/lib/report/document';

// Lengths in twentieths of a point, as Word counts them.
export const page = {
  width: 11906,
  height: 16838,
  margin: { top: 1701, right: 1587, bottom: 1531, left: 2551, header: 820, footer: 780 },
};
/** Width of the text. */
export const measure = page.width - page.margin.left - page.margin.right;
/** Numbers and codes hang in a column left of the text. */
export const column = 1417;
/** What each level of a list is set in by. */
export const listStep = 300;

export const ink = { first: '1D1C19', second: '4F4C45', third: '69655C' };
export const lines = { soft: 'E4E0D6', strong: 'C9C4B7', accent: '1F4F82' };
export const paper = { sunken: 'F4F2EC', warning: 'F7ECD8', onWarning: '83570A' };

export const serif = { ascii: 'Source Serif 4', hAnsi: 'Source Serif 4', cs: 'Times New Roman' };
export const sans = { ascii: 'Source Sans 3', hAnsi: 'Source Sans 3', cs: 'Arial' };
export const mono = { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' };

export const hairline = (color: string, space = 0) => ({ style: BorderStyle.SINGLE, size: 4, color, space });

export const noLine = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** How a heading looks; sizes in half points. */
export type HeadingLook = { size: number; color: string; before: number; after: number; isRuled: boolean };

/** `listsLead`: a team's lists stand above its entries, and are set larger than they. */
export function headingLook({ role, level }: Pick<Heading, 'role' | 'level'>, listsLead: boolean): HeadingLook {
  if (role === 'front' || role === 'part' || level === 1)
    return { size: 34, color: ink.first, before: 560, after: 200, isRuled: true };
  if (role === 'group' || role === 'team')
    return { size: 29, color: ink.first, before: 520, after: 170, isRuled: role === 'group' || level < 3 };
  const leads = { size: 24, color: ink.first, before: 340, after: 140, isRuled: false };
  const follows = { size: 21, color: ink.first, before: 290, after: 110, isRuled: false };
  if (role === 'entry') return listsLead ? follows : leads;
  if (role === 'staffing' || !listsLead) return { ...follows, color: ink.second };
  return { ...leads, color: ink.second };
}

/** The look that each level's style has: that of the first heading of the level. */
export function levelLooks(headings: Heading[], listsLead: boolean): Map<number, HeadingLook> {
  const levels = [1, 2, 3, 4, 5] as const;
  return new Map(
    levels.map((level) => {
      const first = headings.find((heading) => heading.level === level) ?? { role: 'entry', level };
      return [level, headingLook(first, listsLead)];
    }),
  );
}

export function headingStyle(look: HeadingLook): {
  paragraph: IParagraphStylePropertiesOptions;
  run: IRunStylePropertiesOptions;
} {
  return {
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: look.before, after: look.after, line: 252, lineRule: LineRuleType.AUTO },
      border: { top: look.isRuled ? hairline(lines.strong, 9) : noLine },
    },
    run: { font: sans, size: look.size, color: look.color, bold: true },
  };
}
