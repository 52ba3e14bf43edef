import type { OutlineNode } from '@/lib/report/schema';
import type { ReferencePattern } from '@/lib/shared/report-form';

/** What a heading heads. A renderer may style by it; a reader of Lunation's own exports recognises it. */
export type HeadingRole = 'front' | 'part' | 'group' | 'team' | 'accomplishments' | 'plans' | 'entry' | 'staffing';

export type Heading = {
  kind: 'heading';
  role: HeadingRole;
  /** 1 to 5, never skipping a level on the way down. */
  level: 1 | 2 | 3 | 4 | 5;
  /** Stable address inside the document: `05D.04.04`, `university-of-arvane`. Unique. */
  id: string;
  /** `4.6`, or null where headings of this role carry no number. */
  number: string | null;
  /** The element's code, on headings of role entry. It is also in the text. */
  code: string | null;
  /** All that is read, but for the number. */
  text: string;
};

export type Body = { kind: 'body'; nodes: OutlineNode[] };

/** The assembled report: one stream of headings and bodies, in reading order, from which every rendering is made. */
export type ReportDocument = {
  projectName: string;
  title: string;
  /** `2017-03` */
  month: string;
  /** `March 2017` */
  monthName: string;
  isDraft: boolean;
  language: string;
  /** How references in the text are recognised and linked. Links made from these are no part of the text. */
  references: ReferencePattern[];
  blocks: (Heading | Body)[];
};
