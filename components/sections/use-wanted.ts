'use client';

import { useState } from 'react';
import type { Wanted } from '@/components/lines/use-wanted-line';
import type { Finding } from '@/lib/checks/schema';
import type { CountOf, SheetPart } from '@/lib/plans/rules';
import type { Section } from '@/lib/sections/schema';

type WantedPlan = { section: Section; parts: SheetPart[]; countOf: CountOf; choose: (key: string) => void };

/** Goes to where something was found: into the line, into the list that is blank, or to the plans of its entry. */
export function useWanted({ section, parts, countOf, choose }: WantedPlan) {
  const [id, setId] = useState<string | null>(null);
  const goTo = ({ kind, entryId, lineId }: Finding) => {
    const entry = section.entries.find((one) => one.id === entryId);
    const key = entry === undefined ? 'beside' : (entry.code ?? entry.id);
    choose(key);
    const part = parts.find((one) => one.key === key);
    const lists = [part?.accomplished, part?.planned].filter((list) => list != null);
    const blank = lists.find((list) => list.nil === null && countOf(list) === 0);
    setId(lineId ?? (kind === 'blank' ? (blank?.id ?? null) : null));
    document.getElementById('main')?.scrollIntoView();
  };
  const wanted: Wanted = { id, taken: () => setId(null) };
  return { wanted, want: setId as (id: string) => void, goTo };
}
