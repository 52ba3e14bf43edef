import { canManage, canReadDrafts } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

export const homeAddress = '/';
export const signInAddress = '/sign-in';
export const setUpAddress = '/set-up';
export const forgottenAddress = '/forgotten';
export const accountAddress = '/account';
export const newProjectAddress = '/projects/new';
export const peopleAddress = '/people';

/** The board of a month, `2017-06`: who is where. */
export const boardAddress = (slug: string, month: string) => `/${slug}/${month}`;
/** A team's section of a month; `team` as the section's `address` has it. */
export const sectionAddress = (slug: string, month: string, team: string) => `/${slug}/${month}/${team}`;
/** The report of a month, `2017-06`. */
export const reportAddress = (slug: string, month: string) => `/${slug}/${month}/report`;
/** Where the front matter of that report is written. */
export const frontAddress = (slug: string, month: string) => `${reportAddress(slug, month)}/front`;
/** That report beside the one of the month before. */
export const compareAddress = (slug: string, month: string) => `/${slug}/${month}/compare`;
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

/** The page of a month that this viewer comes to from elsewhere: its board, or its report where drafts are not hers to read. */
export function monthPage(viewer: Viewer, project: VisibleProject): MonthPage {
  return canReadDrafts(viewer, project) ? 'board' : 'report';
}

export type MonthPage = keyof typeof monthPages;

const monthPages = { board: boardAddress, report: reportAddress };

export function monthAddress(page: MonthPage, slug: string, month: string): string {
  return monthPages[page](slug, month);
}

/** The latest month, `2017-06`; undefined where the project has none. */
export function newestMonth({ months }: Pick<VisibleProject, 'months'>): string | undefined {
  return months
    .map(({ month }) => month)
    .sort()
    .at(-1);
}
