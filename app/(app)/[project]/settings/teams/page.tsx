import type { Metadata } from 'next';
import { SettingsPart } from '@/components/projects/settings-part';
import { TeamsEditor } from '@/components/projects/teams-editor';
import { openSettings, type SettingsProps } from '../open-settings';

export const metadata: Metadata = { title: 'Teams' };

export default async function TeamsPage(props: SettingsProps) {
  const { api, project } = await openSettings(props);
  const of = { project: project.slug };
  const [loaded, { retired }] = await Promise.all([api.projects.getForm(of), api.wbs.get(of)]);
  return (
    <SettingsPart
      title="Teams"
      says="In the order of the report. A report that is read in finds a team by its name or by one of its other names; a team may stand under a heading that it shares with others. A team that reports no more is retired, which leaves its months as they are."
    >
      <TeamsEditor {...{ loaded, retired }} />
    </SettingsPart>
  );
}
