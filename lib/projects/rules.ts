import type { ReportForm } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** The project of that slug. @throws Refusal NOT_FOUND, the same for one that is not there and one that is not hers to see. */
export function projectOf(viewer: Viewer, slug: string): VisibleProject {
  const project = viewer.projects.find((visible) => visible.slug === slug);
  if (project !== undefined) return project;
  throw new Refusal('NOT_FOUND', `There is no project “${slug}”, or it is not yours to read.`);
}

/** The form of a project of which nothing is known yet. */
export const emptyForm: ReportForm = {
  layout: 'by-list',
  accomplishments: 'Accomplishments',
  plans: 'Planned activities',
  teams: [],
  references: [],
};
