import { MonthRows } from '@/components/months/month-rows';
import { importAddress, reportAddress, settingsAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { canManage } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { projectWords } from './project-words';

type ProjectOverviewProps = { viewer: Viewer; project: VisibleProject };

/** A project's first page: how it stands, its newest report, its months. */
export function ProjectOverview({ viewer, project }: ProjectOverviewProps) {
  const { months } = project;
  if (months.length === 0) return <Nothing viewer={viewer} project={project} />;
  return (
    <>
      <PageTitle title={project.name}>
        {canManage(viewer, project) && <ButtonLink href={importAddress(project.slug)}>Import a report</ButtonLink>}
      </PageTitle>
      <p className="read mt-5 mb-8 text-ink-2">{projectWords(viewer, project)}</p>
      <h2 className="border-line-strong border-b pb-2">
        Months <span className="ml-1 font-normal text-ink-3">{months.length}</span>
      </h2>
      <div className="max-w-(--measure)">
        <MonthRows months={months.map((month) => ({ ...month, href: reportAddress(project.slug, month.month) }))} />
      </div>
    </>
  );
}

function Nothing({ viewer, project }: ProjectOverviewProps) {
  if (!canManage(viewer, project)) {
    return (
      <EmptyState heading="h1" title="There is nothing to read yet">
        {projectWords(viewer, project)} As soon as there is one that is yours to read, it stands here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      heading="h1"
      title="This project has no month yet"
      actions={
        <>
          <ButtonLink kind="primary" href={importAddress(project.slug)}>
            Read a report
          </ButtonLink>
          <ButtonLink href={`${settingsAddress(project.slug)}/teams`}>Add a team by hand</ButtonLink>
        </>
      }
    >
      A team writes one section a month. Bring in a report that you already have, and Lunation reads its teams, WBS
      elements and plans; nothing is stored before you have looked.
    </EmptyState>
  );
}
