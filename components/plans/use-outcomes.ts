'use client';

import { isDefinedError, safe } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Commitment, OutcomeKind, Sheet } from '@/lib/plans/schema';

/** `fulfilledBy`: an accomplished line that answers the plan. */
export type Said = { outcome: OutcomeKind; reason?: string | null; note?: string | null; fulfilledBy?: string };

type OutcomesPlan = {
  project: string;
  month: string;
  sheetKey: readonly unknown[];
  onSaid: (plan: Commitment) => void;
};

/** What the server answered: the plan as it is now, where it said so. */
type Answer = { error: Error | null; now: Commitment | null };

/** Says outcomes and takes them back, shown at once and put right by the server's answer. `trouble`: its last sentence, by plan. */
export function useOutcomes({ project, month, sheetKey, onSaid }: OutcomesPlan) {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<{ id: string; sentence: string } | null>(null);
  const show = (plan: Commitment) =>
    queries.setQueryData<Sheet>(sheetKey, (sheet) =>
      sheet === undefined ? sheet : { ...sheet, plans: sheet.plans.map((one) => (one.id === plan.id ? plan : one)) },
    );
  const settle = (before: Commitment, { error, now }: Answer) => {
    show(now ?? before);
    setTrouble(error === null ? null : { id: before.id, sentence: sentenceOf(error) });
    onSaid(now ?? before);
  };
  const say = async (plan: Commitment, { outcome, reason = null, note = null, ...answer }: Said) => {
    const version = plan.outcome?.version ?? null;
    show({ ...plan, outcome: { outcome, reason, note, by: '', version: version ?? 0 } });
    const edit = { project, month, commitment: plan.id, version, outcome, reason, note, ...answer };
    const { error, data } = await safe(client.plans.recordOutcome(edit));
    settle(plan, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
  };
  const takeBack = async (plan: Commitment) => {
    if (plan.outcome === null) return;
    show({ ...plan, outcome: null });
    const removal = { project, month, commitment: plan.id, version: plan.outcome.version };
    const { error, data } = await safe(client.plans.takeBackOutcome(removal));
    settle(plan, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
  };
  return { say, takeBack, trouble };
}
