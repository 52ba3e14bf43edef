import { MonthRows } from '@/components/months/month-rows';
import { boardAddress, reportAddress } from '@/components/shell/addresses';
import { canReadDrafts } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';

/** A project's months, each leading to its report and, for those who write in it, to its board. */
export function ProjectMonths({ viewer, project }: { viewer: Viewer; project: VisibleProject }) {
  const { slug, months } = project;
  const canFollow = canReadDrafts(viewer, project);
  const rows = months.map(({ month, state }) => ({
    month,
    state,
    href: reportAddress(slug, month),
    board: canFollow ? boardAddress(slug, month) : null,
  }));
  return <MonthRows months={rows} />;
}
