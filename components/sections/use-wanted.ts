'use client';

import { useState } from 'react';
import type { Wanted } from '@/components/lines/use-wanted-line';
import type { Finding } from '@/lib/checks/schema';
import type { SheetBlock } from '@/lib/plans/schema';
import type { Section } from '@/lib/sections/schema';

type WantedPlan = { section: Section; blankIn: (entry: string | null) => SheetBlock[]; choose: (key: string) => void };

/** Goes to where something was found: into the line, into the list that is blank, or to the plans of its entry. */
export function useWanted({ section, blankIn, choose }: WantedPlan) {
  const [id, setId] = useState<string | null>(null);
  const goTo = ({ kind, entryId, lineId }: Finding) => {
    const entry = section.entries.find((one) => one.id === entryId);
    const key = entry === undefined ? 'beside' : (entry.code ?? entry.id);
    choose(key);
    setId(lineId ?? (kind === 'blank' ? (blankIn(entryId)[0]?.id ?? null) : null));
    document.getElementById('main')?.scrollIntoView();
  };
  const wanted: Wanted = { id, taken: () => setId(null) };
  return { wanted, want: setId as (id: string) => void, goTo };
}
