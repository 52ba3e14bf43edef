'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { holderInvited } from '@/lib/people/schema';

type AddressDialogProps = {
  /** What opens it: a `Button`. */
  button: ReactElement;
  title: string;
  /** The answer yes. */
  yes: string;
  /** What the address is for, beneath its field. */
  description?: string;
  /** The address that stands there at first. */
  address?: string;
  /** What will happen. */
  children?: ReactNode;
  invite: (address: string) => Promise<void>;
};

/** Asks for the address that an invitation goes to. */
export function AddressDialog({ button, title, yes, description, address, children, invite }: AddressDialogProps) {
  const id = useId();
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { props, field, trouble, isPending } = useForm({
    schema: holderInvited.pick({ email: true }),
    send: ({ email }) =>
      attempt(
        async () => {
          await invite(email);
          setOpen(false);
          router.refresh();
        },
        { CONFLICT: 'email' },
      ),
  });
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={setOpen}
      button={button}
      title={title}
      actions={(close) => (
        <>
          <Button type="submit" form={id} kind="primary" isPending={isPending}>
            {yes}
          </Button>
          <Decline onPress={close} />
        </>
      )}
    >
      <form {...props} id={id} className="flex flex-col gap-4 font-ui">
        {children}
        <TextField
          {...field('email')}
          label="E-mail address"
          description={description}
          defaultValue={address ?? ''}
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
