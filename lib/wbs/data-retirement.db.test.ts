import { expect, test } from 'vitest';
import { getOpening, openMonth } from '@/lib/months/data';
import { getSheet } from '@/lib/plans/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { addLine, makeMonth, makeProject, write } from '@/lib/server/test-database-project';
import { editWbsElement, getRetirement, getWbs, retireTeam, takeTeamBack } from '@/lib/wbs/data';

/** A project with March, which the Observatory has planned in; the Workshop has the second element. */
async function ownTeams() {
  const own = await makeProject();
  const { projectId, elementId, teamId } = own;
  const march = await makeMonth(own, '2017-03');
  await addLine({ projectId, blockId: march.plannedId });
  const workshop = await write(async (db) => {
    const other = await db.team.create({ data: { projectId, name: 'Workshop', position: 'a1' } });
    const lathe = await db.wbsElement.create({ data: { projectId, code: '05D.02', title: 'Lathe', position: 'a1' } });
    const fromMonth = '2017-01';
    await db.wbsAssignment.create({ data: { projectId, elementId, teamId, fromMonth } });
    await db.wbsAssignment.create({ data: { projectId, elementId: lathe.id, teamId: other.id, fromMonth } });
    return other.id;
  });
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  const manager = await viewerWith({ role: 'manager', project });
  const give = async (team: string | null) => {
    const element = (await getWbs(manager, { project })).elements.find(({ id }) => id === elementId);
    if (element === undefined) throw new Error('The project has an element.');
    await editWbsElement(manager, { ...element, project, teamId: team });
  };
  const sectionsOf = async (month: string) => {
    const rows = await database().section.findMany({ where: { projectId, month }, orderBy: { position: 'asc' } });
    return rows.map(({ heading }) => heading);
  };
  return { projectId, project, manager, team: teamId, workshop, give, sectionsOf };
}

test('a team that holds elements is not retired, and is told which', async () => {
  const { project, manager, team, sectionsOf } = await ownTeams();
  expect(await getRetirement(manager, { project, team })).toMatchObject({ from: '2017-04', held: ['05D.01 Dome'] });
  await expect(retireTeam(manager, { project, team })).rejects.toMatchObject({
    code: 'CONFLICT',
    message: expect.stringContaining('“Observatory” still holds 05D.01 Dome: give it to another team'),
  });
  await openMonth(manager, { project, month: '2017-04' });
  expect(await sectionsOf('2017-04')).toEqual(['Observatory', 'Workshop']);
});

test('a month that is opened after a team was retired has no section of it, and its plans wait where its element is', async () => {
  const { projectId, project, manager, team, workshop, give, sectionsOf } = await ownTeams();
  await give(workshop);
  expect(await getRetirement(manager, { project, team })).toEqual({
    ...{ from: '2017-04', held: [], answeredElsewhere: 1, answeredNowhere: 0 },
  });
  const { teams, retired } = await retireTeam(manager, { project, team });
  expect(retired).toEqual([{ id: team, name: 'Observatory', from: '2017-04' }]);
  expect(teams.map(({ name }) => name)).toEqual(['Workshop']);
  expect(await getOpening(manager, { project, month: '2017-04' })).toMatchObject({ sections: 1, entries: 2 });
  await openMonth(manager, { project, month: '2017-04' });
  expect(await sectionsOf('2017-03')).toEqual(['Observatory']);
  expect(await sectionsOf('2017-04')).toEqual(['Workshop']);
  const section = await database().section.findFirstOrThrow({ where: { projectId, month: '2017-04' } });
  const { plans } = await getSheet(manager, { project, section: section.id });
  expect(plans.map(({ markdown }) => markdown)).toEqual(['Turn the dome']);
});

test('plans under an element that nobody holds wait nowhere, which is told before', async () => {
  const { project, manager, team, give } = await ownTeams();
  await give(null);
  expect(await getRetirement(manager, { project, team })).toMatchObject({ answeredElsewhere: 0, answeredNowhere: 1 });
});

test('a retired team gets no section even where an assignment of it comes back', async () => {
  const { projectId, project, manager, team, workshop, give, sectionsOf } = await ownTeams();
  await give(workshop);
  await retireTeam(manager, { project, team });
  const { elements } = await getWbs(manager, { project });
  const elementId = elements[0]?.id ?? '';
  await write((db) =>
    db.wbsAssignment.create({ data: { projectId, elementId, teamId: team, fromMonth: '2017-02', toMonth: null } }),
  );
  await openMonth(manager, { project, month: '2017-04' });
  expect(await sectionsOf('2017-04')).toEqual(['Workshop']);
});

test('a retired team takes no element until it is taken back', async () => {
  const { projectId, project, manager, team, workshop, give, sectionsOf } = await ownTeams();
  await give(workshop);
  await retireTeam(manager, { project, team });
  await expect(retireTeam(manager, { project, team })).rejects.toThrow('“Observatory” is retired already.');
  await expect(give(team)).rejects.toThrow('The team that was to hold it is not there, or is retired.');
  expect((await takeTeamBack(manager, { project, team })).retired).toEqual([]);
  await expect(takeTeamBack(manager, { project, team })).rejects.toThrow('“Observatory” is not retired.');
  await give(team);
  await openMonth(manager, { project, month: '2017-04' });
  expect(await sectionsOf('2017-04')).toEqual(['Observatory', 'Workshop']);
  const changes = await database().change.findMany({ where: { projectId, table: 'Team', row: team } });
  expect(changes).toHaveLength(3);
});

test('teams are retired by managers, and only those of the project', async () => {
  const { project, manager, team } = await ownTeams();
  const other = await ownTeams();
  await expect(retireTeam(manager, { project, team: other.team })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const tcam = await viewerWith({ role: 'tcam', project, team: 'Observatory' });
  await expect(retireTeam(tcam, { project, team })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
