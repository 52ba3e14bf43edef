import { ProjectForm } from '@/components/projects/project-form';
import { SettingsPart } from '@/components/projects/settings-part';
import { openSettings, type SettingsProps } from './open-settings';

export default async function ProjectSettingsPage(props: SettingsProps) {
  const { api, project } = await openSettings(props);
  return (
    <SettingsPart title="Project" says="What the project is called, and how its months run.">
      <ProjectForm loaded={await api.projects.get({ project: project.slug })} />
    </SettingsPart>
  );
}
