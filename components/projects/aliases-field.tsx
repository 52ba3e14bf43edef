'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';

type AliasesFieldProps = { aliases: string[]; onChange: (aliases: string[]) => void };

/** Other names of one thing, parted by semicolons. */
export function AliasesField({ aliases, onChange }: AliasesFieldProps) {
  // As it is typed: a semicolon that nothing follows yet must stay in sight.
  const [typed, setTyped] = useState(aliases.join('; '));
  const shown = areSame(namesIn(typed), aliases) ? typed : aliases.join('; ');
  return (
    <TextField
      label="Also written as, parted by semicolons"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(namesIn(text));
      }}
    />
  );
}

function namesIn(text: string): string[] {
  const names = text.split(';').map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

function areSame(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}
