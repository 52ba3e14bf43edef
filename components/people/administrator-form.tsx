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
import { newAdministrator } from '@/lib/people/schema';

/** Makes somebody who has an account an administrator. */
export function AdministratorForm() {
  const router = useRouter();
  const [named, setNamed] = useState<string[]>([]);
  const { props, field, trouble, isPending } = useForm({
    schema: newAdministrator,
    send: ({ email }) =>
      attempt(
        async () => {
          await client.people.grantRole({ email, grant: { role: 'administrator' } });
          setNamed((before) => [...before, email]);
          router.refresh();
        },
        { NOT_FOUND: 'email' },
      ),
  });
  return (
    <form key={named.length} {...props} className="flex flex-col gap-4">
      {named.slice(-1).map((email) => (
        <Notice key={email} kind="done" title={`${email} is an administrator.`} />
      ))}
      <TextField
        {...field('email')}
        label="E-mail address"
        description="Of somebody who has an account. Administrators make projects and accounts, and may do everything in every project."
        type="email"
        autoComplete="off"
        isRequired
      />
      <FormTrouble says={trouble} />
      <Button type="submit" isPending={isPending} className="self-start">
        Name as administrator
      </Button>
    </form>
  );
}
