import { randomUUID } from 'node:crypto';
import { traverseContractProcedures } from '@orpc/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { addComment } from '@/lib/comments/data';
import { createUser, grantRole } from '@/lib/people/data';
import type { NewUser } from '@/lib/people/schema';
import { getSheet } from '@/lib/plans/data';
import { createProject } from '@/lib/projects/data';
import { getReport, importReport } from '@/lib/report/data';
import { getSection } from '@/lib/sections/data';
import { database } from '@/lib/server/db';
import { router } from '@/lib/server/router';
import { commandLineViewer } from '@/lib/server/session';
import { type Answer, doors } from '@/lib/server/test-database-doors';
import { type Case, matrix, type Named, type Right } from '@/lib/server/test-database-matrix';
import { signedInHeaders, testPassword } from '@/lib/server/test-database-person';
import { write } from '@/lib/server/test-database-project';

const project = 'arvane';
const grants: Record<string, NewUser['grant']> = {
  stranger: null,
  'manager of another project': { role: 'manager', project: 'elsewhere' },
  reader: { role: 'reader', project },
  contributor: { role: 'contributor', project, team: null },
  tcam: { role: 'tcam', project, team: null },
  manager: { role: 'manager', project },
  administrator: { role: 'administrator' },
};
const askers = ['nobody', ...Object.keys(grants)];
const outsiders = ['stranger', 'manager of another project'];
const writers = ['contributor', 'tcam', 'manager', 'administrator'];
const managers = ['manager', 'administrator'];

/** The status that a call is refused with; null where it is answered. */
const refusals: Record<Right, (asker: string) => number | null> = {
  nobody: () => 404,
  anyone: () => null,
  account: (asker) => (asker === 'nobody' ? 401 : null),
  read: (asker) => ofProject(asker, () => null),
  draft: (asker) => ofProject(asker, () => (writers.includes(asker) ? null : 404)),
  submit: (asker) => ofProject(asker, () => (asker === 'contributor' ? 403 : refusals.draft(asker))),
  review: (asker) =>
    ofProject(asker, () => (asker === 'tcam' || asker === 'contributor' ? 403 : refusals.draft(asker))),
  manage: (asker) => ofProject(asker, () => (managers.includes(asker) ? null : 403)),
  administer: (asker) => {
    if (asker === 'nobody') return 401;
    return asker === 'administrator' ? null : 403;
  },
};

const headers = new Map<string, Headers>();
let here: Named;
const nowhere: Named = {
  project: 'nowhere',
  published: '2017-03',
  draft: '2017-04',
  roleId: randomUUID(),
  figureId: randomUUID(),
  email: 'ben@example.org',
  team: 'nobody-s',
  sectionId: randomUUID(),
  blockId: randomUUID(),
  planId: randomUUID(),
  elementId: randomUUID(),
  teamId: randomUUID(),
  draftPlanId: randomUUID(),
  plannedId: randomUUID(),
  versionId: randomUUID(),
  threadId: randomUUID(),
};

beforeAll(async () => {
  for (const slug of [project, 'elsewhere'])
    await createProject(await commandLineViewer(), { slug, name: 'Arvane Survey', timezone: 'UTC' });
  here = { ...nowhere, project, ...(await fillProject()) };
  headers.set('nobody', new Headers());
  for (const [asker, grant] of Object.entries(grants)) headers.set(asker, await signedInHeaders(grant));
});

test('every procedure has its place in the matrix', () => {
  const names: string[] = [];
  traverseContractProcedures({ router, path: [] }, ({ path }) => names.push(path.join('.')));
  expect([...new Set(matrix.map(({ procedure }) => procedure))].sort()).toEqual(names.sort());
});

const walks = matrix.flatMap((one) => Object.keys(doors).map((door) => ({ ...one, door })));

describe.each(walks)('$procedure ($right), $door', (walk) => {
  test.each(askers)('%s', async (asker) => {
    const { status, sentence } = await ask(walk, asker, here);
    const refused = refusals[walk.right](asker);
    if (refused === null) expect([200, 409], sentence).toContain(status);
    else expect(status, sentence).toBe(refused);
  });
});

const hidden = walks.filter(({ right }) => ['read', 'draft', 'submit', 'review', 'manage'].includes(right));

describe.each(hidden)('$procedure ($right), $door, tells nothing, not even whether it is there, to', (walk) => {
  test.each(outsiders)('%s', async (asker) => {
    const [there, missing] = [await ask(walk, asker, here), await ask(walk, asker, nowhere)];
    const known = Object.entries(nowhere) as [keyof Named, string][]; // its keys are those of its type
    const masked = known.reduce((text, [name, value]) => text.replace(value, here[name]), missing.sentence);
    expect(there).toEqual({ ...missing, sentence: masked });
  });
});

function ask(walk: Case & { door: string }, asker: string, named: Named): Promise<Answer> {
  const call = { procedure: walk.procedure, input: walk.input(named), headers: headers.get(asker) ?? new Headers() };
  const door = doors[walk.door];
  if (door === undefined) throw new Error(`There is no door ${walk.door}.`);
  return door(call);
}

function ofProject(asker: string, answer: () => number | null): number | null {
  if (asker === 'nobody') return 401;
  return outsiders.includes(asker) ? 404 : answer();
}

/** A published month, a draft, a figure, and somebody with a role. */
async function fillProject() {
  const viewer = await commandLineViewer();
  const { email } = nowhere;
  await createUser(viewer, { email, name: 'Ben Ostrow', password: testPassword, grant: null });
  const { id: roleId } = await grantRole(viewer, { email, grant: { role: 'contributor', project, team: null } });
  for (const month of ['March', 'April']) {
    const text = `# Survey Report\n\n${month} 2017\n\n## Dome\n\n### Plans\n\n- Turn it\n`;
    const file = { name: 'report.md', bytes: new TextEncoder().encode(text) };
    await importReport(viewer, { project, file, corrections: [], step: 'store' });
  }
  await publishMarch();
  return { roleId, figureId: await addFigure(), ...(await draftOfDome()) };
}

async function draftOfDome() {
  const viewer = await commandLineViewer();
  const team = 'dome';
  const { id: sectionId, teamId } = await getSection(viewer, { project, month: '2017-04', team });
  const { plans, blocks } = await getSheet(viewer, { project, section: sectionId });
  const planId = plans[0]?.id ?? '';
  const { id: threadId } = await addComment(viewer, { project, line: planId, thread: null, text: 'By when?' });
  const planned = blocks.find(({ place }) => place === 'planned');
  const elementId = plans[0]?.elementId ?? '';
  const ofSection = { team, sectionId, blockId: blocks[0]?.id ?? '', planId, elementId, teamId, threadId };
  return { ...ofSection, plannedId: planned?.id ?? '', ...(await versionOf(planned?.lines[0]?.id ?? '')) };
}

/** A line, and a change of it. */
async function versionOf(draftPlanId: string) {
  await write((db) => db.line.updateMany({ where: { id: draftPlanId }, data: { starred: true } }));
  const of = { where: { table: 'Line', row: draftPlanId }, orderBy: { id: 'desc' as const } };
  const { id: versionId } = await database().change.findFirstOrThrow(of);
  return { draftPlanId, versionId };
}

async function publishMarch(): Promise<void> {
  const viewer = await commandLineViewer();
  const { outline, form } = await getReport(viewer, { project, month: '2017-03' });
  const kept = JSON.parse(JSON.stringify({ outline, form }));
  const data = { ...kept, projectId: idOfProject(viewer), month: '2017-03', number: 1, publishedById: viewer.personId };
  await write((db) => db.publication.create({ data }));
}

async function addFigure(): Promise<string> {
  const projectId = idOfProject(await commandLineViewer());
  const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const file = {
    projectId,
    name: 'dome.svg',
    type: 'image/svg+xml',
    bytes,
    size: bytes.length,
    sha256: '0'.repeat(64),
  };
  return await write(async (db) => {
    const { id: fileId } = await db.file.create({ data: file });
    const figure = await db.figure.create({ data: { projectId, fileId, caption: 'The dome', alternative: 'A dome' } });
    return figure.id;
  });
}

function idOfProject({ projects }: Awaited<ReturnType<typeof commandLineViewer>>): string {
  return projects.find(({ slug }) => slug === project)?.id ?? '';
}
