import { z } from 'zod';
import { database, inTransaction, selectRows, systemPersons, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { demoAccounts, demoPassword } from '@/prisma/demo/accounts';
import { addMonths, born, firstMonth, monthsOfYear } from '@/prisma/demo/calendar';
import { contentRows } from '@/prisma/demo/content-rows';
import { addFigures } from '@/prisma/demo/figure-rows';
import { demoForm, demoReportTitle } from '@/prisma/demo/form';
import { makeIds, namedId } from '@/prisma/demo/ids';
import { type Insert, insertInto } from '@/prisma/demo/insert';
import { meetingRows } from '@/prisma/demo/meeting-rows';
import { milestoneRows } from '@/prisma/demo/milestone-rows';
import { monthRows } from '@/prisma/demo/month-rows';
import { demoPeople } from '@/prisma/demo/people';
import { ensurePersons } from '@/prisma/demo/persons';
import { projectRows } from '@/prisma/demo/project-rows';
import { publishMonths } from '@/prisma/demo/publications';
import { riskRows } from '@/prisma/demo/risk-rows';
import type { Scene } from '@/prisma/demo/scene';
import { loadSecondProject } from '@/prisma/demo/second-project';
import { type ToldTeam, tellYear } from '@/prisma/demo/telling';
import { variedMonth } from '@/prisma/demo/variation';
import { Prisma } from '@/prisma/generated/client';

export type DemoOptions = { width?: number; years?: number };

export type Demo = {
  /** created, or present: it was there already and nothing was changed. */
  step: 'created' | 'present';
  project: { slug: string; name: string };
  accounts: { name: string; email: string; password: string; role: string }[];
  counts: DemoCounts;
};

const limits = { width: 19, years: 40 };

/**
 * Loads the demo: a project of ten teams and twelve months, or one that is `width` times as wide (teams, elements) and reaches `years`
 * years back, under a slug of its own. A second load of the same changes nothing; other projects are never touched.
 * @throws Refusal where width or years are no whole numbers from 1 to 19 and 1 to 40.
 */
export async function loadDemo({ width = 1, years = 1 }: DemoOptions = {}): Promise<Demo> {
  checkNumber('width', width, limits.width);
  checkNumber('years', years, limits.years);
  const project = projectOf(width, years);
  const step = await inTransaction(systemPersons.commandLine, async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(5864620)`;
    const existing = await transaction.project.findUnique({ where: { slug: project.slug }, select: { id: true } });
    if (existing !== null) return 'present';
    await fillProject(transaction, { ...project, width, years });
    return 'created';
  });
  if (step === 'created') await database().$executeRaw`analyze`;
  return { step, project, accounts: listAccounts(), counts: await countOf(project.slug) };
}

function checkNumber(name: string, value: number, most: number): void {
  if (Number.isInteger(value) && value >= 1 && value <= most) return;
  throw new Refusal('BAD_REQUEST', `--${name} is a whole number from 1 to ${most}, not ${value}.`);
}

function projectOf(width: number, years: number): { slug: string; name: string } {
  const name = 'Meridian Survey, Data Systems';
  if (width === 1 && years === 1) return { slug: 'meridian', name };
  return { slug: `meridian-w${width}-y${years}`, name: `${name}, ${width} × wide, ${years} × long` };
}

type NewDemo = { slug: string; name: string; width: number; years: number };

async function fillProject(transaction: Transaction, { slug, name, width, years }: NewDemo): Promise<void> {
  const projectId = namedId(`project/${slug}`, born);
  const persons = await ensurePersons(transaction);
  const form = { form: demoForm(width), reportTitle: demoReportTitle, createdAt: born, formEditedAt: born };
  await transaction.project.create({ data: { id: projectId, slug, name, ...form } });
  const insert = insertInto(transaction);
  const told = tellYear(0);
  const { rows, scene } = projectRows({ projectId, ids: makeIds(slug), width, years, persons }, told);
  await insert(rows);
  await insert(milestoneRows(scene));
  await insert(riskRows(scene));
  await addFigures(transaction, scene);
  for (let year = years - 1; year >= 0; year -= 1) await fillYear(transaction, scene, { year, told, insert });
  if (slug === 'meridian') await loadSecondProject(transaction, persons);
}

type NewYear = { year: number; told: ToldTeam[]; insert: Insert };

async function fillYear(transaction: Transaction, scene: Scene, { year, told, insert }: NewYear): Promise<void> {
  const first = variedMonth(firstMonth, { copy: 0, year });
  await insert(monthRows(scene, year));
  await insert(meetingRows(scene, year));
  for (let copy = 0; copy < scene.width; copy += 1) {
    const teams = year === 0 && copy === 0 ? told : tellYear(year);
    await insert(contentRows(scene, teams, { copy, year }));
  }
  const months = Array.from({ length: year === 0 ? monthsOfYear - 1 : monthsOfYear }, (_, place) =>
    addMonths(first, place),
  );
  await publishMonths(transaction, scene, months);
}

function listAccounts(): Demo['accounts'] {
  return demoAccounts.map(({ initials, email, role }) => {
    const name = demoPeople.find((person) => person.initials === initials)?.name ?? email;
    return { name, email, password: demoPassword, role: role ?? 'none here' };
  });
}

const counts = z.object({
  teams: z.number(),
  elements: z.number(),
  months: z.number(),
  lines: z.number(),
  plans: z.number(),
  milestones: z.number(),
});

/** How much there is of what. */
export type DemoCounts = z.infer<typeof counts>;

const commitments = Prisma.sql`(select count(*)::int from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
  where b."projectId" = p."id" and b."place" = 'planned' and l."kind" in ('item', 'epic') and not exists (
    select from "Line" n where n."projectId" = l."projectId" and n."parentId" = l."id" and n."kind" in ('item', 'epic', 'label')))`;

async function countOf(slug: string): Promise<DemoCounts> {
  const count = (table: string) =>
    Prisma.sql`(select count(*)::int from ${Prisma.raw(`"${table}"`)} where "projectId" = p."id")`;
  const statement = Prisma.sql`select ${count('Team')} as teams, ${count('WbsElement')} as elements, ${count('Month')} as months,
    ${count('Line')} as lines, ${commitments} as plans, ${count('Milestone')} as milestones from "Project" p where p."slug" = ${slug}`;
  const [found] = await selectRows(database(), counts, statement);
  if (found === undefined) throw new Error(`The project ${slug} went away.`);
  return found;
}
