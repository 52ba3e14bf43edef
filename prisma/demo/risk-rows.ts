import { addMonths, firstMonth, monthsOfYear } from '@/prisma/demo/calendar';
import { type DemoRisk, demoRisks, reviewDay, reviewIn } from '@/prisma/demo/risks';
import { emptyRows, type Rows } from '@/prisma/demo/rows';
import { firstMonthOf, known, type Scene } from '@/prisma/demo/scene';

/** The register, with a review of each risk in each month in which it was open. */
export function riskRows(scene: Scene): Rows {
  const rows = emptyRows();
  for (const risk of demoRisks) addRisk(rows, scene, risk);
  return rows;
}

function addRisk(rows: Rows, scene: Scene, risk: DemoRisk): void {
  const { projectId, ids, people } = scene;
  const { code, title, statement, mitigation, closedOn: closed } = risk;
  const closedOn = closed === null ? null : new Date(closed);
  const ownerId = known(people, `0/${risk.owner}`);
  const id = ids(new Date(reviewDay(risk.opened)));
  const exposure = risk.changes.at(-1)?.exposure ?? 'low';
  rows.Risk.push({ projectId, id, code, title, statement, mitigation, exposure, ownerId, closedOn });
  for (const { month, review } of reviewsOf(risk, scene)) {
    const reviewedAt = new Date(`${reviewDay(month)}T13:30:00Z`);
    const { exposure: then, note } = review;
    rows.RiskReview.push({ projectId, riskId: id, month, exposure: then, note, reviewedById: ownerId, reviewedAt });
  }
}

/** Risks that the register began with were reviewed before the demo's own year too, without a change. */
function reviewsOf(risk: DemoRisk, scene: Scene) {
  const first = firstMonthOf(scene, firstMonth);
  const months = Array.from({ length: monthsOfYear * scene.years }, (_, place) => addMonths(first, place));
  return months.flatMap((month) => {
    const isBefore = month < firstMonth && risk.opened === firstMonth;
    const review = reviewIn(risk, isBefore ? firstMonth : month);
    if (review === null) return [];
    return [{ month, review: isBefore ? { ...review, note: null } : review }];
  });
}
