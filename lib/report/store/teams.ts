import { teamKey, teamKeys } from '@/lib/report/import/compose/words';
import { knownTeam } from '@/lib/report/import/learn/teams';
import type { ProjectState, TeamRow } from '@/lib/report/store/state';
import { byPosition, newPositions } from '@/lib/shared/positions';
import type { ReportForm } from '@/lib/shared/report-form';

type FormTeam = ReportForm['teams'][number];

/** A project's teams as its form has them. `idOf`: the team that a section's heading names, by name or alias. */
export type Teams = { rows: TeamRow[]; idOf: (heading: string) => string | null };

/** Gives each team of the form its row: the one it has, by name or alias, or a new one. Teams that are not in the form come last. */
export function teamsOfForm(form: ReportForm, stored: TeamRow[], newId: () => string): Teams {
  const free = new Set(stored);
  const ids = new Map<FormTeam, string>();
  const named = form.teams.map((team) => {
    const row = rowOf(team, free);
    if (row !== undefined) free.delete(row);
    const id = row?.id ?? newId();
    ids.set(team, id);
    return { id, name: team.name, aliases: team.aliases, under: team.under };
  });
  const others = stored.filter((row) => free.has(row)).sort(byPosition);
  const positions = newPositions(named.length + others.length);
  const rows = [...named, ...others].map((row, at) => ({ ...row, position: positions[at] ?? '' }));
  return { rows, idOf: (heading) => idOfTeam(knownTeam(heading, form.teams), ids) };
}

function idOfTeam(team: FormTeam | undefined, ids: Map<FormTeam, string>): string | null {
  return team === undefined ? null : (ids.get(team) ?? null);
}

function rowOf(team: FormTeam, rows: Set<TeamRow>): TeamRow | undefined {
  const keys = teamKeys(team);
  const candidates = [...rows];
  return (
    candidates.find(({ name }) => teamKey(name) === teamKey(team.name)) ??
    candidates.find(({ name }) => keys.has(teamKey(name))) ??
    candidates.find((row) => [...teamKeys(row)].some((key) => keys.has(key)))
  );
}

/** Sections of other months that now belong to another team; what is published, or has a section of that team already, stays. */
export function sectionsToMove(state: ProjectState, { idOf }: Teams, month: string): { id: string; teamId: string }[] {
  const frozen = new Set(state.months.filter(({ isFrozen }) => isFrozen).map((one) => one.month));
  const taken = new Set(state.sections.map((section) => `${section.month} ${section.teamId}`));
  return state.sections.flatMap(({ id, month: own, teamId: old, heading }) => {
    const teamId = idOf(heading);
    if (teamId === null || teamId === old || own === month || frozen.has(own)) return [];
    if (taken.has(`${own} ${teamId}`)) return [];
    taken.add(`${own} ${teamId}`);
    return [{ id, teamId }];
  });
}

/** Teams without those that only earlier readings of documents knew and that have neither a section nor a role. */
export function withoutForgotten(teams: Teams, state: ProjectState, usedIds: Set<string>): TeamRow[] {
  const held = new Set(state.heldIds);
  const isLearned = ({ name }: TeamRow) => knownTeam(name, state.form.teams) !== undefined;
  return teams.rows.filter(
    (row) => usedIds.has(row.id) || held.has(row.id) || teams.idOf(row.name) === row.id || !isLearned(row),
  );
}
