import type { Metadata } from 'next';
import { ImportScreen } from '@/components/import/import-screen';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { QueryProvider } from '@/lib/client/query-provider';
import { canManage } from '@/lib/projects/policy';
import { openPage, pageProject } from '@/lib/server/page';

export const metadata: Metadata = { title: 'Import' };

type Props = { params: Promise<{ project: string }> };

export default async function ImportPage({ params }: Props) {
  const { viewer } = await openPage();
  const project = pageProject(viewer, (await params).project);
  if (!canManage(viewer, project)) return <NotForYou slug={project.slug} />;
  return (
    <Page>
      <QueryProvider>
        <ImportScreen slug={project.slug} projectName={project.name} year={new Date().getFullYear()} />
      </QueryProvider>
    </Page>
  );
}

function NotForYou({ slug }: { slug: string }) {
  return (
    <Page>
      <EmptyState
        heading="h1"
        title="Importing is for the project’s managers"
        actions={<ButtonLink href={`/${slug}`}>Overview</ButtonLink>}
      >
        Reports are brought in by those who answer for the whole project. Ask one of them, or an administrator.
      </EmptyState>
    </Page>
  );
}
