import { z } from 'zod';
import type { LineChange } from '@/lib/history/rules';
import { type HistoryEvent, type HistoryRequest, historyEvent, type Writer, writer } from '@/lib/history/schema';
import { plainWords } from '@/lib/lines/rules-rich';
import { database, selectRows } from '@/lib/server/db';
import { lineKind } from '@/lib/shared/line-kind';
import { Prisma } from '@/prisma/generated/client';

/** A line as it is kept, of which more than this is kept. */
export const keptLine = z.object({
  id: z.string(),
  blockId: z.string(),
  parentId: z.string().nullable(),
  position: z.string(),
  kind: lineKind,
  markdown: z.string(),
  starred: z.boolean(),
});

export const lineChange = z.object({
  id: z.string(),
  at: z.iso.datetime({ offset: true }),
  personId: z.string(),
  by: z.string(),
  before: keptLine.nullable(),
  after: keptLine.nullable(),
});

const historyRow = z.object({
  lines: z.array(lineChange),
  others: z.array(
    historyEvent.pick({ id: true, kind: true, at: true, by: true, note: true }).extend({ says: z.string() }),
  ),
});

type History = { lines: LineChange[]; others: HistoryEvent[] };

/** What the history has of an entry, its plans and its section since the month was opened, oldest first, in one statement; null where there is no such section. */
export async function readHistory(projectId: string, { section, entry }: HistoryRequest): Promise<History | null> {
  const [found] = await selectRows(database(), historyRow, statement({ projectId, section, entry }));
  if (found === undefined) return null;
  const others = found.others.map(({ says, ...event }) => ({
    ...event,
    words: says === '' ? [] : [{ kind: 'same' as const, words: plainWords(says) }],
    was: null,
  }));
  return { lines: found.lines, others };
}

/** Who has changed lines of a section within the last minute, and in which entry last, in one statement. */
export async function readWriters(projectId: string, section: string): Promise<Writer[]> {
  return await selectRows(
    database(),
    writer,
    Prisma.sql`
      select distinct on (h."name", h."id") h."id" as "personId", h."name", b."entryId"
      from "Change" c join "Person" h on h."id" = c."personId" and h."system" is null
      join "Block" b on b."projectId" = c."projectId" and b."id" = (coalesce(c."after", c."before") ->> 'blockId')::uuid
      where c."projectId" = ${projectId}::uuid and c."changedAt" > now() - interval '1 minute' and c."table" = 'Line'
        and b."sectionId" = ${section}::uuid
      order by h."name", h."id", c."changedAt" desc`,
  );
}

type Place = { projectId: string; section: string; entry: string | null };

/** By the month's own changes: the index over project and time leads to them. */
function statement({ projectId, section, entry }: Place): Prisma.Sql {
  const id = Prisma.sql`${projectId}::uuid`;
  return Prisma.sql`
    with here as (
      select s."projectId", s."id", m."openedAt" from "Section" s
      join "Month" m on m."projectId" = s."projectId" and m."month" = s."month"
      where s."projectId" = ${id} and s."id" = ${section}::uuid
    ), changes as (
      select c."id", c."table", c."before", c."after", c."changedAt" as "at", c."personId", h."name" as "by", coalesce(c."after", c."before") as "row"
      from here join "Change" c on c."projectId" = here."projectId" and c."changedAt" >= here."openedAt"
        and c."table" in ('Line', 'Outcome', 'Submission', 'Review')
      join "Person" h on h."id" = c."personId" where h."system" is null
    ), blocks as (
      select b."id"::text as "id" from here join "Block" b on b."projectId" = here."projectId" and b."sectionId" = here."id"
        and b."entryId" is not distinct from ${entry}::uuid
    ), plans as (
      select l."id"::text as "id", l."markdown" from "Entry" e join "Entry" other on other."projectId" = e."projectId"
        and other."elementId" = e."elementId"
      join "Block" b on b."projectId" = other."projectId" and b."entryId" = other."id" and b."place" = 'planned'
      join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
      where e."projectId" = ${id} and e."id" = ${entry}::uuid
    ), submissions as (
      select distinct c."row" ->> 'id' as "id" from changes c where c."table" = 'Submission' and c."row" ->> 'sectionId' = ${section}
    ), others as (
      select c."id", c."at", c."by", case when c."after" is null then 'undecided' else 'decided' end as "kind",
        c."after" ->> 'outcome' as "note", plans."markdown" as "says"
      from changes c join plans on plans."id" = c."row" ->> 'lineId' where c."table" = 'Outcome'
      union all
      select c."id", c."at", c."by", case when c."after" is null then 'withdrawn' else 'submitted' end, null, ''
      from changes c where c."table" = 'Submission' and c."row" ->> 'sectionId' = ${section}
      union all
      select c."id", c."at", c."by", c."after" ->> 'verdict', c."after" ->> 'comment', ''
      from changes c join submissions on submissions."id" = c."row" ->> 'submissionId'
      where c."table" = 'Review' and c."after" is not null
    )
    select (select coalesce(json_agg(json_build_object('id', c."id", 'at', c."at", 'personId', c."personId", 'by', c."by", 'before', c."before", 'after', c."after")
          order by c."at", c."id"), '[]')
        from changes c where c."table" = 'Line' and c."row" ->> 'blockId' in (select "id" from blocks)) as "lines",
      (select coalesce(json_agg(json_build_object('id', o."id", 'at', o."at", 'by', o."by", 'kind', o."kind", 'note', o."note",
          'says', o."says") order by o."at", o."id"), '[]') from others o) as "others"
    from here`;
}
