import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, firstMonth, indexOfName, instant, monthsOfYear } from '@/prisma/demo/calendar';
import { demoReportTitle } from '@/prisma/demo/form';
import { type DraftLine, plainLine } from '@/prisma/demo/ledger';
import { addLines } from '@/prisma/demo/line-rows';
import { milestoneTable } from '@/prisma/demo/milestone-table';
import { demoMilestones } from '@/prisma/demo/milestones';
import { demoRisks, riskStatement } from '@/prisma/demo/risks';
import { emptyRows, positionAt, type Rows } from '@/prisma/demo/rows';
import type { Scene } from '@/prisma/demo/scene';
import { type Variation, variedMonth } from '@/prisma/demo/variation';

/** Twelve months of a project with their front matter. */
export function monthRows(scene: Scene, year: number): Rows {
  const rows = emptyRows();
  const variation = { copy: 0, year };
  const summaries = readSummaries();
  for (let place = 0; place < monthsOfYear; place += 1) {
    const told = addMonths(firstMonth, place);
    const month = variedMonth(told, variation);
    const next = addMonths(month, 1);
    const openedAt = instant(next, 1, 360);
    rows.Month.push({ projectId: scene.projectId, month, title: demoReportTitle, openedAt, due: instant(next, 10, 0) });
    frontOf(told, summaries[place] ?? []).forEach((front, index) => {
      addFront({ rows, scene, variation }, { ...front, month, position: positionAt(index) });
    });
  }
  return rows;
}

type Front = { heading: string; lines: DraftLine[] };

/** An empty heading ends the front matter: the part that the teams stand beneath. */
function frontOf(month: string, summary: DraftLine[]): Front[] {
  return [
    { heading: 'Summary', lines: summary },
    { heading: 'Risk management', lines: [plainLine('prose', riskStatement(demoRisks, month))] },
    { heading: 'Milestones', lines: milestoneTable(demoMilestones(), month) },
    { heading: 'Progress by team', lines: [] },
  ];
}

type Target = { rows: Rows; scene: Scene; variation: Variation };

function addFront({ rows, scene, variation }: Target, front: Front & { month: string; position: string }): void {
  const { heading, lines, month, position } = front;
  const { projectId, ids } = scene;
  const at = instant(addMonths(month, 1), 5, 660);
  const id = ids(at);
  const nowhere = { sectionId: null, entryId: null, code: null, nil: null };
  rows.Block.push({ projectId, id, month, place: 'front', ...nowhere, heading, position });
  const lineIds = new Map();
  addLines({ rows, scene, lineIds, variation }, { blockId: id, lines, at, decidedAt: at, tcam: 'IO' });
}

/** By place of the month: each line of `summaries.txt` is an item, one with `!` a figure, one with `%` a remark on the item before. */
function readSummaries(): DraftLine[][] {
  const months: DraftLine[][] = [];
  let lines: DraftLine[] = [];
  for (const text of readFileSync(join(import.meta.dirname, 'summaries.txt'), 'utf8').split('\n')) {
    if (text.startsWith('# ')) {
      lines = [];
      months[indexOfName(text.slice(2))] = lines;
    } else if (text.startsWith('!')) lines.push(plainLine('figure', text.slice(1)));
    else if (text.startsWith('% ')) lines.at(-1)?.remarks.push(remarkOf(text));
    else if (text !== '') lines.push(plainLine('item', text));
  }
  return months;
}

function remarkOf(text: string) {
  return { by: text.slice(2, 4), at: text.slice(5, 21), text: text.slice(22), standing: 'thread' as const };
}
