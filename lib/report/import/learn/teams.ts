import { teamKey } from '@/lib/report/import/compose/words';
import type { ReportForm } from '@/lib/report/schema';

type Team = ReportForm['teams'][number];

/** The team of a form that a heading names, by name or alias. */
export function knownTeam(name: string, teams: Team[]): Team | undefined {
  const key = teamKey(name);
  return teams.find((team) => keysOf(team).has(key));
}

/**
 * Adds a team to those of older months. Those that share a name or an alias with it become one: under the newer name where that is
 * the old one in another spelling, or where the newer team names the old one as its alias.
 */
export function joinTeam(teams: Team[], newer: Team): Team[] {
  const keys = keysOf(newer);
  const same = teams.filter((team) => [...keysOf(team)].some((key) => keys.has(key)));
  const [first] = same;
  if (first === undefined) return [...teams, newer];
  const name = keys.has(teamKey(first.name)) ? newer.name : first.name;
  const names = new Set([...same, newer].flatMap((team) => [...team.aliases, team.name]));
  names.delete(name);
  const joined = { name, aliases: [...names], under: newer.under };
  const others = teams.filter((team) => !same.includes(team));
  return others.toSpliced(teams.indexOf(first), 0, joined);
}

function keysOf({ name, aliases }: Team): Set<string> {
  return new Set([name, ...aliases].map(teamKey));
}
