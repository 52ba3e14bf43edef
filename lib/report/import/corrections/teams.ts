import type { ShownForm } from '@/lib/report/import/learn/form';
import type { OutlineEntry, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';

type Read = { outline: ReportOutline; form: ShownForm };

/** Gives a team another name; the old one stays known as an alias. Null where the report has no such team, or has the new one already. */
export function renameTeam({ outline, form }: Read, { team, to }: { team: string; to: string }): Read | null {
  const names = outline.sections.map((section) => section.team);
  if (!names.includes(team) || names.includes(to)) return null;
  const sections = outline.sections.map((section) => (section.team === team ? { ...section, team: to } : section));
  return { outline: { ...outline, sections }, form: aliased(form, { name: to, alias: team }) };
}

/** Puts one team's section into another's. Null where the report lacks either. */
export function mergeTeams({ outline, form }: Read, { team, into }: { team: string; into: string }): Read | null {
  const from = outline.sections.find((section) => section.team === team);
  const hasTarget = outline.sections.some((section) => section.team === into);
  if (from === undefined || !hasTarget || team === into) return null;
  const sections = outline.sections
    .filter((section) => section !== from)
    .map((section) => (section.team === into ? joinSections(section, from) : section));
  return { outline: { ...outline, sections }, form: aliased(form, { name: into, alias: team }) };
}

function aliased(form: ShownForm, { name, alias }: { name: string; alias: string }): ShownForm {
  const old = form.teams.filter((team) => team.name === name || team.name === alias);
  const kept = old.find((team) => team.name === name) ?? old[0] ?? { name, aliases: [], under: null };
  const aliases = new Set([...old.flatMap((team) => team.aliases), alias]);
  const team = { ...kept, name, aliases: [...aliases].filter((one) => one !== name) };
  const at = form.teams.findIndex((one) => old.includes(one));
  const others = form.teams.filter((one) => !old.includes(one));
  return { ...form, teams: at === -1 ? [...others, team] : others.toSpliced(at, 0, team) };
}

/** One section with all that two say; entries of the same element become one. */
export function joinSections(section: OutlineSection, from: OutlineSection): OutlineSection {
  const entries = from.entries.reduce<OutlineEntry[]>(withEntry, section.entries);
  return {
    ...section,
    preamble: [...section.preamble, ...from.preamble],
    entries,
    staffing: [...section.staffing, ...from.staffing],
  };
}

/** One entry with all that two of the same element say, under the headings of the first. */
export function joinEntries(own: OutlineEntry, entry: OutlineEntry): OutlineEntry {
  return {
    ...own,
    title: own.title ?? entry.title,
    heading: {
      accomplishments: own.heading.accomplishments ?? entry.heading.accomplishments,
      plans: own.heading.plans ?? entry.heading.plans,
    },
    accomplishments: together(own.accomplishments, entry.accomplishments),
    plans: together(own.plans, entry.plans),
  };
}

function withEntry(entries: OutlineEntry[], entry: OutlineEntry): OutlineEntry[] {
  const at = entries.findIndex(({ code, title }) => code === entry.code && (code !== null || title === entry.title));
  const own = entries[at];
  if (own === undefined) return entry.code === null && entry.title === null ? [entry, ...entries] : [...entries, entry];
  return entries.with(at, joinEntries(own, entry));
}

function together(one: OutlineNode[] | null, other: OutlineNode[] | null): OutlineNode[] | null {
  return one === null && other === null ? null : [...(one ?? []), ...(other ?? [])];
}
