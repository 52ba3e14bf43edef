import { Refusal } from '@/lib/shared/errors';
import type { ReportForm } from '@/lib/shared/report-form';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** The project of that slug. @throws Refusal NOT_FOUND, the same for one that is not there and one that is not hers to see. */
export function projectOf(viewer: Viewer, slug: string): VisibleProject {
  const project = viewer.projects.find((visible) => visible.slug === slug);
  if (project !== undefined) return project;
  throw new Refusal('NOT_FOUND', `There is no project “${slug}”, or it is not yours to read.`);
}

/** Whether the project has this month, `2017-06`, and it may be changed. */
export function isOpenMonth({ months }: Pick<VisibleProject, 'months'>, month: string): boolean {
  return months.some((one) => one.month === month && one.state !== 'published');
}

/** The form of a project of which nothing is known yet. */
export const emptyForm: ReportForm = {
  layout: 'by-list',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  teams: [],
  references: [],
};

/** The slug that a project's name suggests: "Übersicht, Süd" gives "ubersicht-sud"; "" where nothing of the name can stand in one. */
export function slugFor(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.join('-').slice(0, 48).replace(/-$/, '');
}

/** One list of all that stands in two: first what is in `mine`, then what only `theirs` has. `keyOf` tells what is the same. */
export function unionBy<Row>(mine: Row[], theirs: Row[], keyOf: (row: Row) => string): Row[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((row) => !known.has(keyOf(row)))];
}
