import { canManage } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

export const homeAddress = '/';
export const signInAddress = '/sign-in';
export const setUpAddress = '/set-up';
export const accountAddress = '/account';
export const newProjectAddress = '/projects/new';
export const peopleAddress = '/people';

/** The report of a month, `2017-06`. */
export const reportAddress = (slug: string, month: string) => `/${slug}/${month}/report`;
export const importAddress = (slug: string) => `/${slug}/import`;
export const settingsAddress = (slug: string) => `/${slug}/settings`;

/** A project's first page: how it stands, and all its months. */
export const projectAddress = ({ slug }: Pick<VisibleProject, 'slug'>) => `/${slug}`;

/** A page of a project in the masthead. `isExact`: it is current at its own address only, not at those below. */
export type ProjectPage = { label: string; href: string; isExact?: boolean };

export const overviewPage = (project: VisibleProject): ProjectPage => ({
  label: 'Overview',
  href: projectAddress(project),
  isExact: true,
});

/** The pages of a project that this viewer may open, beside its overview and its months. A new page is one line. */
export function projectPages(viewer: Viewer, project: VisibleProject): ProjectPage[] {
  const managed = canManage(viewer, project);
  return [
    managed && { label: 'Import', href: importAddress(project.slug) },
    managed && { label: 'Settings', href: settingsAddress(project.slug) },
  ].filter((page) => page !== false);
}

/** The latest month, `2017-06`; undefined where the project has none. */
export function newestMonth({ months }: Pick<VisibleProject, 'months'>): string | undefined {
  return months
    .map(({ month }) => month)
    .sort()
    .at(-1);
}
