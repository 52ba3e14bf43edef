import { Menu } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { AccountMenu, type AccountMenuProps } from './account-menu';
import { monthPage, overviewPage, projectPages } from './addresses';
import { Brand } from './brand-link';
import { MonthList } from './month-list';
import { MonthSwitcher } from './month-switcher';
import { NavLinks } from './nav-links';
import { Pop } from './pop';
import { ProjectSwitcher } from './project-switcher';

export type MastheadProps = Omit<AccountMenuProps, 'viewer'> & {
  viewer: Viewer;
  /** The open project, where one is open; one of the viewer's. */
  project?: VisibleProject;
  /** Stands before the account: a way to search. */
  search?: ReactNode;
};

/** The head of every page: where one is, where else one may go, and who one is. */
export function Masthead({ viewer, project, search, ...account }: MastheadProps) {
  return (
    <header className="flex h-13 items-center gap-3 border-line border-b px-4 text-sm sm:px-8 md:gap-4.5 lg:gap-6 print:hidden">
      <Brand />
      {project !== undefined && <ProjectPart viewer={viewer} project={project} />}
      <div className="ml-auto flex items-center gap-3 md:gap-4.5">
        {search}
        {project !== undefined && <PagesMenu viewer={viewer} project={project} />}
        <AccountMenu viewer={viewer} {...account} />
      </div>
    </header>
  );
}

type ProjectPartProps = { viewer: Viewer; project: VisibleProject };

function ProjectPart({ viewer, project }: ProjectPartProps) {
  return (
    <>
      <span aria-hidden="true" className="h-5 border-line border-l max-sm:hidden" />
      <ProjectSwitcher viewer={viewer} project={project} />
      <nav aria-label="Project" className="flex gap-4.5 self-stretch max-md:hidden lg:ml-2 lg:gap-5.5">
        <NavLinks items={[overviewPage(project)]} look="bar" />
        <MonthSwitcher slug={project.slug} months={project.months} page={monthPage(viewer, project)} />
        <NavLinks items={projectPages(viewer, project)} look="bar" />
      </nav>
    </>
  );
}

function PagesMenu({ viewer, project }: ProjectPartProps) {
  const pages = [overviewPage(project), ...projectPages(viewer, project)];
  return (
    <div className="flex md:hidden">
      <Pop
        hint="Pages of this project"
        button={<Icon of={Menu} />}
        buttonClassName="grid size-8 cursor-pointer place-items-center rounded-sm hover:bg-hover pointer-coarse:size-11"
      >
        <nav aria-label="Pages">
          <NavLinks items={pages} look="sheet" />
          {project.months.length > 0 && (
            <h2 className="mx-2.5 mt-1.5 border-line border-t pt-3 pb-1 font-normal text-ink-2 text-xs tracking-normal first:mt-0 first:border-t-0 first:pt-1">
              Months
            </h2>
          )}
          <MonthList slug={project.slug} months={project.months} page={monthPage(viewer, project)} />
        </nav>
      </Pop>
    </div>
  );
}
