import { Table } from '@/components/ui/table';
import { heldRoleWords } from '@/lib/people/rules-words';
import type { Person } from '@/lib/people/schema';
import { Awaited } from './awaited';
import { InviteButton } from './invite-button';
import { RevokeButton } from './revoke-button';

/** Who holds which role in a project; each role can be taken back. */
export function PeopleTable({ people, canMail }: { people: Person[]; canMail: boolean }) {
  return (
    <Table
      isStacked
      label="People with a role in this project"
      columns={[{ name: 'Name' }, { name: 'E-mail address' }, { name: 'Roles' }]}
    >
      {people.map((person) => (
        <tr key={person.id}>
          <th scope="row" className="font-medium">
            {person.name}
          </th>
          <td className="text-ink-2">
            {person.email ?? 'no account'}
            {person.email === null && canMail && <InviteButton person={person.id} name={person.name} />}
            {person.email !== null && person.isAwaited && (
              <Awaited name={person.name} email={person.email} canMail={canMail} />
            )}
          </td>
          <td className="py-1!">
            <Roles person={person} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Roles({ person: { name, roles } }: { person: Person }) {
  return (
    <ul>
      {roles.map(({ id, role, team }) => {
        const words = heldRoleWords({ role, team });
        return (
          <li key={id} className="flex min-h-(--target) items-center gap-2">
            {words}
            <RevokeButton id={id} role={words} name={name} />
          </li>
        );
      })}
    </ul>
  );
}
