'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Kbd } from '@/components/ui/kbd';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { addressCorrected } from '@/lib/people/schema';

/** `email`: where the invitation went. */
type AddressButtonProps = { name: string; email: string; onCorrected: () => void };

/** Invites somebody at another address than the one that was typed first. */
export function AddressButton({ name, email, onCorrected }: AddressButtonProps) {
  const id = useId();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { props, field, trouble, isPending } = useForm({
    schema: addressCorrected.pick({ address: true }),
    send: ({ address }) =>
      attempt(
        async () => {
          await client.people.correctAddress({ email, address });
          setOpen(false);
          onCorrected();
          router.refresh();
        },
        { CONFLICT: 'address' },
      ),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      button={
        <Button size="compact" kind="quiet">
          Another address<span className="sr-only"> for {name}</span>
        </Button>
      }
      title={`Another address for ${name}`}
      actions={(close) => (
        <>
          <Button type="submit" form={id} kind="primary" isPending={isPending}>
            Invite at this address
          </Button>
          <Button kind="quiet" onPress={close}>
            Not yet <Kbd>Esc</Kbd>
          </Button>
        </>
      )}
    >
      <form {...props} id={id} className="flex flex-col gap-4 font-ui">
        <p>
          The link that went to <span className="wrap-anywhere">{email}</span> stops working, and a new invitation goes
          to the address below. The account keeps its roles and all that was given to {name}.
        </p>
        <TextField
          {...field('address')}
          label="E-mail address"
          defaultValue={email}
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
