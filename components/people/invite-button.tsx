'use client';

import { useRouter } from 'next/navigation';
import { useId } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { holderInvited } from '@/lib/people/schema';

/** Invites somebody who holds a role without an account. */
export function InviteButton({ person, name }: { person: string; name: string }) {
  const id = useId();
  const router = useRouter();
  const { props, field, trouble, isPending } = useForm({
    schema: holderInvited.pick({ email: true }),
    send: ({ email }) =>
      attempt(
        async () => {
          await client.people.inviteHolder({ person, email });
          router.refresh();
        },
        { CONFLICT: 'email' },
      ),
  });
  return (
    <Dialog
      button={
        <Button size="compact" kind="quiet" className="ml-2">
          Invite<span className="sr-only"> {name}</span>
        </Button>
      }
      title={`Invite ${name}`}
      actions={(close) => (
        <>
          <Button type="submit" form={id} kind="primary" isPending={isPending}>
            Invite
          </Button>
          <Button kind="quiet" onPress={close}>
            Not yet <Kbd>Esc</Kbd>
          </Button>
        </>
      )}
    >
      <form {...props} id={id} className="flex flex-col gap-4 font-ui">
        <TextField
          {...field('email')}
          label="E-mail address"
          description="A link to set a password is sent there."
          autoFocus
          type="email"
          autoComplete="off"
          isRequired
        />
        <FormTrouble says={trouble} />
      </form>
    </Dialog>
  );
}
