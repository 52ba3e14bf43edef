import type { Metadata } from 'next';
import { ReferencesEditor } from '@/components/projects/references-editor';
import { SettingsPart } from '@/components/projects/settings-part';
import { openSettings, type SettingsProps } from '../open-settings';

export const metadata: Metadata = { title: 'References' };

export default async function ReferencesPage(props: SettingsProps) {
  const { api, project } = await openSettings(props);
  return (
    <SettingsPart
      title="References"
      says="Tickets, documents and milestones that the text names: what begins with the prefix is recognised, and linked where there is an address. In it {key} stands for the reference, as in https://tickets.example.org/browse/{key}."
    >
      <ReferencesEditor loaded={await api.projects.getForm({ project: project.slug })} />
    </SettingsPart>
  );
}
