import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportReport, getReport } from '@/lib/report/data';
import { database, selectRows } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import { findReferences } from '@/lib/shared/text/references';
import { demoReferences } from '@/prisma/demo/form';
import { type Demo, loadDemo } from '@/prisma/demo/load';
import { demoMilestones } from '@/prisma/demo/milestones';
import { demoRisks, riskStatement } from '@/prisma/demo/risks';
import { Prisma } from '@/prisma/generated/client';

const months = [...Array(12).keys()].map((index) =>
  index < 6 ? `2016-${String(index + 7).padStart(2, '0')}` : `2017-0${index - 5}`,
);

let demo: Demo;

beforeAll(async () => {
  demo = await loadDemo();
}, 120_000);

/** How many rows a condition on the demo's plans finds. */
async function countPlans(condition: Prisma.Sql): Promise<number> {
  const statement = Prisma.sql`select count(*)::int as count from "PlanFact" f join "Project" p on p."id" = f."projectId"
    where p."slug" = 'meridian' and ${condition}`;
  const [row] = await selectRows(database(), z.object({ count: z.number() }), statement);
  return row?.count ?? -1;
}

test('the demo is as large as it says', () => {
  expect(demo.counts).toMatchObject({ teams: 10, elements: 50, months: 12, milestones: 103 });
  expect(demo.counts.plans).toBeGreaterThan(850);
  expect(demo.counts.lines).toBeGreaterThan(1_800);
});

test('a second load changes nothing', async () => {
  const changes = await database().change.count();
  expect(await loadDemo()).toEqual({ ...demo, step: 'present' });
  expect(await database().change.count()).toBe(changes);
});

test('a width that is no whole number is refused', async () => {
  await expect(loadDemo({ width: 0 })).rejects.toThrow('--width is a whole number from 1 to 19, not 0.');
});

describe('plans and outcomes', () => {
  test('what was carried over or partly done goes on in the month after', async () => {
    expect(await countPlans(Prisma.sql`f."state" in ('carried', 'partly') and f."carriedToId" is null`)).toBe(0);
    expect(await countPlans(Prisma.sql`f."state" not in ('carried', 'partly') and f."carriedToId" is not null`)).toBe(
      0,
    );
  });

  test('what is done or partly done has its accomplishment, and nothing else has', async () => {
    expect(await countPlans(Prisma.sql`f."state" in ('done', 'partly') and f."fulfilments" = 0`)).toBe(0);
    expect(await countPlans(Prisma.sql`f."state" not in ('done', 'partly') and f."fulfilments" > 0`)).toBe(0);
  });

  test('chains reach over as many as five months', async () => {
    expect(await countPlans(Prisma.sql`f."age" = 5 and f."firstMonth" = '2016-12'`)).toBe(1);
  });

  test('all that was due has its outcome, but for what waits on 6 July', async () => {
    expect(await countPlans(Prisma.sql`f."state" = 'open' and f."dueMonth" < '2017-06'`)).toBe(0);
    expect(await countPlans(Prisma.sql`f."dueMonth" = '2017-06'`)).toBe(114);
    expect(await countPlans(Prisma.sql`f."dueMonth" = '2017-06' and f."state" = 'open'`)).toBe(27);
  });

  test('two thirds to three quarters of what was due is done', async () => {
    const due = await countPlans(Prisma.sql`f."state" <> 'open'`);
    const done = await countPlans(Prisma.sql`f."state" = 'done'`);
    expect(done / due).toBeGreaterThan(0.6);
    expect(done / due).toBeLessThan(0.8);
  });
});

describe('reports', () => {
  test('each month has an entry for each element of each team', async () => {
    const elements = await database().wbsAssignment.count({ where: { team: { project: { slug: 'meridian' } } } });
    for (const month of months) {
      expect(
        await database().entry.count({ where: { section: { month, parent: { project: { slug: 'meridian' } } } } }),
      ).toBe(elements);
    }
  });

  test('what is published is what stands there', async () => {
    const viewer = await commandLineViewer();
    for (const month of months.slice(0, -1)) {
      const live = await getReport(viewer, { project: 'meridian', month });
      const [published] = await database().publication.findMany({
        where: { month, parent: { project: { slug: 'meridian' } } },
        orderBy: { number: 'desc' },
        take: 1,
      });
      expect(live.isDraft).toBe(false);
      expect(published?.outline).toEqual(live.outline);
    }
  });

  test('March was reopened, since two dates were swapped, and published again', async () => {
    const versions = await database().publication.findMany({
      where: { month: '2017-03' },
      orderBy: { number: 'asc' },
      include: { reopening: true },
    });
    expect(versions.map(({ number, reopening }) => [number, reopening?.reason ?? null])).toEqual([
      [1, 'Milestone dates of Halden were swapped.'],
      [2, null],
    ]);
    expect(versions[0]?.outline).not.toEqual(versions[1]?.outline);
  });

  test('June is a draft in which no team has said more than it has', async () => {
    const report = await getReport(await commandLineViewer(), { project: 'meridian', month: '2017-06' });
    expect(report.isDraft).toBe(true);
    const halden = report.outline.sections.find(({ team }) => team === 'Halden Networks');
    expect(
      halden?.entries.flatMap(({ accomplishments, plans }) => [...(accomplishments ?? []), ...(plans ?? [])]),
    ).toEqual([]);
  });

  test('no month but a draft has a list without a word', async () => {
    const viewer = await commandLineViewer();
    for (const month of months.slice(0, -1)) {
      const { outline } = await getReport(viewer, { project: 'meridian', month });
      const lists = outline.sections.flatMap(({ entries }) =>
        entries.flatMap(({ accomplishments, plans }) => [accomplishments, plans]),
      );
      expect(lists.every((list) => list !== null && list.length > 0)).toBe(true);
    }
  });

  test('a milestone is reported in the month in which it was completed', async () => {
    const viewer = await commandLineViewer();
    for (const { code, completed, element } of demoMilestones()) {
      if (completed === null || completed < '2016-07' || element === null) continue;
      const month = completed.slice(0, 7);
      const lines = await database().line.count({
        where: {
          block: { month, place: 'accomplished', entry: { code: element } },
          OR: [{ markdown: { contains: code } }, { milestones: { some: { milestone: { code } } } }],
        },
      });
      expect(lines, code).toBeGreaterThan(0);
      const { outline } = await getReport(viewer, { project: 'meridian', month });
      const table = outline.front.find(({ heading }) => heading === 'Milestones')?.nodes[0]?.text;
      expect(table).toMatch(new RegExp(`\\| ${code} \\|.*\\| done `));
    }
  });

  test('the risk statement follows from the month’s reviews', async () => {
    const viewer = await commandLineViewer();
    for (const month of months) {
      const { outline } = await getReport(viewer, { project: 'meridian', month });
      const said = outline.front.find(({ heading }) => heading === 'Risk management')?.nodes[0]?.text;
      expect(said).toBe(riskStatement(demoRisks, month));
    }
    expect(await database().riskReview.count({ where: { month: '2017-06' } })).toBe(7);
  });

  test('a month is exported with its figures', async () => {
    const choice = {
      project: 'meridian',
      month: '2017-06',
      format: 'html',
      edition: 'extended',
      staffing: 'included',
    } as const;
    const { bytes } = await exportReport(await commandLineViewer(), choice);
    const page = new TextDecoder().decode(bytes);
    expect(page.match(/data:image\/png;base64,/g)).toHaveLength(2);
    expect(page).toContain('Mask-aware warping kernel');
  });
});

test('references are those that the lines hold', async () => {
  const lines = await database().line.findMany({
    where: { block: { parent: { project: { slug: 'meridian' } } } },
    include: { references: true },
  });
  const keysIn = (found: { kind: string; key: string; raw: string; malformed: boolean }[]) =>
    found.map(({ kind, key, raw, malformed }) => JSON.stringify([kind, key, raw, malformed])).sort();
  for (const { markdown, references } of lines) {
    expect(keysIn(references)).toEqual(keysIn(findReferences(markdown, demoReferences)));
  }
  expect(
    lines
      .flatMap(({ references }) => references)
      .filter(({ malformed }) => malformed)
      .map(({ raw }) => raw),
  ).toContain('MDS -2259');
});

test('sections of June stand as the board shows them', async () => {
  const sections = await database().section.findMany({
    where: { month: '2017-06', parent: { project: { slug: 'meridian' } } },
    include: { submissions: { orderBy: { submittedAt: 'desc' }, take: 1, include: { review: true } } },
  });
  const states = sections.map(
    ({ submissions: [last] }) => last?.review?.verdict ?? (last === undefined ? 'draft' : 'submitted'),
  );
  const count = (state: string) => states.filter((one) => one === state).length;
  expect([count('accepted'), count('returned'), count('submitted'), count('draft')]).toEqual([4, 1, 2, 3]);
});

test('neither project knows anything of the other', async () => {
  const { people } = await peopleByProject();
  expect(people.get('meridian')?.has('Ana Brightmoor')).toBe(false);
  expect(people.get('meridian-science')?.has('Ana Brightmoor')).toBe(true);
  expect(people.get('meridian-science')?.has('Idris Okonwe')).toBe(false);
});

test('a wider and longer demo is another project of the same shape', async () => {
  const wide = await loadDemo({ width: 2, years: 2 });
  expect(wide.project.slug).toBe('meridian-w2-y2');
  expect(wide.counts).toMatchObject({ teams: 20, elements: 100, months: 24, milestones: 206 });
  expect(wide.counts.plans).toBeGreaterThan(3.9 * demo.counts.plans);
  expect(await loadDemo()).toEqual({ ...demo, step: 'present' });
}, 120_000);

async function peopleByProject() {
  const roles = await database().role.findMany({
    where: { projectId: { not: null } },
    include: { person: true, project: true },
  });
  const people = new Map<string, Set<string>>();
  for (const { person, project } of roles) {
    const slug = project?.slug ?? '';
    people.set(slug, (people.get(slug) ?? new Set()).add(person.name));
  }
  return { people };
}
