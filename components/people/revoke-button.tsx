'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { Decline, Dialog } from '@/components/ui/dialog';
import { FormTrouble } from '@/components/ui/form-trouble';
import { IconButton } from '@/components/ui/icon-button';
import { client } from '@/lib/client/orpc';

/** `role` in words: "T/CAM of Kessler Institute". */
type RevokeButtonProps = { id: string; role: string; name: string };

/** Takes a role back, after asking. */
export function RevokeButton({ id, role, name }: RevokeButtonProps) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string>();
  const [isPending, setPending] = useState(false);
  const revoke = async (close: () => void) => {
    setPending(true);
    const found = await attempt(() => client.people.revokeRole({ id }));
    setPending(false);
    setTrouble(found?.sentence);
    if (found !== null) return;
    close();
    router.refresh();
  };
  return (
    <Dialog
      button={<IconButton icon={X} label={`Take back from ${name}: ${role}`} />}
      title={`Take back from ${name}: ${role}?`}
      onOpenChange={() => setTrouble(undefined)}
      actions={(close) => (
        <>
          <Button kind="primary" isPending={isPending} onPress={() => revoke(close)}>
            Take the role back
          </Button>
          <Decline onPress={close} />
        </>
      )}
    >
      <p>It ends at once. What {name} wrote stays as it is, and the role can be given again.</p>
      <FormTrouble says={trouble} />
    </Dialog>
  );
}
