import { addMonths, firstMonth, monthsOfYear, monthWord } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';
import type { ElementStory, Fate, Remark, Said, Story, Unplanned } from '@/prisma/demo/story';

/** A line as it will be stored, with what hangs on it told by the lines themselves. */
export type DraftLine = {
  kind: Said['kind'] | 'nil';
  text: string;
  starred: boolean;
  mark: string | null;
  children: DraftLine[];
  remarks: Remark[];
  owners: string[];
  milestones: string[];
  notBefore: string | null;
  outcome: { outcome: Fate['kind']; reason: string | null; note: string | null } | null;
  /** The commitments that this accomplishment fulfils. */
  fulfils: DraftLine[];
  /** The commitment that continues this one. */
  carriedTo: DraftLine | null;
};

export type DraftList = { lines: DraftLine[]; nil: string | null };
export type ElementMonth = { accomplished: DraftList; planned: DraftList };

/** How the last month stands for a team: `whole` where it is written to its end, `unfinished` where plans may still be open. */
export type LastMonth = 'whole' | 'unfinished';

/**
 * What an element reports in each of the twelve months.
 * @throws Error where a story breaks off before the last month, or goes beyond it.
 */
export function ledgerOf(element: ElementStory, lastMonth: LastMonth): ElementMonth[] {
  const months = Array.from({ length: monthsOfYear }, emptyMonth);
  for (const story of element.stories) {
    if (story.month + story.fates.length >= monthsOfYear)
      throw new Error(`“${story.said.text}” goes on beyond the last month.`);
    tell(months, story, lastMonth);
  }
  for (const { month, said } of element.unplanned)
    put(listAt(months, month, 'accomplished'), said.label, lineOfSaid(said));
  months.forEach((month, index) => {
    const isWhole = lastMonth === 'whole' || index < monthsOfYear - 1;
    if (isWhole || element.nilMonths.includes(index)) sayNil(element, month, index);
    if (element.standing !== null) month.accomplished.lines.unshift(standingLine(element.standing));
  });
  return months;
}

/** The same story with an end: what is still open is done in the month after. For years before the demo's own. */
export function settled(story: Story): Story {
  const last = story.fates.at(-1)?.kind;
  if (last === 'done' || last === 'dropped' || story.month + story.fates.length + 1 >= monthsOfYear) return story;
  return { ...story, fates: [...story.fates, { kind: 'done', said: { ...story.said, remarks: [], children: [] } }] };
}

/** Adds an accomplishment nobody had planned. */
export function addUnplanned(months: ElementMonth[], { month, said }: Unplanned): void {
  const list = listAt(months, month, 'accomplished');
  list.nil = null;
  put(list, said.label, lineOfSaid(said));
}

/** All lines of a list, each before those beneath it. */
export function allLines(lines: DraftLine[]): DraftLine[] {
  return lines.flatMap((line) => [line, ...allLines(line.children)]);
}

function tell(months: ElementMonth[], story: Story, lastMonth: LastMonth): void {
  let plan = planned(months, story, { month: story.month, text: story.said.text });
  story.fates.forEach((fate, index) => {
    const month = story.month + index + 1;
    plan.outcome = outcomeOf(fate);
    if (fate.kind === 'done' || fate.kind === 'partly') accomplish(months, { story, plan, said: fate.said, month });
    if (fate.kind === 'done' || fate.kind === 'dropped') return;
    const next = planned(months, story, { month, text: fate.kind === 'partly' ? fate.rest : plan.text });
    plan.carriedTo = next;
    plan = next;
  });
  const isOpen = plan.outcome === null && story.month + story.fates.length < monthsOfYear - 1;
  const isInLast = story.month + story.fates.length === monthsOfYear - 2;
  if (isOpen && !(isInLast && lastMonth === 'unfinished'))
    throw new Error(`Nobody says what became of “${plan.text}”.`);
}

function planned(months: ElementMonth[], story: Story, { month, text }: { month: number; text: string }): DraftLine {
  const { said, owners, milestones, notBefore } = story;
  const isFirst = month === story.month;
  const line = {
    ...lineOfSaid({ ...said, text, remarks: isFirst ? said.remarks : [] }),
    owners,
    milestones,
    notBefore,
  };
  put(listAt(months, month, 'planned'), said.label, line);
  return line;
}

type Accomplished = { story: Story; plan: DraftLine; said: Said; month: number };

function accomplish(months: ElementMonth[], { story, plan, said, month }: Accomplished): void {
  const line = { ...lineOfSaid(said), milestones: story.milestones, fulfils: [plan] };
  put(listAt(months, month, 'accomplished'), said.label, line);
}

function outcomeOf(fate: Fate): DraftLine['outcome'] {
  if (fate.kind === 'done') return { outcome: 'done', reason: null, note: null };
  return { outcome: fate.kind, reason: fate.reason, note: fate.note };
}

/** Puts a line at the end of a list: beneath its label, which stands there once. */
function put(list: DraftList, label: string | null, line: DraftLine): void {
  if (label === null) return void list.lines.push(line);
  const standing = list.lines.find(({ kind, text }) => kind === 'label' && text === label);
  if (standing !== undefined) return void standing.children.push(line);
  list.lines.push({ ...plainLine('label', label), children: [line] });
}

/** What somebody said, as a line. */
export function lineOfSaid(said: Said): DraftLine {
  const { kind, text, starred, mark, remarks } = said;
  return { ...plainLine(kind, text), starred, mark, remarks, children: said.children.map(lineOfSaid) };
}

/** A line with nothing on it but its text. */
export function plainLine(kind: DraftLine['kind'], text: string): DraftLine {
  const nothing = { children: [], remarks: [], owners: [], milestones: [], fulfils: [] };
  return { kind, text, starred: false, mark: null, notBefore: null, outcome: null, carriedTo: null, ...nothing };
}

function standingLine(text: string): DraftLine {
  return plainLine('prose', text);
}

function sayNil(element: ElementStory, month: ElementMonth, index: number): void {
  const name = addMonths(firstMonth, index);
  const pick = chance(`${element.code}/${index}`, 3);
  const done = [`No activity in ${monthWord(name)}.`, 'Nothing to report.', 'No activity this month.'][pick] ?? null;
  const next = monthWord(addMonths(name, 1));
  const plans = [`No work planned for ${next}.`, 'No planned work.', `Nothing planned for ${next}.`][pick] ?? null;
  if (month.accomplished.lines.length === 0) nil(month.accomplished, done, element.standing);
  if (month.planned.lines.length === 0) nil(month.planned, plans, null);
}

/** A nil statement is the list's own, or a line where something stands beside it. */
function nil(list: DraftList, text: string | null, standing: string | null): void {
  if (standing === null) list.nil = text;
  else if (text !== null) list.lines.push(plainLine('nil', text));
}

function listAt(months: ElementMonth[], index: number, place: keyof ElementMonth): DraftList {
  const month = months[index];
  if (month === undefined) throw new Error(`The demo has no month ${index + 1}.`);
  return month[place];
}

function emptyMonth(): ElementMonth {
  return { accomplished: { lines: [], nil: null }, planned: { lines: [], nil: null } };
}
