import { expect, test } from 'vitest';
import { contentRows } from '@/prisma/demo/content-rows';
import { makeIds } from '@/prisma/demo/ids';
import { milestoneRows } from '@/prisma/demo/milestone-rows';
import { demoPeople } from '@/prisma/demo/people';
import { projectRows } from '@/prisma/demo/project-rows';
import { tellYear } from '@/prisma/demo/telling';

/** All rows of a year of a project twice as wide, as they would be stored. */
function rowsOf(variation: { copy: number; year: number }) {
  const persons = new Map(demoPeople.map(({ initials }) => [initials, initials]));
  const project = { projectId: 'project', ids: makeIds('seed'), width: 2, years: 2, persons };
  const { rows, scene } = projectRows(project, tellYear(0));
  const milestones = milestoneRows(scene);
  for (const name of ['depth', 'residuals', 'nights', 'stages', 'calibration'])
    scene.figures.set(name, { id: name, caption: name });
  return { rows, milestones, content: contentRows(scene, tellYear(variation.year), variation) };
}

test('the same seed gives the same rows', () => {
  expect(rowsOf({ copy: 0, year: 0 })).toEqual(rowsOf({ copy: 0, year: 0 }));
});

test('a copy has teams, codes and tickets of its own', () => {
  const { rows, content } = rowsOf({ copy: 1, year: 0 });
  expect(new Set(rows.Team.map(({ name }) => name)).size).toBe(20);
  expect(new Set(rows.WbsElement.map(({ code, id }) => code ?? id)).size).toBe(100);
  expect(content.Entry.every(({ code }) => code === null || code?.startsWith('15D.'))).toBe(true);
  expect(content.Line.filter(({ markdown }) => /MDS-\d{4}\b/.test(markdown))).toEqual([]);
});

test('years before the demo’s own leave no plan open', () => {
  const { content } = rowsOf({ copy: 0, year: 1 });
  expect(new Set(content.Block.map(({ month }) => month)).size).toBe(12);
  const decided = new Set(content.Outcome.map(({ lineId }) => lineId));
  const june = new Set(content.Block.flatMap(({ id, month }) => (month === '2016-06' ? [id] : [])));
  const planned = new Set(content.Block.flatMap(({ id, place }) => (place === 'planned' ? [id] : [])));
  const parents = new Set(content.Line.map(({ parentId }) => parentId));
  const open = content.Line.filter(
    ({ id = '', blockId }) => planned.has(blockId) && !june.has(blockId) && !parents.has(id) && !decided.has(id),
  );
  expect(open).toEqual([]);
});

test('stories hold more than a thousand different sentences', () => {
  const { content } = rowsOf({ copy: 0, year: 0 });
  expect(new Set(content.Line.map(({ markdown }) => markdown)).size).toBeGreaterThan(1_000);
});
