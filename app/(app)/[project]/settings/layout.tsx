import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { SettingsNav } from '@/components/projects/settings-nav';
import { Page, PageTitle } from '@/components/shell/page';
import { canManage } from '@/lib/projects/policy';
import { openPage, pageProject } from '@/lib/server/page';

export const metadata: Metadata = { title: 'Settings' };

type SettingsLayoutProps = { params: Promise<{ project: string }>; children: ReactNode };

export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const { viewer } = await openPage();
  const project = pageProject(viewer, (await params).project);
  if (!canManage(viewer, project)) notFound();
  return (
    <Page>
      <PageTitle title="Settings" meta={project.name} />
      <SettingsNav slug={project.slug} />
      <div className="mt-8">{children}</div>
    </Page>
  );
}
