import { addMonths, born, firstMonth, monthsOfYear } from '@/prisma/demo/calendar';
import { type DemoMilestone, demoMilestones, forecastIn } from '@/prisma/demo/milestones';
import { emptyRows, type Rows } from '@/prisma/demo/rows';
import { firstMonthOf, known, type Scene } from '@/prisma/demo/scene';
import { variedMilestone, variedText } from '@/prisma/demo/variation';

/** Milestones with a forecast for each month that was not past when they were met, and what comes before what. */
export function milestoneRows(scene: Scene): Rows {
  const rows = emptyRows();
  const all = demoMilestones();
  for (let copy = 0; copy < scene.width; copy += 1) {
    for (const milestone of all) addMilestone(rows, scene, { milestone, copy });
    for (const milestone of all) addPredecessors(rows, scene, { milestone, copy });
  }
  return rows;
}

type Placed = { milestone: DemoMilestone; copy: number };

function addMilestone(rows: Rows, scene: Scene, { milestone, copy }: Placed): void {
  const { projectId, ids } = scene;
  const { title, level, baseline, completed } = milestone;
  const id = ids(born);
  const code = variedMilestone(milestone.code, copy);
  const element = milestone.element === null ? null : variedText(milestone.element, { copy, year: 0 });
  const elementId = element === null ? null : known(scene.elements, element);
  scene.milestones.set(code, id);
  rows.Milestone.push({
    projectId,
    id,
    code,
    title,
    level,
    elementId,
    baseline: dayOf(baseline),
    completed: dayOf(completed),
  });
  for (const month of monthsUntil(scene, completed)) {
    rows.MilestoneForecast.push({
      projectId,
      milestoneId: id,
      month,
      forecast: new Date(forecastIn(milestone, month)),
    });
  }
}

function addPredecessors(rows: Rows, { projectId, milestones }: Scene, { milestone, copy }: Placed): void {
  const milestoneId = known(milestones, variedMilestone(milestone.code, copy));
  for (const code of milestone.predecessors) {
    const predecessorId = known(milestones, variedMilestone(code, copy));
    rows.MilestonePredecessor.push({ projectId, milestoneId, predecessorId });
  }
}

/** All months of the project up to the one in which the milestone was met. */
function monthsUntil(scene: Scene, completed: string | null): string[] {
  const first = firstMonthOf(scene, firstMonth);
  const months = Array.from({ length: monthsOfYear * scene.years }, (_, index) => addMonths(first, index));
  return completed === null ? months : months.filter((month) => month <= completed.slice(0, 7));
}

function dayOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
