import type { Person } from '@/lib/people/schema';
import { GrantForm } from './grant-form';
import { InvitationForm } from './invitation-form';
import { NewPersonForm } from './new-person-form';
import { Part } from './part';
import { PeopleTable } from './people-table';

type ProjectPeopleProps = {
  slug: string;
  people: Person[];
  /** Names of the project's teams. */
  teams: string[];
  /** Whether the viewer may make accounts as well. */
  canCreateUsers: boolean;
  /** Whether people can be invited by mail. */
  canMail: boolean;
};

/** Who holds which role in a project, and the ways to give one. */
export function ProjectPeople({ slug, people, teams, canCreateUsers, canMail }: ProjectPeopleProps) {
  return (
    <>
      {people.length === 0 && <p className="text text-ink-2">Nobody has a role here yet.</p>}
      {people.length > 0 && <PeopleTable people={people} canMail={canMail} />}
      <div className="mt-10 grid gap-x-16 gap-y-10 md:grid-cols-2">
        <Part title="Give a role">
          <GrantForm slug={slug} teams={teams} />
        </Part>
        {canMail && (
          <Part title="Invite somebody by mail">
            <InvitationForm project={{ slug, teams }} />
          </Part>
        )}
        {canCreateUsers && (
          <Part title="Make an account">
            <NewPersonForm project={{ slug, teams }} />
          </Part>
        )}
      </div>
    </>
  );
}
