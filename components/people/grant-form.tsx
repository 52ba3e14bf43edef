'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { roleIn } from '@/lib/people/rules';
import { roleForm } from '@/lib/people/schema';
import { RoleFields } from './role-fields';

type GrantFormProps = { slug: string; teams: string[] };

/** Gives a role in a project to somebody who has an account. */
export function GrantForm({ slug, teams }: GrantFormProps) {
  const router = useRouter();
  // Whom a role was given to last; the form then makes room for an empty one.
  const [given, setGiven] = useState<{ to: string; count: number }>({ to: '', count: 0 });
  const { props, field, trouble, isPending } = useForm({
    schema: roleForm,
    send: ({ email, ...fields }) =>
      attempt(
        async () => {
          await client.people.grantRole({ email, grant: roleIn(slug, fields) });
          setGiven(({ count }) => ({ to: email, count: count + 1 }));
          router.refresh();
        },
        { NOT_FOUND: 'email' },
      ),
  });
  return (
    <form key={given.count} {...props} className="flex flex-col gap-4">
      {given.to !== '' && <Notice kind="done" title={`The role is given to ${given.to}.`} />}
      <TextField
        {...field('email')}
        label="E-mail address"
        description="Of somebody who has an account here."
        type="email"
        autoComplete="off"
        isRequired
      />
      <RoleFields field={field} teams={teams} />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Give the role
      </Button>
    </form>
  );
}
