import { teamKey } from '@/lib/report/import/compose/words';
import { mergeForms, type ShownForm } from '@/lib/report/import/learn/form';
import { joinReferences } from '@/lib/report/import/learn/references';
import { joinTeams, knownTeam } from '@/lib/report/import/learn/teams';
import type { ProjectState } from '@/lib/report/store/state';
import type { ReportForm } from '@/lib/shared/report-form';
import { isSame } from '@/lib/shared/same';

type NewMonth = { month: string; shown: ShownForm };

/**
 * What the document of a month shows, with what an earlier reading of that month showed and this one does not say: aliases that
 * corrections taught, and words and layout that an outline in JSON leaves out.
 */
export function shownOf({ months }: ProjectState, { month, shown }: NewMonth): ShownForm {
  const before = months.find((one) => one.month === month)?.shown ?? null;
  if (before === null) return shown;
  return {
    ...shown,
    layout: shown.layout ?? before.layout,
    accomplishments: shown.accomplishments ?? before.accomplishments,
    plans: shown.plans ?? before.plans,
    teams: shown.teams.map((team) => ({ ...team, aliases: aliasesOf(team, before.teams) })),
  };
}

function aliasesOf(team: ShownForm['teams'][number], before: ShownForm['teams']): string[] {
  const known = before.find(({ name }) => teamKey(name) === teamKey(team.name));
  const aliases = new Set([...team.aliases, ...(known?.aliases ?? [])]);
  return [...aliases].filter((alias) => alias !== team.name);
}

/**
 * The project's form once a month shows what it shows: folded from all months in their order, so that it does not matter which came
 * in first. A form that a person gave or edited stays as it is, but for teams and references that no month showed before.
 */
export function formAfter(state: ProjectState, { month, shown }: NewMonth): ReportForm {
  const before = shownForms(state.months);
  if (isDecided(state))
    return withNews(
      state.form,
      shown,
      before.flatMap(({ references }) => references),
    );
  const others = state.months.filter((one) => one.month !== month);
  return shownForms([...others, { month, shown }]).reduce<ReportForm | null>(mergeForms, null) ?? state.form;
}

/** Whether a person has decided how the form is: edited it, or gave the project one that no document shows. */
export function isDecided({ form, isFormEdited, months }: ProjectState): boolean {
  if (isFormEdited) return true;
  const learned = shownForms(months).reduce<ReportForm | null>(mergeForms, null);
  return !isBlank(form) && !isSame(form, learned);
}

/** Whether nothing is known of how a project's report is built. */
export function isBlank({ teams, references }: ReportForm): boolean {
  return teams.length === 0 && references.length === 0;
}

function shownForms(months: { month: string; shown: ShownForm | null }[]): ShownForm[] {
  const inOrder = [...months].sort((one, other) => (one.month < other.month ? -1 : 1));
  return inOrder.flatMap(({ shown }) => (shown === null ? [] : [shown]));
}

function withNews(form: ReportForm, shown: ShownForm, seen: ShownForm['references']): ReportForm {
  const newTeams = shown.teams.filter(({ name }) => knownTeam(name, form.teams) === undefined);
  const newReferences = shown.references.filter(({ prefix }) => seen.every((one) => one.prefix !== prefix));
  return {
    ...form,
    teams: joinTeams(form.teams, newTeams),
    references: joinReferences(form.references, newReferences),
  };
}
