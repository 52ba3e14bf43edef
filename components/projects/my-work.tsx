import { ManagedMonths } from '@/components/sections/managed-months';
import { OwnSections } from '@/components/sections/own-sections';
import { newProjectAddress, peopleAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { canAdminister } from '@/lib/projects/policy';
import type { ManagedSection, OwnSection } from '@/lib/sections/schema';
import type { Viewer } from '@/lib/shared/viewer';
import { ProjectSummary } from './project-summary';

type MyWorkProps = { viewer: Viewer; sections: OwnSection[]; managed: ManagedSection[] };

/** What a person finds when she signs in: the sections that are hers to write or to review and, beside them, her projects. */
export function MyWork({ viewer, sections, managed }: MyWorkProps) {
  const { projects } = viewer;
  if (projects.length === 0) return <NoProject viewer={viewer} />;
  const hasWork = sections.length + managed.length > 0;
  return (
    <>
      <PageTitle title="My work" meta={inWords(projects.length)}>
        {canAdminister(viewer) && <AdministratorLinks />}
      </PageTitle>
      <div className={`mt-9 grid gap-x-16 gap-y-11 ${hasWork ? 'lg:grid-cols-[minmax(0,1fr)_22rem]' : ''}`}>
        {hasWork && (
          <div className="grid content-start gap-11">
            <OwnSections sections={sections} />
            <ManagedMonths sections={managed} />
          </div>
        )}
        <div className={`grid content-start gap-x-16 gap-y-10 ${hasWork ? '' : 'lg:grid-cols-2'}`}>
          {projects.map((project) => (
            <ProjectSummary key={project.id} viewer={viewer} project={project} />
          ))}
        </div>
      </div>
    </>
  );
}

function AdministratorLinks() {
  return (
    <>
      <ButtonLink href={newProjectAddress}>New project</ButtonLink>
      <ButtonLink href={peopleAddress}>People</ButtonLink>
    </>
  );
}

function NoProject({ viewer }: { viewer: Viewer }) {
  if (!canAdminister(viewer)) {
    return (
      <EmptyState heading="h1" title="You have no role in a project yet">
        A project’s manager gives roles to people. Tell yours the address that you signed in with
        {viewer.email === null ? '' : `, ${viewer.email}`}; as soon as you have a role, the project stands here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      heading="h1"
      title="There is no project yet"
      actions={
        <>
          <ButtonLink kind="primary" href={newProjectAddress}>
            Make the first project
          </ButtonLink>
          <ButtonLink kind="quiet" href={peopleAddress}>
            People
          </ButtonLink>
        </>
      }
    >
      A project holds teams, their months and one assembled report a month. Make it first; its teams and WBS elements
      can then be read from a report that you already have.
    </EmptyState>
  );
}

function inWords(count: number): string {
  return count === 1 ? 'You have one project.' : `You have ${count} projects.`;
}
