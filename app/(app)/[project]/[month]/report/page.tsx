import type { Metadata } from 'next';
import { monthName } from '@/components/months/month-name';
import { ReportScreen } from '@/components/report/report-screen';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';

type Props = {
  params: Promise<{ project: string; month: string }>;
  searchParams: Promise<{ open?: string | string[]; version?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Report, ${monthName((await params).month)}` };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { project: slug, month } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  const { open, version: asked } = await searchParams;
  const version = typeof asked === 'string' ? Number(asked) : null;
  const report = await orNotFound(api.report.get({ project: slug, month, ...(version !== null && { version }) }));
  return (
    <ReportScreen
      project={project}
      report={report}
      version={version}
      opened={typeof open === 'string' ? open : null}
      canFollow={canReadDrafts(viewer, project)}
      canImport={canManage(viewer, project)}
      canEdit={canManage(viewer, project) && version === null}
      today={new Date()}
    />
  );
}
