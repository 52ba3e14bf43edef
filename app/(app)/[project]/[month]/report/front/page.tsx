import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { monthName } from '@/components/months/month-name';
import { FrontFrozen } from '@/components/report/front-frozen';
import { FrontScreen } from '@/components/report/front-screen';
import { QueryProvider } from '@/lib/client/query-provider';
import { canManage } from '@/lib/projects/policy';
import { isOpenMonth } from '@/lib/projects/rules';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';

type Props = { params: Promise<{ project: string; month: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Front matter, ${monthName((await params).month)}` };
}

export default async function FrontPage({ params }: Props) {
  const { project: slug, month } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  if (!canManage(viewer, project)) notFound();
  const front = await orNotFound(api.report.getFront({ project: slug, month }));
  if (!isOpenMonth(project, month)) return <FrontFrozen project={slug} front={front} />;
  return (
    <QueryProvider>
      <FrontScreen key={month} project={slug} writer={viewer.personId} loaded={front} />
    </QueryProvider>
  );
}
