import { type ProjectRow, settingsOf } from '@/lib/projects/data-project';
import { formOf, listTeams, writeTeams } from '@/lib/projects/data-teams';
import { canAdminister, canManage } from '@/lib/projects/policy';
import { emptyForm, projectOf } from '@/lib/projects/rules';
import { keepOldNames, tidyForm } from '@/lib/projects/rules-form';
import type { FormEdit, NewProject, Project, ProjectForm, ProjectSettings, SettingsEdit } from '@/lib/projects/schema';
import { database, inTransaction, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** Makes a project that nobody but the administrators sees yet. @throws Refusal CONFLICT where the slug is taken. */
export async function createProject(viewer: Viewer, { slug, name, timezone }: NewProject): Promise<Project> {
  if (!canAdminister(viewer)) throw new Refusal('FORBIDDEN', 'Projects are made by the administrators of Lunation.');
  const data = [{ slug, name, timezone, form: emptyForm }];
  const [made] = await inTransaction(viewer.personId, (db) =>
    db.project.createManyAndReturn({ data, skipDuplicates: true, select: { slug: true, name: true } }),
  );
  if (made === undefined) throw new Refusal('CONFLICT', `There is a project “${slug}” already: choose another slug.`);
  return made;
}

/** What the managers of a project have decided of it. */
export async function getProject(viewer: Viewer, input: { project: string }): Promise<ProjectSettings> {
  return settingsOf(await rowOf(database(), managedProject(viewer, input.project)));
}

/** Renames a project, sets its time zone and the like. @throws Refusal CONFLICT with the settings as they are, where they changed. */
export async function editProject(viewer: Viewer, input: SettingsEdit): Promise<ProjectSettings> {
  const { project, version, ...data } = input;
  const id = managedProject(viewer, project);
  return await inTransaction(viewer.personId, async (db) => {
    const { count } = await db.project.updateMany({ where: { id, version }, data });
    const settings = settingsOf(await rowOf(db, id));
    if (count === 0) throw changedMeanwhile('The settings', settings);
    return settings;
  });
}

/** How the report of a project is built, with the teams that it has. */
export async function getProjectForm(viewer: Viewer, input: { project: string }): Promise<ProjectForm> {
  const id = managedProject(viewer, input.project);
  return formOf(await rowOf(database(), id), await listTeams(database(), id));
}

/**
 * Decides how the report is built: its teams are renamed, moved, added and taken out with it. Imports leave it so from then on.
 * @throws Refusal CONFLICT with the form as it is where it changed, and where a team that has written is taken out.
 */
export async function editProjectForm(viewer: Viewer, { project, version, form }: FormEdit): Promise<ProjectForm> {
  const id = managedProject(viewer, project);
  const tidy = tidyForm(form);
  return await inTransaction(viewer.personId, async (db) => {
    const { count } = await db.project.updateMany({ where: { id, version }, data: { formEditedAt: new Date() } });
    const rows = await listTeams(db, id);
    if (count === 0) throw changedMeanwhile('The form', formOf(await rowOf(db, id), rows));
    const teams = await writeTeams(db, { projectId: id, rows, teams: keepOldNames(tidy.teams, rows) });
    const stored = { ...tidy, teams: teams.map(({ name, aliases, under }) => ({ name, aliases, under })) };
    await db.project.update({ where: { id }, data: { form: stored } });
    return formOf(await rowOf(db, id), teams);
  });
}

function managedProject(viewer: Viewer, slug: string): string {
  const project = projectOf(viewer, slug);
  if (canManage(viewer, project)) return project.id;
  throw new Refusal('FORBIDDEN', 'The settings of a project are for its managers.');
}

function changedMeanwhile(what: string, current: unknown): Refusal {
  return new Refusal('CONFLICT', `${what} changed while you edited: look at them as they are now, then save again.`, {
    current,
  });
}

function rowOf(db: Transaction, id: string): Promise<ProjectRow> {
  return db.project.findUniqueOrThrow({ where: { id } });
}
