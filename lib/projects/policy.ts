import type { ProjectRole, Viewer, VisibleProject } from '@/lib/shared/viewer';

const mayWrite: ProjectRole[] = ['manager', 'tcam', 'contributor'];

/** Creating projects and accounts is for the administrators of the deployment. */
export function canAdminister(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/** Importing, settings, publishing: managers of the project and administrators. */
export function canManage(viewer: Viewer, project: VisibleProject): boolean {
  return viewer.isAdministrator || project.grants.some(({ role, teamId }) => role === 'manager' && teamId === null);
}

/** Drafts are for those who work on them; readers see what is published. */
export function canReadDrafts(viewer: Viewer, project: VisibleProject): boolean {
  return viewer.isAdministrator || project.grants.some((grant) => mayWrite.includes(grant.role));
}
