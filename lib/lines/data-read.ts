import { Prisma } from '@/prisma/generated/client';

/** A row `l` of Line as JSON in the shape of `line`. */
export const lineJson = Prisma.sql`
  json_build_object('id', l."id", 'parentId', l."parentId", 'position', l."position", 'kind', l."kind", 'markdown', l."markdown",
    'starred', l."starred", 'version', l."version")`;

/** The Markdown of the lines that a line stands beneath, outermost first, as a JSON list. */
export function headingsAbove(projectId: Prisma.Sql, lineId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    (with recursive up as (
        select a."parentId", 0 as "step" from "Line" a where a."projectId" = ${projectId} and a."id" = ${lineId}
        union all select a."parentId", up."step" + 1 from up join "Line" a on a."projectId" = ${projectId} and a."id" = up."parentId")
      select coalesce(json_agg(a."markdown" order by up."step" desc), '[]')
      from up join "Line" a on a."projectId" = ${projectId} and a."id" = up."parentId")`;
}
