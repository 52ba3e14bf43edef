import type { Metadata } from 'next';
import { monthName } from '@/components/months/month-name';
import { CompareScreen } from '@/components/report/compare-screen';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';

type Props = {
  params: Promise<{ project: string; month: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Changes, ${monthName((await params).month)}` };
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { project: slug, month } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  const { with: other, version } = await searchParams;
  const found = await orNotFound(
    api.report.compare({
      ...{ project: slug, month },
      ...(isNumber(version) && { version: Number(version) }),
      ...(isNumber(other) && { withVersion: Number(other) }),
      ...(typeof other === 'string' && other.includes('-') && { withMonth: other }),
    }),
  );
  return <CompareScreen project={project} comparison={found} />;
}

function isNumber(text: string | string[] | undefined): text is string {
  return typeof text === 'string' && /^\d{1,6}$/.test(text);
}
