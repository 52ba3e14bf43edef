import { z } from 'zod';
import type { CheckedSection } from '@/lib/checks/rules';
import type { CheckedLine } from '@/lib/checks/rules-line';
import { repairsIn } from '@/lib/checks/rules-repair';
import { plainWords } from '@/lib/lines/rules-rich';
import { duePlans } from '@/lib/sections/data-due';
import { database, selectRows } from '@/lib/server/db';
import { blockPlace } from '@/lib/shared/block-place';
import { groupBy } from '@/lib/shared/group';
import { lineKind } from '@/lib/shared/line-kind';
import { type ReferencePattern, referencePattern } from '@/lib/shared/report-form';
import { Prisma } from '@/prisma/generated/client';

const lineRow = z.object({
  id: z.string(),
  teamId: z.string(),
  month: z.string(),
  blockId: z.string(),
  entryId: z.string().nullable(),
  place: blockPlace,
  kind: lineKind,
  markdown: z.string(),
  version: z.number(),
  isParent: z.boolean(),
  isCarried: z.boolean(),
  references: z.array(z.object({ key: z.string(), raw: z.string(), malformed: z.boolean() })),
  kept: z.array(z.string()),
});
type LineRow = z.infer<typeof lineRow>;

const monthsRow = z.object({
  month: z.string(),
  before: z.string().nullable(),
  patterns: z.array(referencePattern),
  lines: z.array(lineRow),
});
type MonthsRow = z.infer<typeof monthsRow>;

const sectionRow = monthsRow.extend({
  waiting: z.array(z.object({ entryId: z.string().nullable() })),
  blank: z.array(z.object({ entryId: z.string().nullable(), place: z.enum(['accomplished', 'planned']) })),
});

/** A section as it is checked, in one statement; null where there is no such section. */
export async function readChecked(projectId: string, sectionId: string): Promise<CheckedSection | null> {
  const [found] = await selectRows(database(), sectionRow, sectionStatement(projectId, sectionId));
  if (found === undefined) return null;
  const { waiting, blank } = found;
  return { ...byMonth(found, found.lines), waiting, blank };
}

type Warned = Omit<CheckedSection, 'waiting' | 'blank'> & { sectionId: string };

/** All sections of a month, as far as warnings go, in one statement. */
export async function readMonthChecked({ projectId, month }: { projectId: string; month: string }): Promise<Warned[]> {
  const sections = z.array(z.object({ id: z.string(), teamId: z.string() }));
  const [found] = await selectRows(database(), monthsRow.extend({ sections }), monthStatement(projectId, month));
  if (found === undefined) return [];
  const lines = groupBy(found.lines, ({ teamId }) => teamId);
  return found.sections.map(({ id, teamId }) => ({ sectionId: id, ...byMonth(found, lines.get(teamId) ?? []) }));
}

function byMonth({ month, before, patterns }: Omit<MonthsRow, 'lines'>, rows: LineRow[]) {
  const of = (asked: string | null) =>
    rows.filter((row) => row.month === asked).map((row) => checkedLine(row, patterns));
  return { month, before, lines: of(month), earlier: of(before) };
}

function checkedLine({ teamId: _, month: __, markdown, ...line }: LineRow, patterns: ReferencePattern[]): CheckedLine {
  const isMalformed = line.references.some(({ malformed }) => malformed);
  const repairs = isMalformed ? repairsIn({ kind: line.kind, markdown }, patterns) : [];
  return { ...line, words: plainWords(markdown), repairs: repairs.map(({ markdown: ___, ...repair }) => repair) };
}

/**
 * Lines of the months `here.month` and `here.before`, of the team `here.teamId`, or of all where that is null, as JSON. References are put in
 * order by their ids' text: by the ids themselves PostgreSQL would go through all references of the project for each line.
 */
const linesJson = Prisma.sql`
  (select coalesce(json_agg(json_build_object('id', l."id", 'teamId', s."teamId", 'month', s."month", 'blockId', b."id",
      'entryId', b."entryId", 'place', b."place", 'kind', l."kind", 'markdown', l."markdown", 'version', l."version",
      'isParent', exists (select from "Line" c where c."projectId" = l."projectId" and c."parentId" = l."id"),
      'isCarried', exists (select from "Carry" c where c."projectId" = l."projectId" and c."toId" = l."id"),
      'references', (select coalesce(json_agg(json_build_object('key', r."key", 'raw', r."raw", 'malformed', r."malformed")
          order by r."id"::text), '[]') from "Reference" r where r."projectId" = l."projectId" and r."lineId" = l."id"),
      'kept', (select coalesce(json_agg(k."says"), '[]') from "KeptWarning" k where k."projectId" = l."projectId" and k."lineId" = l."id"))
      order by b."position", l."position"), '[]')
    from "Section" s join "Block" b on b."projectId" = s."projectId" and b."sectionId" = s."id"
    join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
    where s."projectId" = here."projectId" and s."month" in (here."month", here."before")
      and (here."teamId" is null or s."teamId" = here."teamId"))`;

const patterns = Prisma.sql`
  (select p."form" -> 'references' from "Project" p where p."id" = here."projectId") as "patterns"`;

const monthBefore = Prisma.sql`
  (select max(p."month") from "Month" p where p."projectId" = m."projectId" and p."month" < m."month") as "before"`;

function monthStatement(projectId: string, month: string): Prisma.Sql {
  return Prisma.sql`
    with here as (
      select m."projectId", m."month", null::uuid as "teamId", ${monthBefore}
      from "Month" m where m."projectId" = ${projectId}::uuid and m."month" = ${month})
    select here."month", here."before", ${patterns}, ${linesJson} as "lines",
      (select coalesce(json_agg(json_build_object('id', s."id", 'teamId', s."teamId")), '[]')
        from "Section" s where s."projectId" = here."projectId" and s."month" = here."month") as "sections"
    from here`;
}

function sectionStatement(projectId: string, sectionId: string): Prisma.Sql {
  const id = Prisma.sql`${projectId}::uuid`;
  return Prisma.sql`
    with here as (
      select m."projectId", m."id", m."month", m."teamId", ${monthBefore}
      from "Section" m where m."projectId" = ${id} and m."id" = ${sectionId}::uuid)
    select here."month", here."before", ${patterns}, ${linesJson} as "lines",
      (select coalesce(json_agg(json_build_object('entryId', e."id") order by e."position"), '[]')
        from (${duePlans(id, Prisma.sql`here."month"`)}) due
        left join "Entry" e on e."projectId" = due."projectId" and e."sectionId" = here."id" and e."elementId" = due."elementId"
        where due."answeringId" = here."id" and due."state" = 'open') as "waiting",
      (select coalesce(json_agg(json_build_object('entryId', b."entryId", 'place', b."place") order by e."position", b."position"), '[]')
        from "Block" b left join "Entry" e on e."projectId" = b."projectId" and e."id" = b."entryId"
        where b."projectId" = here."projectId" and b."sectionId" = here."id" and b."place" in ('accomplished', 'planned')
          and b."nil" is null
          and not exists (select from "Line" l where l."projectId" = b."projectId" and l."blockId" = b."id")) as "blank"
    from here`;
}
