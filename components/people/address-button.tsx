'use client';

import { Button } from '@/components/ui/button';
import { client } from '@/lib/client/orpc';
import { AddressDialog } from './address-dialog';

/** `email`: where the invitation went. */
type AddressButtonProps = { name: string; email: string; onCorrected: () => void };

/** Invites somebody at another address than the one that was typed first. */
export function AddressButton({ name, email, onCorrected }: AddressButtonProps) {
  return (
    <AddressDialog
      button={
        <Button size="compact" kind="quiet">
          Another address<span className="sr-only"> for {name}</span>
        </Button>
      }
      title={`Another address for ${name}`}
      yes="Invite at this address"
      address={email}
      invite={async (address) => {
        await client.people.correctAddress({ email, address });
        onCorrected();
      }}
    >
      <p>
        The link that went to <span className="wrap-anywhere">{email}</span> stops working, and a new invitation goes to
        the address below. The account keeps its roles and all that was given to {name}.
      </p>
    </AddressDialog>
  );
}
