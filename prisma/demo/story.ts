/** Something said in a report, with what hangs beneath it. */
export type Said = {
  kind: 'item' | 'label' | 'epic' | 'prose' | 'table' | 'figure' | 'code';
  /** Inline Markdown; block Markdown for a table or code; the figure's name for a figure. */
  text: string;
  starred: boolean;
  /** The label it stands under, or null. */
  label: string | null;
  /** What a plan of one team and the accomplishment of another that fulfils it have in common; null for all others. */
  mark: string | null;
  children: Said[];
  remarks: Remark[];
};

/** A comment on what was said: initials, day and time as `2017-07-06 11:02`. */
export type Remark = { by: string; at: string; text: string; standing: 'thread' | 'answer' | 'resolved' };

/** What became of a plan in one month. */
export type Fate =
  | { kind: 'done'; said: Said }
  | { kind: 'partly'; said: Said; reason: string; note: string | null; rest: string }
  | { kind: 'carried' | 'dropped'; reason: string; note: string | null };

/** A plan and its fates, month after month from the one after it was first made; the last of them ends it or leaves it open. */
export type Story = {
  /** Place of the month in which it was planned, among the twelve. */
  month: number;
  said: Said;
  /** Initials, the lead first. */
  owners: string[];
  /** Codes. */
  milestones: string[];
  /** `2017-09` */
  notBefore: string | null;
  fates: Fate[];
};

/** Something accomplished in a month that nobody had planned. */
export type Unplanned = { month: number; said: Said };

/** One WBS element as its storyteller knows it; code and title are null for a team without codes. */
export type ElementStory = {
  code: string | null;
  title: string | null;
  /** Stands above what is accomplished, month after month. */
  standing: string | null;
  stories: Story[];
  unplanned: Unplanned[];
  /** Places of months in which somebody said on purpose that nothing was done and nothing is planned. */
  nilMonths: number[];
};

export type TeamStory = {
  /** What the section says before its first list, by place of the month. */
  preambles: { month: number; said: Said }[];
  staffing: { month: number; said: Said }[];
  elements: ElementStory[];
};
