import { createProject } from '@/lib/projects/data';
import { importReport } from '@/lib/report/data';
import type { Correction } from '@/lib/report/import/corrections';
import { withNodes } from '@/lib/report/nodes';
import type { ImportResult, OutlineNode, ReportOutline } from '@/lib/report/schema';
import { database } from '@/lib/server/db';
import { commandLineViewer } from '@/lib/server/session';
import type { Viewer } from '@/lib/shared/viewer';

export type Opened = { viewer: Viewer; project: string; projectId: string };

/** A project of its own for a test, and somebody who may do everything in it. */
export async function openProject(slug: string): Promise<Opened> {
  await createProject(await commandLineViewer(), { slug, name: 'Arvane Survey', timezone: 'UTC' });
  const { id: projectId } = await database().project.findUniqueOrThrow({ where: { slug } });
  return { viewer: await commandLineViewer(), project: slug, projectId };
}

type Document = { name?: string; corrections?: Correction[]; step?: 'preview' | 'store' };

/** Imports a text, as Markdown if nothing else is said. */
export function importText({ viewer, project }: Opened, text: string, document: Document = {}): Promise<ImportResult> {
  const { name = 'report.md', corrections = [], step = 'store' } = document;
  return importReport(viewer, { project, file: { name, bytes: new TextEncoder().encode(text) }, corrections, step });
}

/** An outline without what its source alone has: lines, and what was said of the reading. */
export function bare(outline: ReportOutline): ReportOutline {
  return { ...withNodes(outline, bareNodes), unplaced: [], warnings: [] };
}

function bareNodes(nodes: OutlineNode[]): OutlineNode[] {
  return nodes.map((node) => ({ ...node, lines: [0, 0], children: bareNodes(node.children) }));
}

/** All that a project holds, without ids, versions and times: in the order in which it is shown. */
export async function contentOf(projectId: string) {
  const db = database();
  const where = { projectId };
  const team = { select: { name: true } };
  const element = { select: { code: true, title: true } };
  const { form, reportTitle } = await db.project.findUniqueOrThrow({ where: { id: projectId } });
  return {
    form,
    reportTitle,
    months: await db.month.findMany({
      where,
      select: { month: true, title: true, due: true, shown: true },
      orderBy: { month: 'asc' },
    }),
    teams: await db.team.findMany({
      where,
      select: { name: true, aliases: true, under: true, position: true },
      orderBy: { position: 'asc' },
    }),
    elements: await db.wbsElement.findMany({
      where,
      select: { code: true, title: true, isLevelOfEffort: true, position: true, parent: element },
      orderBy: [{ parent: { code: 'asc' } }, { position: 'asc' }],
    }),
    assignments: inOrder(
      await db.wbsAssignment.findMany({ where, select: { team, element, fromMonth: true, toMonth: true } }),
    ),
    sections: inOrder(
      await db.section.findMany({ where, select: { month: true, team, heading: true, under: true, position: true } }),
    ),
    entries: inOrder(
      await db.entry.findMany({
        where,
        select: { section: { select: { month: true, team } }, element, code: true, title: true, position: true },
      }),
    ),
    references: inOrder(
      await db.reference.findMany({
        where,
        select: { kind: true, key: true, raw: true, malformed: true, line: { select: { markdown: true } } },
      }),
    ),
  };
}

function inOrder<Row>(rows: Row[]): Row[] {
  return rows.sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
}
