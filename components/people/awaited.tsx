'use client';

import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';
import { AddressButton } from './address-button';

type AwaitedProps = {
  name: string;
  email: string;
  /** Whether mails can be sent. */
  canMail: boolean;
};

/** Says that somebody who was invited has not set a password yet, and sends her the link again, or to another address. */
export function Awaited({ name, email, canMail }: AwaitedProps) {
  const [sent, setSent] = useState<'Sent again.' | 'Sent to the new address.'>();
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setPending(true);
    const found = await attempt(() => client.people.inviteAgain({ email }));
    setPending(false);
    setTrouble(found?.sentence);
    if (found === null) setSent('Sent again.');
  };
  const showCorrected = () => {
    setTrouble(undefined);
    setSent('Sent to the new address.');
  };
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 text-xs">
        invited, has not come yet
        {canMail && sent === undefined && (
          <Button size="compact" kind="quiet" isPending={isPending} onPress={send}>
            Send again<span className="sr-only"> to {name}</span>
          </Button>
        )}
        {sent !== undefined && <span role="status">{sent}</span>}
        {canMail && <AddressButton name={name} email={email} onCorrected={showCorrected} />}
      </span>
      <FormTrouble says={trouble} />
    </>
  );
}
