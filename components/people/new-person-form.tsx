'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { roleIn } from '@/lib/people/rules';
import { userForm } from '@/lib/people/schema';
import { HandedPassword } from './handed-password';
import { PasswordToGive } from './password-to-give';
import { RoleFields } from './role-fields';

type NewPersonFormProps = {
  /** Where the new account gets a role at once: a project and its teams. */
  project?: { slug: string; teams: string[] };
};

/** Makes an account for somebody, with a password to be handed over. */
export function NewPersonForm({ project }: NewPersonFormProps) {
  const router = useRouter();
  const [made, setMade] = useState<{ email: string; password: string }[]>([]);
  const { props, field, trouble, isPending } = useForm({
    schema: userForm,
    send: ({ role, team, ...account }) =>
      attempt(
        async () => {
          const grant = project === undefined || role === undefined ? null : roleIn(project.slug, { role, team });
          await client.people.createUser({ ...account, grant });
          setMade((before) => [...before, account]);
          router.refresh();
        },
        { CONFLICT: 'email' },
      ),
  });
  return (
    <form key={made.length} {...props} className="flex flex-col gap-4">
      {made.slice(-1).map((account) => (
        <HandedPassword key={account.email} title={`${account.email} has an account.`} password={account.password} />
      ))}
      <TextField {...field('name')} label="Name" autoComplete="off" isRequired />
      <TextField {...field('email')} label="E-mail address" type="email" autoComplete="off" isRequired />
      <PasswordToGive {...field('password')} label="First password" />
      {project !== undefined && <RoleFields field={field} teams={project.teams} />}
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Make the account
      </Button>
    </form>
  );
}
