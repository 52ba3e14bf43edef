'use client';

import { useState } from 'react';
import { roleMeanings } from '@/components/projects/role-words';
import { Select } from '@/components/ui/select';
import { isTeamRole } from '@/lib/people/rules';
import { roleWords } from '@/lib/people/rules-words';
import { type ProjectRole, projectRole } from '@/lib/shared/viewer';

type RoleFieldsProps = { field: (name: string) => { name: string; error: string | undefined }; teams: string[] };

const roles = projectRole.options.map((role) => ({ id: role, label: roleWords[role], detail: roleMeanings[role] }));

/** A role in a project, and for roles of a team which one. */
export function RoleFields({ field, teams }: RoleFieldsProps) {
  const [role, setRole] = useState<ProjectRole>('reader');
  return (
    <>
      <Select
        {...field('role')}
        label="Role"
        description={roleMeanings[role]}
        choices={roles}
        value={role}
        onChange={(chosen) => setRole(projectRole.parse(chosen))}
      />
      {isTeamRole(role) && teams.length > 0 && (
        <Select
          {...field('team')}
          label="Team"
          defaultValue=""
          choices={[{ id: '', label: 'Every team' }, ...teams.map((team) => ({ id: team, label: team }))]}
        />
      )}
    </>
  );
}
