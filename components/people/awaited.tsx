'use client';

import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { client } from '@/lib/client/orpc';

type AwaitedProps = {
  name: string;
  email: string;
  /** Whether mails can be sent. */
  canMail: boolean;
};

/** Says that somebody who was invited has not set a password yet, and sends her the link again. */
export function Awaited({ name, email, canMail }: AwaitedProps) {
  const [isSent, setSent] = useState(false);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const send = async () => {
    setPending(true);
    const found = await attempt(() => client.people.inviteAgain({ email }));
    setPending(false);
    setTrouble(found?.sentence);
    setSent(found === null);
  };
  return (
    <>
      <span className="flex flex-wrap items-center gap-x-3 text-xs">
        invited, has not come yet
        {canMail && !isSent && (
          <Button size="compact" kind="quiet" isPending={isPending} onPress={send}>
            Send again<span className="sr-only"> to {name}</span>
          </Button>
        )}
        {isSent && <span role="status">Sent again.</span>}
      </span>
      <FormTrouble says={trouble} />
    </>
  );
}
