import { projectAddress } from '@/components/shell/addresses';
import { PageTitle } from '@/components/shell/page';
import { Link } from '@/components/ui/link';
import type { NoticeChoices as Choices } from '@/lib/notices/schema';
import { roleWords } from '@/lib/people/rules-words';
import type { Viewer, VisibleProject } from '@/lib/shared/viewer';
import { NoticeChoices } from './notice-choices';
import { PasswordForm } from './password-form';

/** Who one is here, what one may do, which mails one gets, and the password. */
export function OwnAccount({ viewer, notices }: { viewer: Viewer; notices: Choices }) {
  return (
    <>
      <PageTitle title={viewer.name} meta={viewer.email ?? 'without an e-mail address'} />
      <section aria-labelledby="roles" className="mt-9 max-w-(--measure)">
        <h2 id="roles" className="border-line-strong border-b pb-2">
          Roles
        </h2>
        <Roles viewer={viewer} />
      </section>
      <section aria-labelledby="mails" className="mt-10 max-w-(--measure)">
        <h2 id="mails" className="mb-2 border-line-strong border-b pb-2">
          Mails to you
        </h2>
        <NoticeChoices loaded={notices} />
      </section>
      <section aria-labelledby="password" className="mt-10 max-w-(--measure)">
        <h2 id="password" className="mb-4 border-line-strong border-b pb-2">
          Another password
        </h2>
        <div className="sm:max-w-84">
          <PasswordForm />
        </div>
      </section>
    </>
  );
}

function Roles({ viewer }: { viewer: Viewer }) {
  const held = viewer.projects.filter(({ grants }) => grants.length > 0);
  return (
    <ul className="text-sm">
      {viewer.isAdministrator && (
        <li className="border-line border-b py-2">Administrator of this server, in every project</li>
      )}
      {held.map((project) => (
        <li
          key={project.id}
          className="flex flex-wrap items-center justify-between gap-x-5 border-line border-b py-2 pointer-coarse:py-3"
        >
          <Link href={projectAddress(project)} className="reach">
            {project.name}
          </Link>
          <span className="text-ink-2">{rolesIn(project)}</span>
        </li>
      ))}
      {!viewer.isAdministrator && held.length === 0 && (
        <li className="border-line border-b py-2 text-ink-2">None yet. A project’s manager gives roles to people.</li>
      )}
    </ul>
  );
}

function rolesIn({ grants }: VisibleProject): string {
  return [...new Set(grants.map(({ role }) => roleWords[role]))].join(', ');
}
