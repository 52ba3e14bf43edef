import type { Metadata } from 'next';
import { ProjectPeople } from '@/components/people/project-people';
import { SettingsPart } from '@/components/projects/settings-part';
import { canCreateUsers } from '@/lib/people/policy';
import { isMailSet } from '@/lib/server/mailer';
import { openSettings, type SettingsProps } from '../open-settings';

export const metadata: Metadata = { title: 'People' };

export default async function ProjectPeoplePage(props: SettingsProps) {
  const { viewer, api, project } = await openSettings(props);
  const { form } = await api.projects.getForm({ project: project.slug });
  return (
    <SettingsPart
      title="People"
      says="Who may do what in this project. Whoever has no role here does not know that it exists; administrators see every project."
    >
      <ProjectPeople
        slug={project.slug}
        people={await api.people.list({ project: project.slug })}
        teams={form.teams.map(({ name }) => name)}
        canCreateUsers={canCreateUsers(viewer)}
        canMail={isMailSet()}
      />
    </SettingsPart>
  );
}
