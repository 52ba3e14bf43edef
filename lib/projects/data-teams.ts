import type { ProjectRow } from '@/lib/projects/data-project';
import type { FormTeam, ProjectForm } from '@/lib/projects/schema';
import type { Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { byPosition, keepPositions } from '@/lib/shared/positions';
import { reportForm } from '@/lib/shared/report-form';

export type TeamRow = { id: string; name: string; aliases: string[]; under: string | null; position: string };

/** The teams of a project in their order. */
export async function listTeams(db: Transaction, projectId: string): Promise<TeamRow[]> {
  const select = { id: true, name: true, aliases: true, under: true, position: true };
  const teams = await db.team.findMany({ where: { projectId }, select });
  return teams.sort(byPosition);
}

/** The form of a project's row, its teams known by the rows that they have; teams that the form leaves out stand at its end. */
export function formOf(
  { slug, version, form: stored, formEditedAt }: ProjectRow,
  rows: Omit<TeamRow, 'position'>[],
): ProjectForm {
  const form = reportForm.parse(stored);
  const teams: FormTeam[] = form.teams.map((team) => ({
    ...team,
    id: rows.find(({ name }) => name === team.name)?.id ?? null,
  }));
  const others = rows.filter((row) => teams.every(({ id }) => id !== row.id));
  const left = others.map(({ id, name, aliases, under }) => ({ id, name, aliases, under }));
  return { slug, version, isEdited: formEditedAt !== null, form: { ...form, teams: [...teams, ...left] } };
}

type TeamsEdit = { projectId: string; rows: TeamRow[]; teams: FormTeam[] };

/** Makes the project's teams those, in that order; gives them with their ids. @throws Refusal for a team that is not the project's. */
export async function writeTeams(db: Transaction, { projectId, rows, teams }: TeamsEdit): Promise<TeamRow[]> {
  const known = new Map(rows.map((row) => [row.id, row]));
  const strange = teams.find(({ id }) => id !== null && !known.has(id));
  if (strange !== undefined)
    throw new Refusal('BAD_REQUEST', `“${strange.name}” is given as a team that there is not.`);
  const positions = keepPositions(teams.map(({ id }) => known.get(id ?? '')?.position ?? null));
  const placed = teams.map((team, at) => ({ ...team, position: positions[at] ?? '' }));
  await deleteTeams(
    db,
    projectId,
    rows.filter(({ id }) => teams.every((team) => team.id !== id)),
  );
  await updateTeams(db, projectId, placed);
  const data = placed.flatMap(({ id, ...team }) => (id === null ? [{ ...team, projectId }] : []));
  await db.team.createMany({ data });
  return await listTeams(db, projectId);
}

async function deleteTeams(db: Transaction, projectId: string, gone: TeamRow[]): Promise<void> {
  const ids = gone.map(({ id }) => id);
  const section = await db.section.findFirst({
    where: { projectId, teamId: { in: ids } },
    select: { month: true, team: { select: { name: true } } },
    orderBy: { month: 'desc' },
  });
  if (section !== null)
    throw new Refusal(
      'CONFLICT',
      `“${section.team.name}” stays: it has a section in ${section.month}. It can be renamed, or retired.`,
    );
  await db.team.deleteMany({ where: { projectId, id: { in: ids } } });
}

/** Names that change hands would meet each other on the way, so those that another team takes are given up first. */
async function updateTeams(
  db: Transaction,
  projectId: string,
  teams: (FormTeam & { position: string })[],
): Promise<void> {
  const rows = JSON.stringify(teams.filter(({ id }) => id !== null));
  await db.$executeRaw`
    update "Team" t set "name" = t."id"::text
    from jsonb_to_recordset(${rows}::jsonb) as x("id" uuid, "name" text)
    where t."projectId" = ${projectId}::uuid and t."id" = x."id" and t."name" <> x."name"
      and t."name" in (select o."name" from jsonb_to_recordset(${rows}::jsonb) as o("name" text))`;
  await db.$executeRaw`
    update "Team" t set "name" = x."name", "aliases" = x."aliases", "under" = x."under", "position" = x."position"
    from jsonb_to_recordset(${rows}::jsonb) as x("id" uuid, "name" text, "aliases" text[], "under" text, "position" text)
    where t."projectId" = ${projectId}::uuid and t."id" = x."id"
      and (t."name", t."aliases", t."under", t."position") is distinct from (x."name", x."aliases", x."under", x."position")`;
}
