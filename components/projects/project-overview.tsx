import { monthName } from '@/components/months/month-name';
import { OpenMonth } from '@/components/months/open-month';
import { boardAddress, importAddress, newestMonth, settingsAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { openableMonth } from '@/lib/months/rules';
import { canManage, canReadDrafts } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { ProjectMonths } from './project-months';
import { projectWords } from './project-words';

type ProjectProps = { viewer: Viewer; project: VisibleProject };
/** `today`: a day, `2017-07-06`. */
type ProjectOverviewProps = ProjectProps & { today: string };

/** A project's first page: how it stands, its newest report, its months. */
export function ProjectOverview({ viewer, project, today }: ProjectOverviewProps) {
  const { months } = project;
  if (months.length === 0) return <Nothing viewer={viewer} project={project} />;
  return (
    <>
      <PageTitle title={project.name}>
        <NextSteps viewer={viewer} project={project} today={today} />
      </PageTitle>
      <p className="read mt-5 mb-8 text-ink-2">{projectWords(viewer, project)}</p>
      <div className="max-w-(--measure)">
        <h2 className="border-line-strong border-b pb-2">
          Months <span className="ml-1 font-normal text-ink-3">{months.length}</span>
        </h2>
        <ProjectMonths viewer={viewer} project={project} />
      </div>
    </>
  );
}

function NextSteps({ viewer, project, today }: ProjectOverviewProps) {
  const { slug, months } = project;
  const newest = newestMonth(project);
  const isManaged = canManage(viewer, project);
  const next = isManaged ? openableMonth(months, today) : null;
  return (
    <>
      {newest !== undefined && canReadDrafts(viewer, project) && (
        <ButtonLink href={boardAddress(slug, newest)}>Board of {monthName(newest)}</ButtonLink>
      )}
      {next !== null && <OpenMonth slug={slug} month={next} />}
      {isManaged && <ButtonLink href={importAddress(slug)}>Import a report</ButtonLink>}
    </>
  );
}

function Nothing({ viewer, project }: ProjectProps) {
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
