import { canManage } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

export const homeAddress = '/';
export const accountAddress = '/account';

/** The report of a month, `2017-06`. */
export const reportAddress = (slug: string, month: string) => `/${slug}/${month}/report`;
export const importAddress = (slug: string) => `/${slug}/import`;
export const settingsAddress = (slug: string) => `/${slug}/settings`;

/** Where opening a project leads: its newest report, or the import where there is none and the viewer may bring one. */
export function projectAddress(viewer: Viewer, project: VisibleProject): string {
  const newest = newestMonth(project);
  if (newest !== undefined) return reportAddress(project.slug, newest);
  return canManage(viewer, project) ? importAddress(project.slug) : homeAddress;
}

/** The pages of a project that this viewer may open, beside its months. A new page is one line. */
export function projectPages(viewer: Viewer, project: VisibleProject): { label: string; href: string }[] {
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
