import { NoSuchReport } from '@/components/report/no-such-report';
import { openPage } from '@/lib/server/page';

export default async function ReportNotFound() {
  const { viewer } = await openPage();
  return <NoSuchReport projects={viewer.projects.map(({ slug, name, months }) => ({ slug, name, months }))} />;
}
