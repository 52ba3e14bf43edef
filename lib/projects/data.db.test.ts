import { expect, test } from 'vitest';
import { createProject, editProject, editProjectForm, getProject, getProjectForm } from '@/lib/projects/data';
import type { ProjectForm } from '@/lib/projects/schema';
import { database, inTransaction, systemPersons } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import { makeMonth, makeProject } from '@/lib/server/test-database-project';

async function ownProject() {
  const project = await makeProject();
  const { slug } = await database().project.findUniqueOrThrow({ where: { id: project.projectId } });
  const viewer = await commandLineViewer();
  return { ...project, slug, viewer, form: await getProjectForm(viewer, { project: slug }) };
}

type Own = Awaited<ReturnType<typeof ownProject>>;

/** Edits the teams of a project's form: [id, name] in their order. */
function editTeams({ viewer, slug }: Own, { version, form }: ProjectForm, teams: [string | null, string][]) {
  const edited = teams.map(([id, name]) => ({ id, name, aliases: [], under: null }));
  return editProjectForm(viewer, { project: slug, version, form: { ...form, teams: edited } });
}

function teamRows(projectId: string) {
  const select = { id: true, name: true, aliases: true };
  return database().team.findMany({ where: { projectId }, select, orderBy: { position: 'asc' } });
}

test('a project is made once', async () => {
  const viewer = await commandLineViewer();
  const input = { slug: 'made-once', name: 'Made Once', timezone: 'America/Santiago' };
  expect(await createProject(viewer, input)).toEqual({ slug: 'made-once', name: 'Made Once' });
  await expect(createProject(viewer, input)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('an edit of settings that changed meanwhile is told what they are', async () => {
  const { viewer, slug } = await ownProject();
  const before = await getProject(viewer, { project: slug });
  const { slug: project, ...settings } = before;
  const after = await editProject(viewer, { ...settings, project, name: 'Renamed', dueDay: 12 });
  expect(after).toEqual({ ...before, name: 'Renamed', dueDay: 12, version: before.version + 1 });
  const late = editProject(viewer, { ...settings, project, name: 'Late' });
  await expect(late).rejects.toMatchObject({ code: 'CONFLICT', details: { current: after } });
});

test('working days and holidays are kept as they were given', async () => {
  const { viewer, slug: project } = await ownProject();
  const { slug: _, ...settings } = await getProject(viewer, { project });
  expect(settings).toMatchObject({ workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] });
  const time = { workingDays: [1, 2, 3, 4], holidays: [{ day: '2017-12-25', name: 'Christmas' }] };
  await editProject(viewer, { ...settings, project, ...time });
  expect(await getProject(viewer, { project })).toMatchObject(time);
});

test('an edit of the form keeps the teams in step', async () => {
  const own = await ownProject();
  const first = own.teamId;
  const added = await editTeams(own, own.form, [
    [null, 'Camera'],
    [first, 'Dome'],
  ]);
  expect(added.form.teams.map(({ name, aliases }) => ({ name, aliases }))).toEqual([
    { name: 'Camera', aliases: [] },
    { name: 'Dome', aliases: ['Observatory'] },
  ]);
  expect(added.isEdited).toBe(true);
  expect(await teamRows(own.projectId)).toEqual(added.form.teams.map(({ under: _under, ...team }) => team));
  const { form } = await database().project.findUniqueOrThrow({ where: { id: own.projectId } });
  expect(form).toMatchObject({ teams: added.form.teams.map(({ id: _id, ...team }) => team) });
});

test('teams may exchange their names', async () => {
  const own = await ownProject();
  const added = await editTeams(own, own.form, [
    [own.teamId, 'Observatory'],
    [null, 'Camera'],
  ]);
  const [one, other] = added.form.teams.map(({ id }) => id);
  const swapped = await editTeams(own, added, [
    [one ?? null, 'Camera'],
    [other ?? null, 'Observatory'],
  ]);
  expect(swapped.form.teams).toEqual([
    { id: one, name: 'Camera', aliases: [], under: null },
    { id: other, name: 'Observatory', aliases: [], under: null },
  ]);
});

test('a team that has written stays, one that has not may go', async () => {
  const own = await ownProject();
  await makeMonth(own, '2017-03');
  const added = await editTeams(own, own.form, [
    [own.teamId, 'Observatory'],
    [null, 'Camera'],
  ]);
  const camera = added.form.teams[1]?.id ?? null;
  await expect(editTeams(own, added, [[camera, 'Camera']])).rejects.toThrow('“Observatory” stays');
  const left = await editTeams(own, added, [[own.teamId, 'Observatory']]);
  expect(left.form.teams.map(({ name }) => name)).toEqual(['Observatory']);
});

test('an edit of a form that changed meanwhile is told what it is, and changes nothing', async () => {
  const own = await ownProject();
  const current = await editTeams(own, own.form, [[own.teamId, 'Dome']]);
  await expect(editTeams(own, own.form, [[own.teamId, 'Late']])).rejects.toMatchObject({
    code: 'CONFLICT',
    details: { current },
  });
  expect((await teamRows(own.projectId)).map(({ name }) => name)).toEqual(['Dome']);
});

test('of two edits at once one is told', async () => {
  const own = await ownProject();
  const edits = ['Dome', 'Mount'].map((name) => editTeams(own, own.form, [[own.teamId, name]]));
  const states = (await Promise.allSettled(edits)).map(({ status }) => status);
  expect(states.sort()).toEqual(['fulfilled', 'rejected']);
});

test("another project's team is no team of this one", async () => {
  const [own, other] = [await ownProject(), await ownProject()];
  const edit = editTeams(own, own.form, [
    [own.teamId, 'Observatory'],
    [other.teamId, 'Stolen'],
  ]);
  await expect(edit).rejects.toThrow('“Stolen” is given as a team that there is not.');
});

test('a team that the form does not know yet is shown with it', async () => {
  const own = await ownProject();
  await inTransaction(systemPersons.commandLine, (db) =>
    db.team.create({ data: { projectId: own.projectId, name: 'Camera', position: 'a1' } }),
  );
  const { form } = await getProjectForm(own.viewer, { project: own.slug });
  expect(form.teams.map(({ name }) => name)).toEqual(['Observatory', 'Camera']);
});
