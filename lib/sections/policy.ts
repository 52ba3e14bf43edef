import { canManage } from '@/lib/projects/policy';
import type { ProjectRole, Viewer, VisibleProject } from '@/lib/shared/viewer';

type Place = { project: VisibleProject; teamId: string };

/** Writing a team's section: its T/CAMs and contributors, and who manages the project. */
export function canWrite(viewer: Viewer, place: Place): boolean {
  return canManage(viewer, place.project) || holds(place, ['tcam', 'contributor']);
}

/** Submitting a team's section and taking it back: its T/CAMs, and who manages the project. */
export function canSubmit(viewer: Viewer, place: Place): boolean {
  return canManage(viewer, place.project) || holds(place, ['tcam']);
}

/** Returning and accepting sections: who manages the project, and nobody for having written one. */
export function canReview(viewer: Viewer, { project }: Place): boolean {
  return canManage(viewer, project);
}

function holds({ project, teamId }: Place, roles: ProjectRole[]): boolean {
  return project.grants.some((grant) => roles.includes(grant.role) && (grant.teamId ?? teamId) === teamId);
}
