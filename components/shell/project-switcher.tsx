import Link from 'next/link';
import { Icon } from '@/components/ui/icon';
import { Pop } from './pop';

export type ProjectName = { slug: string; name: string };

/** The open project's name; pressing it lists the others. With only one project it is a plain link. */
export function ProjectSwitcher({ project, projects }: { project: ProjectName; projects: ProjectName[] }) {
  const frame =
    'flex h-8 min-w-0 items-center gap-1.5 border-line font-medium text-ink-2 hover:text-ink md:max-w-80 pointer-coarse:h-11';
  if (projects.length < 2) {
    return (
      <Link href={`/${project.slug}`} className={frame}>
        <span className="truncate">{project.name}</span>
      </Link>
    );
  }
  const button = (
    <>
      <span className="truncate">{project.name}</span>
      <Icon name="down" size="small" className="mb-0" />
    </>
  );
  return (
    <Pop label={`${project.name}, choose a project`} button={button} buttonClassName={`${frame} cursor-pointer`} edge="start">
      <nav aria-label="Projects">
        {projects.map(({ slug, name }) => (
          <Link key={slug} href={`/${slug}`} className="sheet-row" aria-current={slug === project.slug || undefined}>
            {name}
          </Link>
        ))}
      </nav>
    </Pop>
  );
}
