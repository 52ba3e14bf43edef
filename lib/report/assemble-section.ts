import type { Heading } from '@/lib/report/document';
import { type DocumentWriter, slug } from '@/lib/report/document-writer';
import type { ExportStaffing, OutlineEntry, OutlineSection, OutlineStaffing } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';

export type SectionPlace = { level: Heading['level']; number: string };
const lists = ['accomplishments', 'plans'] as const;
type List = (typeof lists)[number];
type Settings = { place: SectionPlace; form: ReportForm; staffing: ExportStaffing };

/** One team: its preamble, its lists in the form's layout, its staffing. Entries without an element stand first in a list. */
export function assembleSection(writer: DocumentWriter, section: OutlineSection, settings: Settings): void {
  const { place, form } = settings;
  const id = writer.heading({ role: 'team', level: place.level, number: place.number, text: section.team });
  writer.body(section.preamble);
  const entries = [...section.entries].sort((one, other) => Number(isElement(one)) - Number(isElement(other)));
  const shown = settings.staffing === 'included' ? section.staffing : [];
  const team: Team = { id, level: place.level, entries, form, staffing: staffingByEntry(shown, entries) };
  if (form.layout === 'by-list') writeByList(writer, team);
  else writeByElement(writer, team);
  for (const staffing of team.staffing.rest) writeStaffing(writer, staffing, below(place.level, 1));
}

type Team = {
  id: string;
  level: Heading['level'];
  entries: OutlineEntry[];
  form: ReportForm;
  staffing: { byEntry: Map<OutlineEntry, OutlineStaffing[]>; rest: OutlineStaffing[] };
};

function writeByList(writer: DocumentWriter, team: Team): void {
  for (const list of lists) {
    const entries = team.entries.filter((entry) => entry[list] !== null);
    if (entries.length === 0) continue;
    writer.heading({ role: list, level: below(team.level, 1), id: `${team.id}-${list}`, text: team.form[list] });
    for (const entry of entries) {
      if (isElement(entry)) writeElementInList(writer, entry, { list, team });
      writeLines(writer, entry, { list, team });
    }
  }
}

type InList = { list: List; team: Team };

function writeElementInList(writer: DocumentWriter, entry: OutlineEntry, { list, team }: InList): void {
  const address = entryId(entry, team);
  const id = list === 'plans' ? `${address}-plans` : address;
  writer.heading({ role: 'entry', level: below(team.level, 2), id, code: entry.code, text: headingIn(entry, list) });
}

function writeByElement(writer: DocumentWriter, team: Team): void {
  for (const entry of team.entries) {
    const base = isElement(entry) ? writeElement(writer, entry, team) : team.id;
    const level = below(team.level, isElement(entry) ? 2 : 1);
    for (const list of lists) {
      if (entry[list] === null) continue;
      writer.heading({ role: list, level, id: `${base}-${list}`, text: team.form[list] });
      writeLines(writer, entry, { list, team });
    }
  }
}

function writeElement(writer: DocumentWriter, entry: OutlineEntry, team: Team): string {
  const text = entry.heading.accomplishments ?? headingIn(entry, 'plans');
  return writer.heading({
    role: 'entry',
    level: below(team.level, 1),
    id: entryId(entry, team),
    code: entry.code,
    text,
  });
}

/** The lines of one entry's list and, in the first of its lists, the entry's staffing. */
function writeLines(writer: DocumentWriter, entry: OutlineEntry, { list, team }: InList): void {
  writer.body(entry[list] ?? []);
  if (!isFirstListOf(entry, list)) return;
  const level = below(team.level, team.form.layout === 'by-list' ? 3 : 2);
  for (const staffing of team.staffing.byEntry.get(entry) ?? []) writeStaffing(writer, staffing, level);
}

function writeStaffing(writer: DocumentWriter, staffing: OutlineStaffing, level: Heading['level']): void {
  const id = staffing.code === null ? undefined : `${addressOf(staffing.code)}-${slug(staffing.heading)}`;
  const address = id === undefined ? {} : { id };
  writer.heading({ role: 'staffing', level, code: staffing.code, text: staffing.heading, ...address });
  writer.body(staffing.nodes);
}

/** Staffing with a code belongs to the entry of that code, where there is one with a list; all other staffing ends the section. */
function staffingByEntry(staffing: OutlineStaffing[], entries: OutlineEntry[]): Team['staffing'] {
  const byEntry = new Map<OutlineEntry, OutlineStaffing[]>();
  const rest: OutlineStaffing[] = [];
  for (const one of staffing) {
    const entry = entries.find(
      ({ code, accomplishments, plans }) => code === one.code && (accomplishments ?? plans) !== null,
    );
    if (one.code === null || entry === undefined) rest.push(one);
    else byEntry.set(entry, [...(byEntry.get(entry) ?? []), one]);
  }
  return { byEntry, rest };
}

function isElement(entry: OutlineEntry): boolean {
  return entry.code !== null || entry.title !== null;
}

function isFirstListOf(entry: OutlineEntry, list: List): boolean {
  return list === 'accomplishments' || entry.accomplishments === null;
}

function headingIn(entry: OutlineEntry, list: List): string {
  return entry.heading[list] ?? [entry.code, entry.title].filter((part) => part !== null && part !== '').join(' ');
}

function entryId(entry: OutlineEntry, team: Team): string {
  return entry.code === null ? `${team.id}-${slug(entry.title ?? '')}` : addressOf(entry.code);
}

function addressOf(code: string): string {
  return code.trim().replace(/\s+/g, '-');
}

/** A level further down, at most 5. */
function below(level: Heading['level'], steps: number): Heading['level'] {
  return Math.min(5, level + steps) as Heading['level']; // 1 to 5 by construction
}
