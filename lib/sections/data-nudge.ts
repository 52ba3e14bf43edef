import { z } from 'zod';
import { mailJob, writeNotices } from '@/lib/notices/data-write';
import { projectOf } from '@/lib/projects/rules';
import { type MonthSections, readSections } from '@/lib/sections/data-read';
import { sectionUrl } from '@/lib/sections/data-url';
import { canReview } from '@/lib/sections/policy';
import { lateSections, nudgeMessage, whyNoNudge } from '@/lib/sections/rules-nudge';
import type { Nudged, NudgedMonth, NudgePlan, SectionMark } from '@/lib/sections/schema';
import { type Database, database, inTransaction, selectRows, type Transaction } from '@/lib/server/db';
import { askForJob } from '@/lib/server/jobs';
import { isMailSet } from '@/lib/server/mailer';
import { dayIn } from '@/lib/shared/day';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { Prisma } from '@/prisma/generated/client';

/** What nudging the late of a month would do, in two statements. @throws Refusal FORBIDDEN for others than managers, NOT_FOUND where there is no such month. */
export async function planNudge(viewer: Viewer, address: NudgedMonth): Promise<NudgePlan> {
  const project = managed(viewer, address);
  const found = await readMonth(database(), project, address);
  const sections = await readReached(database(), project, found);
  const example = sections.find(({ reached, isNudged }) => reached.length > 0 && !isNudged) ?? sections[0];
  const { subject, paragraphs } = nudgeMessage({
    ...spoken(viewer, project, found),
    heading: example?.heading ?? 'The team',
    url: '',
  });
  return { obstacle: whyNoNudge({ ...found, isMailSet: isMailSet(), sections }), sections, subject, paragraphs };
}

/** Asks the T/CAMs of sections that are late to hand them in, by a mail a day at most. @throws Refusal CONFLICT where nobody can be nudged now. */
export async function nudgeLate(viewer: Viewer, address: NudgedMonth): Promise<Nudged> {
  const project = managed(viewer, address);
  const nudged = await inTransaction(viewer.personId, async (db) => {
    const found = await readMonth(db, project, address);
    const sections = await readReached(db, project, found);
    const obstacle = whyNoNudge({ ...found, isMailSet: isMailSet(), sections });
    if (obstacle !== null) throw new Refusal('CONFLICT', obstacle);
    const written = await writeNotices(
      db,
      found.late.map(({ id, heading, address: team }) => ({
        ...{ projectId: project.id, sectionId: id, kind: 'nudge', occasion: found.today },
        message: nudgeMessage({
          ...spoken(viewer, project, found),
          heading,
          url: sectionUrl(project.slug, found.month, team),
        }),
      })),
    );
    if (written.length === 0) throw new Refusal('CONFLICT', 'Somebody else has just nudged all who are late.');
    return { names: [...new Set(written.map(({ name }) => name))] };
  });
  await askForJob(mailJob);
  return nudged;
}

type LateMonth = { month: string; due: string; today: string; isFrozen: boolean; late: SectionMark[] };

function managed(viewer: Viewer, { project: slug }: NudgedMonth): VisibleProject {
  const project = projectOf(viewer, slug);
  if (canReview(viewer, { project, teamId: '' })) return project;
  throw new Refusal('FORBIDDEN', 'Those who are late are nudged by the project manager.');
}

async function readMonth(
  db: Database | Transaction,
  project: VisibleProject,
  { month }: NudgedMonth,
): Promise<LateMonth> {
  const found: MonthSections | null = await readSections(db, { projectId: project.id, month });
  if (found === null) throw new Refusal('NOT_FOUND', `“${project.slug}” has no month ${month}.`);
  const { due, isFrozen } = found;
  const today = dayIn(found.timezone, new Date());
  return { month, due, today, isFrozen, late: lateSections(found.sections, { due, today }) };
}

const reachedRow = z.object({ id: z.string(), reached: z.array(z.string()), isNudged: z.boolean() });

async function readReached(
  db: Database | Transaction,
  { id: projectId }: VisibleProject,
  { late, today }: LateMonth,
): Promise<NudgePlan['sections']> {
  const rows = await selectRows(
    db,
    reachedRow,
    Prisma.sql`
      select s."id", (select coalesce(json_agg(distinct h."name"), '[]') from "Role" r join "Person" h on h."id" = r."personId"
          join "User" u on u."id" = h."userId" where r."projectId" = s."projectId" and r."teamId" = s."teamId" and r."role" = 'tcam'
            and r."from" <= current_date and (r."to" is null or r."to" > current_date) and not 'nudge' = any(h."unwanted")) as "reached",
        exists (select from "Notice" n where n."projectId" = s."projectId" and n."sectionId" = s."id" and n."kind" = 'nudge'
          and n."occasion" = ${today}) as "isNudged"
      from "Section" s where s."projectId" = ${projectId}::uuid and s."id"::text = any(${late.map(({ id }) => id)})`,
  );
  return late.map(({ id, heading }) => {
    const { reached = [], isNudged = false } = rows.find((row) => row.id === id) ?? {};
    return { id, heading, reached, isNudged };
  });
}

function spoken(viewer: Viewer, project: VisibleProject, { month, due, today }: LateMonth) {
  return { project: project.name, month, due, today, by: viewer.name };
}
