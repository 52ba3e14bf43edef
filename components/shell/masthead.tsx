import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { AccountMenu, type AccountMenuProps } from './account-menu';
import { Brand } from './brand';
import { type NavItem, NavLinks } from './nav-links';
import { Pop } from './pop';
import { type ProjectName, ProjectSwitcher } from './project-switcher';

export type MastheadProps = AccountMenuProps & {
  /** Every project that this person may open. */
  projects: ProjectName[];
  /** The open project, where one is open. */
  project?: ProjectName;
  /** Pages that exist; nothing is shown for the others. */
  nav?: NavItem[];
  search?: ReactNode;
};

/** The head of every page: where one is, where else one may go, and who one is. */
export function Masthead({ projects, project, nav = [], search, ...account }: MastheadProps) {
  return (
    <header className="flex h-13 items-center gap-3 border-line border-b px-4 text-sm sm:px-8 md:gap-4.5 lg:gap-6 print:hidden">
      <SkipLink />
      <Brand />
      {project !== undefined && <span aria-hidden="true" className="h-5 border-line border-l" />}
      {project !== undefined && <ProjectSwitcher project={project} projects={projects} />}
      {nav.length > 0 && (
        <nav aria-label="Project" className="flex gap-4.5 self-stretch max-md:hidden lg:ml-2 lg:gap-5.5">
          <NavLinks items={nav} look="bar" />
        </nav>
      )}
      <div className="ml-auto flex items-center gap-3 md:gap-4.5">
        {search}
        {nav.length > 0 && <PagesMenu nav={nav} />}
        <AccountMenu {...account} />
      </div>
    </header>
  );
}

function PagesMenu({ nav }: { nav: NavItem[] }) {
  return (
    <div className="flex md:hidden">
      <Pop
        label="Pages of this project"
        button={<Icon name="menu" className="mb-0" />}
        buttonClassName="grid size-8 cursor-pointer place-items-center rounded-sm hover:bg-hover pointer-coarse:size-11"
      >
        <nav aria-label="Pages">
          <NavLinks items={nav} look="sheet" />
        </nav>
      </Pop>
    </div>
  );
}

function SkipLink() {
  return (
    <a
      href="#main"
      className="menu-sheet -left-[999rem] absolute top-2 z-10 px-3 py-2 text-accent focus:left-4"
    >
      Skip to the text
    </a>
  );
}
