'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { SheetPart } from '@/lib/plans/rules';

/**
 * Which part of the section is open: the one that the address names, else the first. Choosing one changes the address and asks no server;
 * J and K move to the next and the one before.
 */
export function useEntry(parts: SheetPart[]) {
  const named = useSearchParams().get('entry');
  // The address is told of a change after a while; the next key is for the entry that was chosen, not for the one that the address names.
  const [chosen, setChosen] = useState<string | null>(null);
  const found = parts.findIndex(({ key }) => key === (chosen ?? named));
  const at = Math.max(0, found);
  const choose = (key: string) => {
    setChosen(key);
    window.history.replaceState(null, '', `?entry=${encodeURIComponent(key)}`);
  };
  const move = (step: number) => {
    const next = parts[at + step];
    if (next !== undefined) choose(next.key);
  };
  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  return { part: parts[at], at, move, choose };
}
