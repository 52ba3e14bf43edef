import { z } from 'zod';
import type { Built } from '@/lib/report/import/compose/build';
import type { ListName } from '@/lib/report/import/compose/role';
import { joinReferences, learnReferences } from '@/lib/report/import/learn/references';
import { joinTeams } from '@/lib/report/import/learn/teams';
import { nodesOf } from '@/lib/report/nodes';
import type { OutlineSection } from '@/lib/report/schema';
import { type ReportForm, referencePattern, reportForm } from '@/lib/shared/report-form';

/** What one document alone shows of its report's form; null where it shows nothing. `times`: how often a reference is met. */
export const shownForm = reportForm.extend({
  layout: reportForm.shape.layout.nullable(),
  accomplishments: z.string().nullable(),
  plans: z.string().nullable(),
  references: z.array(referencePattern.extend({ times: z.number().int() })),
});
export type ShownForm = z.infer<typeof shownForm>;

/** The form that a document shows by itself, whatever is known of other months. */
export function learnForm(built: Built): ShownForm {
  const texts = nodesOf(built).map(({ text }) => text);
  return {
    layout: layoutOf(built),
    accomplishments: wordOf(built, 'accomplishments'),
    plans: wordOf(built, 'plans'),
    teams: teamsOf(built.sections),
    references: learnReferences(texts),
  };
}

/**
 * A form with what a newer month shows: new teams and references are added, the newest wording wins, a reference keeps its kind and
 * address. Folding the forms of all months in the months' order, from null on, gives a project's form whatever came in first.
 */
export function mergeForms(older: ReportForm | null, newer: ShownForm): ReportForm {
  return {
    layout: newer.layout ?? older?.layout ?? 'by-list',
    accomplishments: newer.accomplishments ?? older?.accomplishments ?? 'Accomplishments',
    plans: newer.plans ?? older?.plans ?? 'Planned activities',
    teams: joinTeams(older?.teams ?? [], newer.teams),
    references: joinReferences(older?.references ?? [], newer.references),
  };
}

/** The teams of a report, each once. */
export function teamsOf(sections: OutlineSection[]): ReportForm['teams'] {
  return joinTeams(
    [],
    sections.map(({ team, under }) => ({ name: team, aliases: [], under })),
  );
}

function layoutOf({ layouts }: Built): ShownForm['layout'] {
  if (layouts.inList === 0 && layouts.overLists === 0) return null;
  return layouts.overLists > layouts.inList ? 'by-element' : 'by-list';
}

/** The wording that heads most lists, without a remark in brackets. */
function wordOf({ words }: Built, list: ListName): string | null {
  const times = new Map<string, number>();
  for (const { text, list: own } of words) {
    const word = text.replace(/\s*:?\s*[([][^)\]]*[)\]]\s*$/, '').replace(/\s*:.*$/, '');
    if (own === list && word !== '') times.set(word, (times.get(word) ?? 0) + 1);
  }
  const [most] = [...times].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
