import type { Transaction } from '@/lib/server/db';
import { addMonths, born, instant } from '@/prisma/demo/calendar';
import { demoForm } from '@/prisma/demo/form';
import { makeIds, namedId } from '@/prisma/demo/ids';
import { insertInto } from '@/prisma/demo/insert';
import { plainLine } from '@/prisma/demo/ledger';
import { addLines } from '@/prisma/demo/line-rows';
import { emptyRows, positionAt, type Rows } from '@/prisma/demo/rows';
import { known, type Scene } from '@/prisma/demo/scene';

const slug = 'meridian-science';
const team = { name: 'Pixel Working Group', aliases: ['Pixels'], under: null };

/** Two months of one team, for showing that neither of two projects leaks into the other. */
const reports = [
  {
    month: '2017-05',
    accomplished: ['Ranked nine complaints about the images; bright rims around saturated stars come first.'],
    planned: ['Look at the coadds made with the new warping kernel and say which complaints are answered.'],
  },
  {
    month: '2017-06',
    accomplished: [
      'Looked at forty coadds made with the new warping kernel: the rims are gone, the faint ghosts are not.',
    ],
    planned: ['Describe the ghosts in a note that the coaddition team can test against.'],
  },
];

/** Makes the second project, unless there is one of its name. */
export async function loadSecondProject(transaction: Transaction, persons: Map<string, string>): Promise<void> {
  if ((await transaction.project.count({ where: { slug } })) > 0) return;
  const projectId = namedId(`project/${slug}`, born);
  const form = { ...demoForm(1), teams: [team] };
  const named = { id: projectId, slug, name: 'Meridian Survey, Science', reportTitle: 'Science Monthly Report' };
  await transaction.project.create({ data: { ...named, form, createdAt: born } });
  await insertInto(transaction)(scienceRows(projectId, persons));
}

function scienceRows(projectId: string, persons: Map<string, string>): Rows {
  const rows = emptyRows();
  const ids = makeIds(slug);
  const people = new Map([...persons].map(([initials, id]) => [`0/${initials}`, id]));
  const nothing = { teams: new Map(), elements: new Map(), milestones: new Map(), figures: new Map() };
  const scene: Scene = { projectId, ids, width: 1, years: 1, people, ...nothing };
  const teamId = ids(born);
  const elementId = ids(born);
  rows.Team.push({ projectId, id: teamId, ...team, position: positionAt(0) });
  const element = { code: null, title: null, parentId: null, isLevelOfEffort: false, position: positionAt(0) };
  rows.WbsElement.push({ projectId, id: elementId, ...element });
  rows.WbsAssignment.push({ projectId, id: ids(born), elementId, teamId, fromMonth: '2017-05', toMonth: null });
  addRoles(rows, scene, teamId);
  for (const report of reports) addReport(rows, scene, { ...report, teamId, elementId });
  return rows;
}

function addRoles(rows: Rows, { projectId, ids, people }: Scene, teamId: string): void {
  const from = instant('2016-01', 1, 0);
  const manager = {
    id: ids(born),
    personId: known(people, '0/AB'),
    projectId,
    teamId: null,
    role: 'manager',
    from,
    to: null,
  } as const;
  rows.Role.push(manager, { ...manager, id: ids(born), personId: known(people, '0/MV'), teamId, role: 'tcam' });
}

type Report = (typeof reports)[number] & { teamId: string; elementId: string };

function addReport(rows: Rows, scene: Scene, { month, teamId, elementId, ...lists }: Report): void {
  const { projectId, ids } = scene;
  const at = instant(addMonths(month, 1), 3, 600);
  const sectionId = ids(at);
  const entryId = ids(at);
  const due = instant(addMonths(month, 1), 10, 0);
  rows.Month.push({ projectId, month, title: 'Science Monthly Report', openedAt: at, due });
  rows.Section.push({
    projectId,
    id: sectionId,
    month,
    teamId,
    heading: team.name,
    under: null,
    position: positionAt(0),
  });
  rows.Entry.push({ projectId, id: entryId, sectionId, elementId, code: null, title: null, position: positionAt(0) });
  for (const place of ['accomplished', 'planned'] as const) {
    const id = ids(at);
    const nothing = { heading: null, code: null, nil: null };
    rows.Block.push({ projectId, id, month, place, sectionId, entryId, ...nothing, position: positionAt(0) });
    const lines = lists[place].map((text) => ({
      ...plainLine('item', text),
      owners: place === 'planned' ? ['MV'] : [],
    }));
    const target = { rows, scene, lineIds: new Map(), variation: { copy: 0, year: 0 } };
    addLines(target, { blockId: id, lines, at, decidedAt: at, tcam: 'MV' });
  }
}
