import type { Person } from '@/lib/people/schema';
import { GrantForm } from './grant-form';
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
};

/** Who holds which role in a project, and the ways to give one. */
export function ProjectPeople({ slug, people, teams, canCreateUsers }: ProjectPeopleProps) {
  return (
    <>
      {people.length === 0 && <p className="text text-ink-2">Nobody has a role here yet.</p>}
      {people.length > 0 && <PeopleTable people={people} />}
      <div className="mt-10 grid gap-x-16 gap-y-10 md:grid-cols-2">
        <Part title="Give a role">
          <GrantForm slug={slug} teams={teams} />
        </Part>
        {canCreateUsers && (
          <Part title="Make an account">
            <NewPersonForm project={{ slug, teams }} />
          </Part>
        )}
      </div>
    </>
  );
}
