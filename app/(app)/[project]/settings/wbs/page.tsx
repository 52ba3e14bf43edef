import type { Metadata } from 'next';
import { monthName } from '@/components/months/month-name';
import { SettingsPart } from '@/components/projects/settings-part';
import { WbsEditor } from '@/components/wbs/wbs-editor';
import { openSettings, type SettingsProps } from '../open-settings';

export const metadata: Metadata = { title: 'WBS' };

export default async function WbsPage(props: SettingsProps) {
  const { api, project } = await openSettings(props);
  const loaded = await api.wbs.get({ project: project.slug });
  return (
    <SettingsPart
      title="Work breakdown structure"
      says={`Each element has an entry in the section of the team that holds it. What you change here holds from ${monthName(loaded.from)} on; months that are there keep what they have.`}
    >
      <WbsEditor project={project.slug} loaded={loaded} />
    </SettingsPart>
  );
}
