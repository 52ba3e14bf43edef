'use client';

import { useSearchParams } from 'next/navigation';
import { useShortcut } from '@/components/ui/use-shortcut';
import type { SheetPart } from '@/lib/plans/rules';

/**
 * Which part of the section is open: the one that the address names, else the first. Choosing one changes the address and asks no server;
 * J and K move to the next and the one before.
 */
export function useEntry(parts: SheetPart[]) {
  const named = useSearchParams().get('entry');
  const found = parts.findIndex(({ key }) => key === named);
  const at = Math.max(0, found);
  const choose = (key: string) => window.history.replaceState(null, '', `?entry=${encodeURIComponent(key)}`);
  const move = (step: number) => {
    const next = parts[at + step];
    if (next !== undefined) choose(next.key);
  };
  useShortcut('j', () => move(1));
  useShortcut('k', () => move(-1));
  return { part: parts[at], at, move, choose };
}
