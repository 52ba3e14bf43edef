import type { ProjectRole } from '@/lib/shared/viewer';
import { born, firstMonth, instant } from '@/prisma/demo/calendar';
import type { Ids } from '@/prisma/demo/ids';
import { demoPeople } from '@/prisma/demo/people';
import { emptyRows, positionAt, type Rows } from '@/prisma/demo/rows';
import { firstMonthOf, known, type Scene } from '@/prisma/demo/scene';
import { type DemoTeam, demoTeams } from '@/prisma/demo/teams';
import type { ToldTeam } from '@/prisma/demo/telling';
import { personName, variedRoot, variedTeam } from '@/prisma/demo/variation';

const managers = ['IO', 'TB'];
const readers = ['BA'];
const root = { title: 'Data Systems' };

export type NewProject = { projectId: string; ids: Ids; width: number; years: number; persons: Persons };

/** Ids by initials. */
export type Persons = Map<string, string>;

/**
 * People, roles, teams and WBS elements of a project of so many copies of the ten teams, and the scene for its content. `persons` are
 * the demo's own people, who are there already.
 */
export function projectRows(project: NewProject, told: ToldTeam[]): { rows: Rows; scene: Scene } {
  const { persons, ...rest } = project;
  const maps = { people: new Map(), teams: new Map(), elements: new Map(), milestones: new Map(), figures: new Map() };
  const scene: Scene = { ...rest, ...maps };
  const rows = emptyRows();
  for (let copy = 0; copy < project.width; copy += 1) {
    addPeople(rows, scene, { copy, persons });
    addElement(rows, scene, { code: variedRoot(copy), title: root.title, parent: null });
    demoTeams.forEach((team, index) => {
      addTeam(rows, scene, { team, index, copy });
    });
    addTeamElements(rows, scene, { told, copy });
    addRoles(rows, scene, copy);
  }
  return { rows, scene };
}

/** The people of further copies are their own. */
function addPeople(rows: Rows, { ids, people }: Scene, { copy, persons }: { copy: number; persons: Persons }): void {
  for (const { initials, name } of demoPeople) {
    const id = copy === 0 ? known(persons, initials) : ids(born);
    people.set(`${copy}/${initials}`, id);
    if (copy > 0) rows.Person.push({ id, name: personName(name, copy), aliases: [] });
  }
}

type PlacedTeam = { team: DemoTeam; index: number; copy: number };

function addTeam(rows: Rows, scene: Scene, { team, index, copy }: PlacedTeam): void {
  const { projectId, ids } = scene;
  const id = ids(born);
  const position = positionAt(copy * demoTeams.length + index);
  const name = variedTeam(team.name, { copy, place: copy * demoTeams.length + index });
  const aliases = copy === 0 ? team.aliases : [];
  rows.Team.push({ projectId, id, name, aliases, under: null, position });
  scene.teams.set(`${copy}/${team.key}`, { id, name, position });
  if (team.root !== null)
    addElement(rows, scene, { ...rooted(team.root, copy), parent: known(scene.elements, variedRoot(copy)) });
}

function rooted<T extends { code: string }>(element: T, copy: number): T {
  return { ...element, code: element.code.replace('05D', variedRoot(copy)) };
}

function addTeamElements(rows: Rows, scene: Scene, { told, copy }: { told: ToldTeam[]; copy: number }): void {
  for (const { team, elements } of told) {
    const { id: teamId } = known(scene.teams, `${copy}/${team.key}`);
    for (const { code, title } of elements) {
      const elementId =
        code === null
          ? addUncoded(rows, scene, { team, copy })
          : addCoded(rows, scene, { ...rooted({ code }, copy), title });
      assign(rows, scene, { elementId, teamId });
    }
  }
}

function addUncoded(rows: Rows, scene: Scene, { team, copy }: { team: DemoTeam; copy: number }): string {
  const parent = known(scene.elements, variedRoot(copy));
  const id = addElement(rows, scene, { code: null, title: null, parent });
  scene.elements.set(`${copy}/${team.key}`, id);
  return id;
}

function addCoded(rows: Rows, scene: Scene, { code, title }: { code: string; title: string | null }): string {
  const parent = known(scene.elements, code.replace(/\.\d+$/, ''));
  return addElement(rows, scene, { code, title, parent });
}

type NewElement = { code: string | null; title: string | null; parent: string | null };

function addElement(
  rows: Rows,
  { projectId, ids, elements }: Scene,
  { code, title, parent: parentId }: NewElement,
): string {
  const id = ids(born);
  if (code !== null) elements.set(code, id);
  const isLevelOfEffort = code?.endsWith('.00') ?? false;
  rows.WbsElement.push({
    projectId,
    id,
    code,
    title,
    parentId,
    isLevelOfEffort,
    position: positionAt(rows.WbsElement.length),
  });
  return id;
}

function assign(rows: Rows, scene: Scene, { elementId, teamId }: { elementId: string; teamId: string }): void {
  const { projectId, ids } = scene;
  const fromMonth = firstMonthOf(scene, firstMonth);
  rows.WbsAssignment.push({ projectId, id: ids(born), elementId, teamId, fromMonth, toMonth: null });
}

/** Everybody of a team is its T/CAM or a contributor to it; managers and readers hold their roles for the whole project. */
function addRoles(rows: Rows, { projectId, ids, people, teams }: Scene, copy: number): void {
  for (const { initials, team } of demoPeople) {
    const role = roleOf(initials, team);
    if (role === null) continue;
    const isForTeam = role === 'tcam' || role === 'contributor';
    const teamId = isForTeam ? known(teams, `${copy}/${team}`).id : null;
    const personId = known(people, `${copy}/${initials}`);
    rows.Role.push({ id: ids(born), personId, projectId, teamId, role, from: instant('2016-01', 1, 0), to: null });
  }
}

function roleOf(initials: string, team: string | null): ProjectRole | null {
  if (managers.includes(initials)) return 'manager';
  if (readers.includes(initials)) return 'reader';
  if (team === null) return null;
  return demoTeams.some(({ tcam }) => tcam === initials) ? 'tcam' : 'contributor';
}
