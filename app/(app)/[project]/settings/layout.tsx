import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/projects/settings-nav';
import { Page, PageTitle } from '@/components/shell/page';
import { openSettings, type SettingsProps } from './open-settings';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsLayout({ children, ...props }: SettingsProps & { children: ReactNode }) {
  const { project } = await openSettings(props);
  return (
    <Page>
      <PageTitle title="Settings" meta={project.name} />
      <SettingsNav slug={project.slug} />
      <div className="mt-8">{children}</div>
    </Page>
  );
}
