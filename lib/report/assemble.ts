import { assembleSection, type SectionPlace } from '@/lib/report/assemble-section';
import type { Heading, ReportDocument } from '@/lib/report/document';
import { type DocumentWriter, documentWriter } from '@/lib/report/document-writer';
import type { ExportEdition, ExportStaffing, OutlineSection, ReportOutline } from '@/lib/report/schema';
import type { ReportForm } from '@/lib/shared/report-form';

export type AssembleOptions = {
  projectName: string;
  /** summary: the front matter alone, without the teams. */
  edition: ExportEdition;
  /** left-out: no staffing, since it may name candidates. */
  staffing: ExportStaffing;
  isDraft: boolean;
  /** The language that the project writes in, as `en`, `fr` or `pt-BR`. English where it is no such tag. */
  language: string;
};

/**
 * One stream of headings and bodies in reading order, from which every rendering is made. Lines above any heading come first. Front matter
 * is numbered 1, 2, 3; a front heading with nothing under it, right before the teams, is the part they stand beneath (4, then 4.1, 4.2);
 * without one, teams go on counting as front matter does. A team under a group is numbered beneath it (4.1.1).
 */
export function assemble(outline: ReportOutline, form: ReportForm, options: AssembleOptions): ReportDocument {
  const writer = documentWriter();
  const part = partOf(outline);
  const fronts = part === null ? outline.front : outline.front.slice(0, -1);
  const [first] = fronts;
  if (first?.heading === '') writer.body(first.nodes);
  const headed = fronts.filter(({ heading }) => heading !== '');
  headed.forEach((front, index) => {
    writer.heading({ role: 'front', level: 1, number: `${index + 1}`, text: front.heading });
    writer.body(front.nodes);
  });
  const language = languageTag(options.language);
  if (options.edition === 'extended') assembleTeams(writer, { outline, form, options, part, fronts: headed.length });
  return {
    projectName: options.projectName,
    title: outline.title,
    month: outline.month,
    monthName: monthName(outline.month, language),
    isDraft: options.isDraft,
    language,
    references: form.references,
    blocks: writer.blocks,
  };
}

/** `2017-03` as `March 2017`, or as another language says it. Counted by the Gregorian calendar in every language. */
function monthName(month: string, language: string): string {
  const [year, number] = month.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? 0, (number ?? 1) - 1, 1));
  const way = {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  } as const;
  return date.toLocaleDateString(language, way);
}

function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en'; // A project may have been told anything; a report in English is better than none.
  }
}

function partOf(outline: ReportOutline): string | null {
  const last = outline.front.at(-1);
  return last !== undefined && last.nodes.length === 0 && last.heading !== '' && outline.sections.length > 0
    ? last.heading
    : null;
}

type Teams = {
  outline: ReportOutline;
  form: ReportForm;
  options: AssembleOptions;
  part: string | null;
  fronts: number;
};

function assembleTeams(writer: DocumentWriter, { outline, form, options, part, fronts }: Teams): void {
  if (part !== null) writer.heading({ role: 'part', level: 1, number: `${fronts + 1}`, text: part });
  const top =
    part === null
      ? ({ level: 1, prefix: '', counted: fronts } as const)
      : ({ level: 2, prefix: `${fronts + 1}.`, counted: 0 } as const);
  for (const { section, role, level, number } of numbered(outline.sections, top)) {
    if (role === 'group') {
      writer.heading({ role, level, number, text: section.under ?? '' });
      continue;
    }
    const place: SectionPlace = { level, number };
    assembleSection(writer, section, { place, form, staffing: options.staffing });
  }
}

type Numbered = { section: OutlineSection; role: 'group' | 'team'; level: Heading['level']; number: string };

/** Each team's heading, and before the first of several teams under one group the group's. */
function numbered(sections: OutlineSection[], top: { level: 1 | 2; prefix: string; counted: number }): Numbered[] {
  const beneath: Heading['level'] = top.level === 1 ? 2 : 3;
  let outer = top.counted;
  let inner = 0;
  return sections.flatMap((section, index): Numbered[] => {
    const isGrouped = section.under !== null;
    const opensGroup = isGrouped && section.under !== sections[index - 1]?.under;
    if (opensGroup || !isGrouped) outer += 1;
    inner = opensGroup ? 1 : inner + 1;
    const number = `${top.prefix}${outer}`;
    if (!isGrouped) return [{ section, role: 'team', level: top.level, number }];
    const team: Numbered = { section, role: 'team', level: beneath, number: `${number}.${inner}` };
    return opensGroup ? [{ section, role: 'group', level: top.level, number }, team] : [team];
  });
}
