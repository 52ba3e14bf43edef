import type { RoleFields, ScopedRole } from '@/lib/people/schema';
import type { ProjectRole } from '@/lib/shared/viewer';

/** Whether a role can be held in one team of a project alone. */
export function isTeamRole(role: ProjectRole): role is 'tcam' | 'contributor' {
  return role === 'tcam' || role === 'contributor';
}

/** The role of a form, in the project of that slug. */
export function roleIn(project: string, { role, team = '' }: RoleFields): ScopedRole {
  return isTeamRole(role) ? { role, project, team: team === '' ? null : team } : { role, project };
}
