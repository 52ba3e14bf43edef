import type { EditableForm, FormTeam } from '@/lib/projects/schema';
import { Refusal } from '@/lib/shared/errors';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { isSafeLink } from '@/lib/shared/text/safe-link';

/** A form without blanks around its words and without empty aliases. @throws Refusal that says which word, team or reference is wrong. */
export function tidyForm(form: EditableForm): EditableForm {
  const tidy = {
    ...form,
    accomplishments: form.accomplishments.trim(),
    plans: form.plans.trim(),
    teams: form.teams.map(tidyTeam),
    references: form.references.map(tidyReference),
  };
  const trouble = wordTrouble(tidy) ?? teamTrouble(tidy.teams) ?? referenceTrouble(tidy.references);
  if (trouble !== null) throw new Refusal('BAD_REQUEST', trouble);
  return tidy;
}

/**
 * The teams of an edited form, each with the names that it had before among its aliases, so that earlier documents still find it.
 * `rows` are the project's teams as they are.
 */
export function keepOldNames(teams: FormTeam[], rows: { id: string; name: string }[]): FormTeam[] {
  const taken = new Set(teams.flatMap(({ name, aliases }) => [name, ...aliases]).map(wordKey));
  return teams.map((team) => {
    const old = rows.find(({ id }) => id === team.id)?.name;
    return old === undefined || taken.has(wordKey(old)) ? team : { ...team, aliases: [...team.aliases, old] };
  });
}

function tidyTeam(team: FormTeam): FormTeam {
  const aliases = team.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
  return { ...team, name: team.name.trim(), aliases: [...new Set(aliases)], under: team.under?.trim() || null };
}

function tidyReference({ kind, prefix, url }: ReferencePattern): ReferencePattern {
  return { kind, prefix: prefix.trim(), url: url?.trim() || null };
}

function wordTrouble({ accomplishments, plans }: EditableForm): string | null {
  if (accomplishments === '' || plans === '') return 'Both lists of a team need a heading.';
  if (wordKey(accomplishments) !== wordKey(plans)) return null;
  return `Both lists of a team are headed “${plans}”: a document could not be told apart by them.`;
}

function teamTrouble(teams: FormTeam[]): string | null {
  if (teams.some(({ name }) => name === '')) return 'Every team needs a name.';
  const names = teams.flatMap(({ name, aliases }) => [name, ...aliases]);
  const twice = names.find((name, at) => names.findIndex((other) => wordKey(other) === wordKey(name)) < at);
  if (twice !== undefined) return `“${twice}” stands for two teams, or twice for one: a name or alias stands for one.`;
  const ids = teams.flatMap(({ id }) => (id === null ? [] : [id]));
  return new Set(ids).size === ids.length ? null : 'One team is in the form twice.';
}

function referenceTrouble(references: ReferencePattern[]): string | null {
  const unsafe = references.find(({ url }) => url !== null && !isSafeLink(url.replaceAll('{key}', 'KEY-1')));
  if (unsafe !== undefined) return `“${unsafe.url}” is no address that “${unsafe.prefix}” could link to.`;
  const keyless = references.find(({ url }) => url !== null && !url.includes('{key}'));
  if (keyless !== undefined) return `“${keyless.url}” does not say where the key goes: write {key} there.`;
  const prefixes = references.map(({ prefix }) => prefix);
  const twice = prefixes.find((prefix, at) => prefixes.indexOf(prefix) < at);
  return twice === undefined ? null : `“${twice}” stands for two kinds of reference.`;
}

function wordKey(word: string): string {
  return word.normalize('NFKC').toLowerCase();
}
