import { z } from 'zod';
import { headingsAbove } from '@/lib/lines/data-read';
import { plainWords } from '@/lib/lines/rules-rich';
import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import { proposeAnswers } from '@/lib/plans/rules-proposals';
import type { MonthProposal, ProposedAnswers } from '@/lib/plans/schema';
import { duePlans } from '@/lib/sections/data-due';
import { database, selectRows } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

const row = z.object({
  id: z.string(),
  kind: z.enum(['item', 'epic']),
  markdown: z.string(),
  above: z.array(z.string()),
  references: z.array(z.string()),
  element: z.string().nullable(),
  code: z.string().nullable(),
  team: z.string(),
  heading: z.string(),
});
type Row = z.infer<typeof row>;

const rows = z.object({
  plans: z.array(row),
  accomplishments: z.array(row),
  dismissals: z.array(z.object({ commitmentId: z.string(), accomplishmentId: z.string() })),
});
type Rows = z.infer<typeof rows>;

/**
 * For the plans of a section that wait for an outcome: accomplished lines of any team of the month that seem to answer them, in one
 * statement; null where there is no such section.
 */
export async function readProposals(projectId: string, sectionId: string): Promise<ProposedAnswers[] | null> {
  const here = Prisma.sql`
    select s."id", s."month" from "Section" s where s."projectId" = ${projectId}::uuid and s."id" = ${sectionId}::uuid`;
  const [found] = await selectRows(database(), rows, statement(projectId, here));
  if (found === undefined) return null;
  return proposalsIn(found).map(({ plan, proposals }) => ({
    commitment: plan.id,
    proposals: proposals.map(({ line, sharedReferences, sharedWords }) => ({
      ...{ id: line.id, words: plainWords(line.markdown), team: line.heading },
      ...{ sharedReferences, sharedWords },
    })),
  }));
}

/** The same for all plans that wait in a month, those of teams without a section in it too, in document order; null where there is no such month. */
export async function readMonthProposals(projectId: string, month: string): Promise<MonthProposal[] | null> {
  const here = Prisma.sql`
    select null::uuid as "id", m."month" from "Month" m where m."projectId" = ${projectId}::uuid and m."month" = ${month}`;
  const [found] = await selectRows(database(), rows, statement(projectId, here));
  if (found === undefined) return null;
  return proposalsIn(found).map(({ plan, proposals }) => ({
    ...placedText(plan),
    candidates: proposals.map(({ line, score }) => ({ ...placedText(line), score })),
  }));
}

/** Each plan with what is proposed for it and was not dismissed, the likeliest first. */
function proposalsIn({ plans, accomplishments, dismissals }: Rows) {
  const dismissed = new Set(dismissals.map((one) => `${one.commitmentId} ${one.accomplishmentId}`));
  const lines = new Map(accomplishments.map((line) => [line.id, line]));
  const proposed = proposeAnswers({
    plans: plans.map(proposalLine),
    accomplishments: accomplishments.map(proposalLine),
  });
  return plans.map((plan) => ({
    plan,
    proposals: (proposed.get(plan.id) ?? []).flatMap((proposal) => {
      const line = lines.get(proposal.accomplishmentId);
      return line === undefined || dismissed.has(`${plan.id} ${line.id}`) ? [] : [{ ...proposal, line }];
    }),
  }));
}

function placedText({ heading, code, markdown }: Row) {
  return { team: heading, code, text: markdown };
}

function proposalLine({ heading: _, code: __, markdown, above, ...line }: Row): ProposalLine {
  return { ...line, text: plainWords(markdown), above: above.map(plainWords).join(' ') };
}

/** `here`: the id of a section, or null for all of them, and its month. */
function statement(projectId: string, here: Prisma.Sql): Prisma.Sql {
  const id = Prisma.sql`${projectId}::uuid`;
  return Prisma.sql`
    with here as (${here}), open as (
      select due."projectId", due."lineId" from here, lateral (${duePlans(id, Prisma.sql`here."month"`)}) due
      where (here."id" is null or due."answeringId" = here."id") and due."state" = 'open'
    ), done as (
      select l."projectId", l."id" as "lineId" from here join "Block" b on b."projectId" = ${id} and b."month" = here."month"
        and b."place" = 'accomplished'
      join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id" and l."kind" in ('item', 'epic')
    )
    select (select coalesce(json_agg(${proposalJson} order by s."position", e."position", l."position", l."id"), '[]')
        from open p ${proposalJoins}) as "plans",
      (select coalesce(json_agg(${proposalJson}), '[]') from done p ${proposalJoins}) as "accomplishments",
      (select coalesce(json_agg(json_build_object('commitmentId', d."commitmentId", 'accomplishmentId', d."accomplishmentId")), '[]')
        from "Dismissal" d join open on open."lineId" = d."commitmentId" where d."projectId" = ${id}) as "dismissals"
    from here`;
}

const proposalJson = Prisma.sql`
  json_build_object('id', l."id", 'kind', l."kind", 'markdown', l."markdown", 'element', e."elementId", 'code', e."code", 'team', s."teamId",
    'heading', s."heading", 'references', (
      select coalesce(json_agg(r."key"), '[]') from "Reference" r
      where r."projectId" = l."projectId" and r."lineId" = l."id" and r."kind" <> 'url'),
    'above', ${headingsAbove(Prisma.sql`l."projectId"`, Prisma.sql`l."id"`)})`;

const proposalJoins = Prisma.sql`
  join "Line" l on l."projectId" = p."projectId" and l."id" = p."lineId" join "Block" b on b."projectId" = l."projectId" and b."id" = l."blockId"
  join "Section" s on s."projectId" = b."projectId" and s."id" = b."sectionId"
  join "Entry" e on e."projectId" = b."projectId" and e."id" = b."entryId"`;
