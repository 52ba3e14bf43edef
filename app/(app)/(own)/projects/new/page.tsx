import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewProjectForm } from '@/components/projects/new-project-form';
import { homeAddress } from '@/components/shell/addresses';
import { Page, PageTitle } from '@/components/shell/page';
import { canAdminister } from '@/lib/projects/policy';
import { openPage } from '@/lib/server/page';

export const metadata: Metadata = { title: 'New project' };

export default async function NewProjectPage() {
  const { viewer } = await openPage();
  if (!canAdminister(viewer)) notFound();
  return (
    <Page>
      <PageTitle crumbs={[{ label: 'My work', href: homeAddress }, { label: 'New project' }]} title="New project" />
      <div className="mt-8">
        <NewProjectForm />
      </div>
    </Page>
  );
}
