'use client';

import { useId, useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { passwordGiven } from '@/lib/people/schema';
import { HandedPassword } from './handed-password';
import { PasswordToGive } from './password-to-give';

/** Sets another password for somebody who forgot hers. */
export function PasswordButton({ name, email }: { name: string; email: string }) {
  const id = useId();
  const [given, setGiven] = useState<string>();
  const { props, field, trouble, isPending } = useForm({
    schema: passwordGiven.pick({ password: true }),
    send: ({ password }) =>
      attempt(async () => {
        await client.people.setPassword({ email, password });
        setGiven(password);
      }),
  });
  return (
    <Dialog
      button={
        <Button size="compact">
          Set a password<span className="sr-only"> for {name}</span>
        </Button>
      }
      title={`Another password for ${name}`}
      onOpenChange={() => setGiven(undefined)}
      actions={(close) =>
        given === undefined ? (
          <>
            <Button type="submit" form={id} kind="primary" isPending={isPending}>
              Set the password
            </Button>
            <Decline onPress={close} />
          </>
        ) : (
          <Button onPress={close}>Done</Button>
        )
      }
    >
      {given === undefined ? (
        <form {...props} id={id} className="flex flex-col gap-4 font-ui">
          <p>Whoever uses the account now is signed out everywhere.</p>
          <PasswordToGive {...field('password')} label="New password" />
          <FormTrouble says={trouble} />
        </form>
      ) : (
        <HandedPassword title="The password is set." password={given} />
      )}
    </Dialog>
  );
}
