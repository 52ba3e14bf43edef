import { importAddress, projectAddress, settingsAddress } from '@/components/shell/addresses';
import { Link } from '@/components/ui/link';
import { canManage } from '@/lib/projects/policy';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { ProjectMonths } from './project-months';
import { projectWords } from './project-words';

type ProjectSummaryProps = { viewer: Viewer; project: VisibleProject };

/** A project on the home page: how it stands, what can be done, its months. */
export function ProjectSummary({ viewer, project }: ProjectSummaryProps) {
  const { months } = project;
  return (
    <section aria-labelledby={`project-${project.id}`}>
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 border-line-strong border-b pb-2">
        <h2 id={`project-${project.id}`}>
          <Link href={projectAddress(project)} className="reach inline-block text-ink!">
            {project.name}
          </Link>
        </h2>
        {canManage(viewer, project) && <ManagerLinks project={project} />}
      </div>
      <p className="text py-2 text-ink-2">{projectWords(viewer, project)}</p>
      {months.length > 0 && <ProjectMonths viewer={viewer} project={project} />}
    </section>
  );
}

function ManagerLinks({ project: { slug, name } }: { project: VisibleProject }) {
  return (
    <span className="flex gap-3.5 text-xs">
      <Link href={importAddress(slug)} className="reach">
        Import a report<span className="sr-only"> to {name}</span>
      </Link>
      <Link href={settingsAddress(slug)} className="reach">
        Settings<span className="sr-only"> of {name}</span>
      </Link>
    </span>
  );
}
