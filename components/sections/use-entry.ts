'use client';

import { useSearchParams } from 'next/navigation';
import type { SheetPart } from '@/lib/plans/rules';

/** Which part of the section is open: the one that the address names, else the first. Choosing one changes the address and asks no server. */
export function useEntry(parts: SheetPart[]) {
  const named = useSearchParams().get('entry');
  const found = parts.findIndex(({ key }) => key === named);
  const at = Math.max(0, found);
  const choose = (key: string) => window.history.replaceState(null, '', `?entry=${encodeURIComponent(key)}`);
  const move = (step: number) => {
    const next = parts[at + step];
    if (next !== undefined) choose(next.key);
  };
  return { part: parts[at], at, move, choose };
}
