'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** `title`: what has been done. */
type HandedPasswordProps = { title: string; password: string };

/** Hands over a password that cannot be seen again. */
export function HandedPassword({ title, password }: HandedPasswordProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(password);
    setCopied(true);
  };
  return (
    <Notice
      kind="done"
      title={title}
      actions={
        <Button size="compact" onPress={copy}>
          {isCopied ? 'Copied' : 'Copy the password'}
        </Button>
      }
    >
      Hand over the password <b className="whitespace-nowrap font-code font-normal">{password}</b> now; it is not shown
      again.
    </Notice>
  );
}
