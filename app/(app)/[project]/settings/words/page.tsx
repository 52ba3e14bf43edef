import type { Metadata } from 'next';
import { SettingsPart } from '@/components/projects/settings-part';
import { WordsEditor } from '@/components/projects/words-editor';
import { openSettings, type SettingsProps } from '../open-settings';

export const metadata: Metadata = { title: 'Words' };

export default async function WordsPage(props: SettingsProps) {
  const { api, project } = await openSettings(props);
  return (
    <SettingsPart
      title="Words"
      says="What every section of the report calls its two lists. They were learned from the first report that was read in."
    >
      <WordsEditor loaded={await api.projects.getForm({ project: project.slug })} />
    </SettingsPart>
  );
}
