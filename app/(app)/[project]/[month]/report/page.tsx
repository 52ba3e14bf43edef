import type { Metadata } from 'next';
import { monthName } from '@/components/months/month-name';
import { FrontScreen } from '@/components/report/front-screen';
import { ReportScreen } from '@/components/report/report-screen';
import { QueryProvider } from '@/lib/client/query-provider';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';
import type { VisibleProject } from '@/lib/shared/viewer';

type Props = {
  params: Promise<{ project: string; month: string }>;
  searchParams: Promise<{ open?: string | string[]; version?: string | string[]; edit?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Report, ${monthName((await params).month)}` };
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { project: slug, month } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  const { open, version: asked, edit } = await searchParams;
  const isEditable = canManage(viewer, project) && isOpen(project, month);
  if (edit !== undefined && isEditable) {
    const front = await orNotFound(api.report.getFront({ project: slug, month }));
    return (
      <QueryProvider>
        <FrontScreen key={month} project={slug} writer={viewer.personId} loaded={front} />
      </QueryProvider>
    );
  }
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
      canEdit={isEditable && version === null}
      today={new Date()}
    />
  );
}

/** Whether a month may be changed. */
function isOpen({ months }: VisibleProject, month: string): boolean {
  return months.some((one) => one.month === month && one.state !== 'published');
}
