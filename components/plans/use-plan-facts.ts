'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { client } from '@/lib/client/orpc';
import { factsWords } from '@/lib/plans/rules-facts';
import type { PlanFacts, SectionFacts } from '@/lib/plans/schema-facts';

const none: SectionFacts = { facts: [], people: [], milestones: [] };

/** What is known of a section's planned lines beside their words, and the line of which it is being asked. `section`: its id. */
export function usePlanFacts({ project, section }: { project: string; section: string }) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState<string | null>(null);
  const queryKey = ['section', section, 'text', 'facts'];
  const { data = none } = useQuery({ queryKey, queryFn: () => client.plans.listFacts({ project, section }) });
  const notes = useMemo(
    () =>
      new Map(
        data.facts.map((facts) => [facts.lineId, factsWords(facts)] as const).filter(([, words]) => words !== ''),
      ),
    [data],
  );
  const show = (facts: PlanFacts) =>
    queries.setQueryData<SectionFacts>(queryKey, (known = none) => ({
      ...known,
      facts: [...known.facts.filter(({ lineId }) => lineId !== facts.lineId), facts],
    }));
  return { ...data, notes, asked, setAsked, show };
}
