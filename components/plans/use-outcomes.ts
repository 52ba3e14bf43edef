'use client';

import { isDefinedError, safe } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
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
  const settle = (before: Commitment, { error, now }: Answer): Commitment | null => {
    show(now ?? before);
    setTrouble(error === null ? null : { id: before.id, sentence: sentenceOf(error) });
    onSaid(now ?? before);
    return error === null ? (now ?? before) : null;
  };
  // What a person decides anew before the answer comes waits for it, and goes on from what it says; after trouble (null) she looks first.
  const turns = useRef(new Map<string, Promise<Commitment | null>>());
  const inTurn = async (plan: Commitment, act: (known: Commitment) => Promise<Commitment | null>) => {
    const before = turns.current.get(plan.id) ?? Promise.resolve(plan);
    const turn = before.then((known) => (known === null ? null : act(known)));
    turns.current.set(plan.id, turn);
    await turn;
    if (turns.current.get(plan.id) === turn) turns.current.delete(plan.id);
  };
  const say = async (plan: Commitment, { outcome, reason = null, note = null, ...answer }: Said) => {
    const said = { ...plan, outcome: { outcome, reason, note, by: '', version: plan.outcome?.version ?? 0 } };
    show(said);
    await inTurn(plan, async (known) => {
      show(said);
      const version = known.outcome?.version ?? null;
      const edit = { project, month, commitment: plan.id, version, outcome, reason, note, ...answer };
      const { error, data } = await safe(client.plans.recordOutcome(edit));
      return settle(known, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
    });
  };
  const takeBack = async (plan: Commitment) => {
    show({ ...plan, outcome: null });
    await inTurn(plan, async (known) => {
      if (known.outcome === null) return known;
      show({ ...known, outcome: null });
      const removal = { project, month, commitment: plan.id, version: known.outcome.version };
      const { error, data } = await safe(client.plans.takeBackOutcome(removal));
      return settle(known, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
    });
  };
  return { say, takeBack, trouble };
}
