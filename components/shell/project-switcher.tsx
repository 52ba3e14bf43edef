import { ChevronDown } from 'lucide-react';
import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { projectAddress } from './addresses';
import { Pop } from './pop';

const frame =
  'flex h-8 min-w-0 items-center gap-1.5 font-medium text-ink-2 hover:text-ink md:max-w-80 pointer-coarse:h-11';

/** The open project's name; pressing it lists the others. With only one project it is a plain link. */
export function ProjectSwitcher({ viewer, project }: { viewer: Viewer; project: VisibleProject }) {
  if (viewer.projects.length < 2) {
    return (
      <Link href={projectAddress(project)} className={frame}>
        <span className="truncate">{project.name}</span>
      </Link>
    );
  }
  const button = (
    <>
      <span className="truncate">{project.name}</span>
      <Icon of={ChevronDown} size="small" />
    </>
  );
  return (
    <Pop button={button} hint=", choose a project" buttonClassName={`${frame} cursor-pointer`} edge="start">
      <nav aria-label="Projects">
        {viewer.projects.map((each) => (
          <Link
            key={each.id}
            href={projectAddress(each)}
            prefetch={false}
            className="sheet-row"
            aria-current={each.id === project.id || undefined}
          >
            {each.name}
          </Link>
        ))}
      </nav>
    </Pop>
  );
}
