'use client';

import { Button } from '@/components/ui/button';
import { client } from '@/lib/client/orpc';
import { AddressDialog } from './address-dialog';

/** Invites somebody who holds a role without an account. */
export function InviteButton({ person, name }: { person: string; name: string }) {
  return (
    <AddressDialog
      button={
        <Button size="compact" kind="quiet" className="ml-2">
          Invite<span className="sr-only"> {name}</span>
        </Button>
      }
      title={`Invite ${name}`}
      yes="Invite"
      description="A link to set a password is sent there."
      invite={async (email) => {
        await client.people.inviteHolder({ person, email });
      }}
    />
  );
}
