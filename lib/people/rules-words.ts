import type { RoleName } from '@/lib/shared/viewer';

/** What each role is called. */
export const roleWords: Record<RoleName, string> = {
  administrator: 'administrator',
  manager: 'manager',
  tcam: 'T/CAM',
  contributor: 'contributor',
  reader: 'reader',
};

/** A role that somebody holds, with its team where it is of one: "T/CAM of Kessler Institute". */
export function heldRoleWords({ role, team }: { role: RoleName; team: string | null }): string {
  return team === null ? roleWords[role] : `${roleWords[role]} of ${team}`;
}
