import { z } from 'zod';
import { sectionStateOf, teamAddresses } from '@/lib/sections/rules';
import { type SectionMark, section, sectionEntry, sectionMark } from '@/lib/sections/schema';
import { type Database, selectRows, type Transaction } from '@/lib/server/db';
import { byPosition } from '@/lib/shared/positions';
import { Prisma } from '@/prisma/generated/client';

export type MonthKey = { projectId: string; month: string };

const sectionRow = sectionMark.omit({ address: true, state: true }).extend({
  teamName: z.string(),
  aliases: z.array(z.string()),
  position: z.string(),
  isBegun: z.boolean(),
});

const monthRow = section.pick({ due: true, isFrozen: true, reasons: true, references: true }).extend({
  timezone: z.string(),
  sections: z.array(sectionRow),
  entries: z.array(sectionEntry.extend({ sectionId: z.string(), position: z.string() })),
});

export type MonthSections = Omit<z.infer<typeof monthRow>, 'sections'> & {
  sections: (SectionMark & { aliases: string[] })[];
};

/** All sections of a month in their order, with their entries, in one statement; null where there is no such month. */
export async function readSections(db: Database | Transaction, key: MonthKey): Promise<MonthSections | null> {
  const [found] = await selectRows(db, monthRow, statement(key));
  if (found === undefined) return null;
  const rows = found.sections.sort(byPosition);
  const addresses = teamAddresses(rows.map(({ teamId, teamName }) => ({ id: teamId, name: teamName })));
  const sections = rows.map(({ id, teamId, heading, aliases, submission, review, tcams, isBegun }) => ({
    ...{ id, teamId, heading, aliases, submission, review, tcams },
    address: addresses.get(teamId) ?? teamId,
    state: sectionStateOf({ isBegun, isSubmitted: submission !== null, verdict: review?.verdict ?? null }),
  }));
  return { ...found, sections, entries: found.entries.sort(byPosition) };
}

function statement({ projectId, month }: MonthKey): Prisma.Sql {
  return Prisma.sql`
    /* kept: month-sections */ select m."due"::text as "due", p."timezone", p."reasons", p."form" -> 'references' as "references",
      exists (select from "Publication" n where n."projectId" = m."projectId" and n."month" = m."month"
        and not exists (select from "Reopening" r where r."projectId" = n."projectId" and r."publicationId" = n."id")) as "isFrozen",
      (select coalesce(json_agg(json_build_object('id', s."id", 'teamId', s."teamId", 'heading', s."heading", 'position', s."position",
          'teamName', t."name", 'aliases', t."aliases",
          'isBegun', exists (select from "Block" b where b."projectId" = s."projectId" and b."sectionId" = s."id"
            and (b."nil" is not null or exists (select from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id"))),
          'submission', newest.submission, 'review', newest.review,
          'tcams', (select coalesce(json_agg(distinct h."name"), '[]') from "Role" r join "Person" h on h."id" = r."personId"
            where r."projectId" = s."projectId" and r."teamId" = s."teamId" and r."role" = 'tcam'
              and r."from" <= current_date and (r."to" is null or r."to" > current_date)))), '[]')
        from "Section" s join "Team" t on t."projectId" = s."projectId" and t."id" = s."teamId"
        left join lateral (
          select json_build_object('at', u."submittedAt", 'by', h."name") as submission,
            case when v."submissionId" is null then null else
              json_build_object('verdict', v."verdict", 'comment', v."comment", 'at', v."reviewedAt", 'by', w."name") end as review
          from "Submission" u join "Person" h on h."id" = u."submittedById"
          left join "Review" v on v."projectId" = u."projectId" and v."submissionId" = u."id"
          left join "Person" w on w."id" = v."reviewedById"
          where u."projectId" = s."projectId" and u."sectionId" = s."id" order by u."submittedAt" desc, u."id" desc limit 1) newest on true
        where s."projectId" = m."projectId" and s."month" = m."month") as "sections",
      (select coalesce(json_agg(json_build_object('id', e."id", 'sectionId', e."sectionId", 'elementId', e."elementId", 'code', e."code",
          'title', e."title", 'position', e."position")), '[]')
        from "Section" s join "Entry" e on e."projectId" = s."projectId" and e."sectionId" = s."id"
        where s."projectId" = m."projectId" and s."month" = m."month") as "entries"
    from "Month" m join "Project" p on p."id" = m."projectId"
    where m."projectId" = ${projectId}::uuid and m."month" = ${month}`;
}
