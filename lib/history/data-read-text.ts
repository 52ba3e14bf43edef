import { z } from 'zod';
import { keptLine, lineChange } from '@/lib/history/data-read';
import type { TextPast } from '@/lib/history/rules-versions';
import { database, selectRows } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

const pastRow = z.object({
  lines: z.array(keptLine),
  changes: z.array(lineChange.extend({ isSystem: z.boolean(), transaction: z.string() })),
});

/**
 * The lines of a list as they stand and what was done to them since the month was opened, in one statement. A line that came from another
 * list was not before, one that went to another is no more. In the order of their ids: the time of a change is when its transaction began.
 */
export async function readTextPast({ projectId, block }: { projectId: string; block: string }): Promise<TextPast> {
  const [found] = await selectRows(
    database(),
    pastRow,
    Prisma.sql`
      with here as (
        select b."projectId", b."id", b."id"::text as "block", m."openedAt" from "Block" b
        join "Month" m on m."projectId" = b."projectId" and m."month" = b."month"
        where b."projectId" = ${projectId}::uuid and b."id" = ${block}::uuid
      ), changes as (
        select c."id", c."changedAt" as "at", c."personId", h."name" as "by", h."system" is not null as "isSystem", c."transaction"::text as "transaction",
          case when c."before" ->> 'blockId' = here."block" then c."before" end as "before",
          case when c."after" ->> 'blockId' = here."block" then c."after" end as "after"
        from here join "Change" c on c."projectId" = here."projectId" and c."changedAt" >= here."openedAt" and c."table" = 'Line'
          and here."block" in (c."before" ->> 'blockId', c."after" ->> 'blockId')
        join "Person" h on h."id" = c."personId"
      )
      select (select coalesce(json_agg(l), '[]') from here join "Line" l on l."projectId" = here."projectId" and l."blockId" = here."id") as "lines",
        (select coalesce(json_agg(c order by c."id"), '[]') from changes c) as "changes"`,
  );
  return found ?? { lines: [], changes: [] };
}
