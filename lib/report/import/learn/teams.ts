import { teamKey, teamKeys } from '@/lib/report/import/compose/words';
import type { ReportForm } from '@/lib/shared/report-form';

type Team = ReportForm['teams'][number];

/** The team of a form that a heading names, by name or alias. */
export function knownTeam(name: string, teams: Team[]): Team | undefined {
  const key = teamKey(name);
  return teams.find((team) => teamKeys(team).has(key));
}

/**
 * Adds newer teams to those of older months. Those that share a name or an alias become one: under the newer name where that is the
 * old one in another spelling, or where the newer team names the old one as its alias.
 */
export function joinTeams(older: Team[], newer: Team[]): Team[] {
  // A place keeps its team; where two become one, the first of their places.
  const places: (Team | null)[] = [];
  const placeOf = new Map<string, number>();
  for (const team of [...older, ...newer]) {
    const same = [...new Set([...teamKeys(team)].flatMap((key) => placeOf.get(key) ?? []))].sort((a, b) => a - b);
    const place = same[0] ?? places.length;
    const old = same.flatMap((at) => places[at] ?? []);
    const joined = old.length === 0 ? team : joinedTeam(old, team);
    for (const at of same) places[at] = null;
    places[place] = joined;
    for (const key of teamKeys(joined)) placeOf.set(key, place);
  }
  return places.filter((team) => team !== null);
}

function joinedTeam(old: Team[], newer: Team): Team {
  const known = old[0]?.name ?? newer.name;
  const name = teamKeys(newer).has(teamKey(known)) ? newer.name : known;
  const names = new Set([...old, newer].flatMap((team) => [...team.aliases, team.name]));
  names.delete(name);
  return { name, aliases: [...names], under: newer.under };
}
