import { z } from 'zod';
import type { ReportDocument } from '@/lib/report/document';
import { allNodes } from '@/lib/report/nodes';
import type { FigureFile, Figures } from '@/lib/report/render/figures';
import { database, selectRows } from '@/lib/server/db';
import { Prisma } from '@/prisma/generated/client';

const figureRow = z.object({
  id: z.string(),
  type: z.string(),
  bytes: z.instanceof(Uint8Array),
  alternative: z.string(),
});

/** Pictures by the address that text gives them, `figures/<id>`. One statement; none where `ids` is empty. */
export async function readFigures(projectId: string, ids: string[]): Promise<Figures> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(
    database(),
    figureRow,
    Prisma.sql`
    select f."id", i."type", i."bytes", f."alternative" from "Figure" f join "File" i on i."projectId" = f."projectId" and i."id" = f."fileId"
    where f."projectId" = ${projectId}::uuid and f."id" = any(${ids}::uuid[])`,
  );
  return new Map(
    rows.map(({ id, type, bytes, alternative }): [string, FigureFile] => [
      `figures/${id}`,
      { type, bytes, alternative: alternative === '' ? null : alternative },
    ]),
  );
}

/** Whether a month of the project was published with this figure. */
export async function isPublishedFigure(projectId: string, id: string): Promise<boolean> {
  const [found] = await selectRows(
    database(),
    z.object({ isPublished: z.boolean() }),
    Prisma.sql`
    select exists (select from "Publication" where "projectId" = ${projectId}::uuid
      and position(${`(figures/${id}`} in "outline"::text) > 0) as "isPublished"`,
  );
  return found?.isPublished ?? false;
}

/** Ids of the figures that a report shows. */
export function figuresOf({ blocks }: ReportDocument): string[] {
  const nodes = blocks.flatMap((block) => (block.kind === 'body' ? allNodes(block.nodes) : []));
  return [...new Set(nodes.flatMap(({ text }) => [...text.matchAll(address)].map(([, id = '']) => id)))];
}

const address = /\(figures\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\b/g;
