'use client';

import { safe } from '@orpc/client';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Wbs } from '@/lib/wbs/schema';

const RetireDialog = lazy(async () => ({ default: (await import('./retire-dialog')).RetireDialog }));

type Team = { id: string; name: string };
type RetirementPlan = { project: string; retired: Wbs['retired'] };

/** Which teams of a project are retired; asks before one is, and takes one back. Nothing of it waits for the form to be saved. */
export function useRetirement({ project, retired: loaded }: RetirementPlan) {
  const router = useRouter();
  const [retired, setRetired] = useState(loaded);
  const [asked, setAsked] = useState<Team | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const take = (wbs: Wbs) => {
    setRetired(wbs.retired);
    router.refresh();
  };
  const takeBack = async (team: string) => {
    const { error, data } = await safe(client.wbs.takeTeamBack({ project, team }));
    setTrouble(error === null ? undefined : sentenceOf(error));
    if (error === null) take(data);
  };
  return {
    trouble,
    takeBack,
    ask: setAsked,
    retiredFrom: (id: string | null) => retired.find((team) => team.id === id)?.from ?? null,
    dialog: asked !== null && (
      <Suspense>
        <RetireDialog {...{ project }} team={asked} onRetired={take} onClose={() => setAsked(null)} />
      </Suspense>
    ),
  };
}
