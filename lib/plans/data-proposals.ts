import { z } from 'zod';
import { headingsAbove } from '@/lib/lines/data-read';
import { plainWords } from '@/lib/lines/rules-rich';
import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import { proposeAnswers } from '@/lib/plans/rules-proposals';
import type { ProposedAnswers } from '@/lib/plans/schema';
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
  team: z.string(),
  heading: z.string(),
});
type Row = z.infer<typeof row>;

const rows = z.object({
  plans: z.array(row),
  accomplishments: z.array(row),
  dismissals: z.array(z.object({ commitmentId: z.string(), accomplishmentId: z.string() })),
});

/**
 * For the plans of a section that wait for an outcome: accomplished lines of any team of the month that seem to answer them, in one
 * statement; null where there is no such section.
 */
export async function readProposals(projectId: string, sectionId: string): Promise<ProposedAnswers[] | null> {
  const [found] = await selectRows(database(), rows, statement(projectId, sectionId));
  if (found === undefined) return null;
  const dismissed = new Set(found.dismissals.map((one) => `${one.commitmentId} ${one.accomplishmentId}`));
  const lines = new Map(found.accomplishments.map((line) => [line.id, line]));
  const months = { plans: found.plans.map(proposalLine), accomplishments: found.accomplishments.map(proposalLine) };
  return [...proposeAnswers(months)].map(([commitment, proposals]) => ({
    commitment,
    proposals: proposals.flatMap(({ accomplishmentId, sharedReferences, sharedWords }) => {
      const line = lines.get(accomplishmentId);
      if (line === undefined || dismissed.has(`${commitment} ${accomplishmentId}`)) return [];
      return [{ id: line.id, words: plainWords(line.markdown), team: line.heading, sharedReferences, sharedWords }];
    }),
  }));
}

function proposalLine({ heading: _, markdown, above, ...line }: Row): ProposalLine {
  return { ...line, text: plainWords(markdown), above: above.map(plainWords).join(' ') };
}

function statement(projectId: string, sectionId: string): Prisma.Sql {
  const id = Prisma.sql`${projectId}::uuid`;
  return Prisma.sql`
    with here as (
      select s."id", s."month" from "Section" s where s."projectId" = ${id} and s."id" = ${sectionId}::uuid
    ), open as (
      select due."projectId", due."lineId" from here, lateral (${duePlans(id, Prisma.sql`here."month"`)}) due
      where due."answeringId" = here."id" and due."state" = 'open'
    ), done as (
      select l."projectId", l."id" as "lineId" from here join "Block" b on b."projectId" = ${id} and b."month" = here."month"
        and b."place" = 'accomplished'
      join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id" and l."kind" in ('item', 'epic')
    )
    select (select coalesce(json_agg(${proposalJson}), '[]') from open p ${proposalJoins}) as "plans",
      (select coalesce(json_agg(${proposalJson}), '[]') from done p ${proposalJoins}) as "accomplishments",
      (select coalesce(json_agg(json_build_object('commitmentId', d."commitmentId", 'accomplishmentId', d."accomplishmentId")), '[]')
        from "Dismissal" d join open on open."lineId" = d."commitmentId" where d."projectId" = ${id}) as "dismissals"
    from here`;
}

const proposalJson = Prisma.sql`
  json_build_object('id', l."id", 'kind', l."kind", 'markdown', l."markdown", 'element', e."elementId", 'team', s."teamId",
    'heading', s."heading", 'references', (
      select coalesce(json_agg(r."key"), '[]') from "Reference" r
      where r."projectId" = l."projectId" and r."lineId" = l."id" and r."kind" <> 'url'),
    'above', ${headingsAbove(Prisma.sql`l."projectId"`, Prisma.sql`l."id"`)})`;

const proposalJoins = Prisma.sql`
  join "Line" l on l."projectId" = p."projectId" and l."id" = p."lineId" join "Block" b on b."projectId" = l."projectId" and b."id" = l."blockId"
  join "Section" s on s."projectId" = b."projectId" and s."id" = b."sectionId"
  join "Entry" e on e."projectId" = b."projectId" and e."id" = b."entryId"`;
