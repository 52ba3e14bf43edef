import type { Metadata } from 'next';
import { ProjectOverview } from '@/components/projects/project-overview';
import { Page } from '@/components/shell/page';
import { openPage, pageProject } from '@/lib/server/page';
import { dayIn } from '@/lib/shared/day';

type ProjectPageProps = { params: Promise<{ project: string }> };

export async function generateMetadata({ params }: ProjectPageProps): Promise<Metadata> {
  const { viewer } = await openPage();
  return { title: pageProject(viewer, (await params).project).name };
}

export default async function OverviewPage({ params }: ProjectPageProps) {
  const { viewer } = await openPage();
  return (
    <Page>
      <ProjectOverview
        viewer={viewer}
        project={pageProject(viewer, (await params).project)}
        today={dayIn('UTC', new Date())}
      />
    </Page>
  );
}
