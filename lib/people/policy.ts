import { canAdminister, canManage } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** Accounts with a password are made, and administrators named, by administrators. */
export function canCreateUsers(viewer: Viewer): boolean {
  return canAdminister(viewer);
}

/** Who holds which role in a project is seen and decided by its managers. */
export function canManagePeople(viewer: Viewer, project: VisibleProject): boolean {
  return canManage(viewer, project);
}
