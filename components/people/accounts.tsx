import { settingsAddress } from '@/components/shell/addresses';
import { Link } from '@/components/ui/link';
import { Table } from '@/components/ui/table';
import { heldRoleWords } from '@/lib/people/rules-words';
import type { AccountHolder } from '@/lib/people/schema';
import { AdministratorForm } from './administrator-form';
import { Awaited } from './awaited';
import { InvitationForm } from './invitation-form';
import { NewPersonForm } from './new-person-form';
import { Part } from './part';
import { PasswordButton } from './password-button';
import { RevokeButton } from './revoke-button';

/** Who can sign in on this server, and what its administrators do about that. */
export function Accounts({ people, canMail }: { people: AccountHolder[]; canMail: boolean }) {
  const columns = [
    { name: 'Name' },
    { name: 'E-mail address' },
    { name: 'Roles' },
    { name: 'Password', isSilent: true },
  ];
  return (
    <>
      <Table isStacked label="People with an account" columns={columns}>
        {people.map((person) => (
          <AccountRow key={person.id} person={person} canMail={canMail} />
        ))}
      </Table>
      <div className="mt-10 grid gap-x-16 gap-y-10 md:grid-cols-2">
        {canMail && (
          <Part title="Invite somebody by mail">
            <InvitationForm />
          </Part>
        )}
        <Part title="Make an account">
          <NewPersonForm />
        </Part>
        <Part title="Name an administrator">
          <AdministratorForm />
        </Part>
      </div>
    </>
  );
}

function AccountRow({
  person: { name, email, isAwaited, roles },
  canMail,
}: {
  person: AccountHolder;
  canMail: boolean;
}) {
  return (
    <tr>
      <th scope="row" className="font-medium">
        {name}
      </th>
      <td className="text-ink-2">
        {email}
        {isAwaited && <Awaited name={name} email={email} canMail={canMail} />}
      </td>
      <td className="py-1!">
        {roles.length === 0 && <span className="text-ink-2">none yet</span>}
        <ul>
          {roles.map((role) => (
            <li key={role.id} className="flex min-h-(--target) items-center gap-2">
              <RoleHeld role={role} name={name} />
            </li>
          ))}
        </ul>
      </td>
      <td className="num row-end py-1!">
        <PasswordButton name={name} email={email} />
      </td>
    </tr>
  );
}

function RoleHeld({ role: held, name }: { role: AccountHolder['roles'][number]; name: string }) {
  const words = heldRoleWords(held);
  const { id, project } = held;
  if (project === null)
    return (
      <>
        {words} <RevokeButton id={id} role={words} name={name} />
      </>
    );
  return (
    <p>
      {words} in <Link href={`${settingsAddress(project.slug)}/people`}>{project.name}</Link>
    </p>
  );
}
