'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';

type PasswordToGiveProps = { name: string; error: string | undefined; label: 'First password' | 'New password' };

/** A password for somebody else's account: in sight, since it is to be handed over. */
export function PasswordToGive({ name, error, label }: PasswordToGiveProps) {
  const [password, setPassword] = useState('');
  return (
    <div className="flex flex-col items-start gap-2">
      <TextField
        name={name}
        error={error}
        className="w-full"
        label={label}
        description="At least 10 characters. Its owner can set another one."
        autoComplete="off"
        spellCheck="false"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <Button size="compact" onPress={() => setPassword(madeUp())}>
        Make one up
      </Button>
    </div>
  );
}

// Letters and digits that cannot be taken for one another when they are read out.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** 16 signs in groups of four: some 79 bits. */
function madeUp(): string {
  const groups = [0, 1, 2, 3].map(() => [0, 1, 2, 3].map(randomSign).join(''));
  return groups.join('-');
}

function randomSign(): string {
  const largest = 256 - (256 % signs.length);
  const [byte = largest] = crypto.getRandomValues(new Uint8Array(1));
  // A byte beyond the last whole run of the signs would favour the first ones.
  return byte < largest ? (signs[byte % signs.length] ?? '') : randomSign();
}
