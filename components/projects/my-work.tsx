import { OwnSections } from '@/components/sections/own-sections';
import { newProjectAddress, peopleAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { ButtonLink } from '@/components/ui/link';
import { canAdminister } from '@/lib/projects/policy';
import type { OwnSection } from '@/lib/sections/schema';
import type { Viewer } from '@/lib/shared/viewer';
import { ProjectSummary } from './project-summary';

/** What a person finds when she signs in: the sections that are hers to write, her projects, and what can be done in each. */
export function MyWork({ viewer, sections }: { viewer: Viewer; sections: OwnSection[] }) {
  if (viewer.projects.length === 0) return <NoProject viewer={viewer} />;
  return (
    <>
      <PageTitle title="My work" meta={inWords(viewer.projects.length)}>
        {canAdminister(viewer) && <AdministratorLinks />}
      </PageTitle>
      <OwnSections sections={sections} />
      <div className="mt-9 max-w-(--measure)">
        {viewer.projects.map((project) => (
          <ProjectSummary key={project.id} viewer={viewer} project={project} />
        ))}
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
