'use client';

import { isDefinedError, safe } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useRef, useState } from 'react';
import { useCloseGuard } from '@/components/ui/use-leave-guard';
import { client } from '@/lib/client/orpc';
import type { Saving } from '@/lib/client/text-saver';
import { sentenceOf } from '@/lib/client/trouble';
import type { Commitment, OutcomeKind, Sheet } from '@/lib/plans/schema';

/** `fulfilledBy`: an accomplished line that answers the plan. */
export type Said = { outcome: OutcomeKind; reason?: string | null; note?: string | null; fulfilledBy?: string };

type OutcomesPlan = {
  project: string;
  month: string;
  sheetKey: readonly unknown[];
  /** Told once all that was said has its answer. */
  onSettled: () => void;
};

/** What the server answered: the plan as it is now, where it said so. */
type Answer = { error: Error | null; now: Commitment | null };

const none: ReadonlyMap<string, Commitment['outcome']> = new Map();

/**
 * Says outcomes and takes them back, `shown` at once, whatever is fetched meanwhile, and put right by the server's answer. `trouble`: its
 * last sentence, by plan.
 */
export function useOutcomes({ project, month, sheetKey, onSettled }: OutcomesPlan) {
  const queries = useQueryClient();
  const [trouble, setTrouble] = useState<{ id: string; sentence: string } | null>(null);
  const [said, setSaid] = useState(none);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const settle = (before: Commitment, { error, now }: Answer): Commitment | null => {
    const plan = now ?? before;
    queries.setQueryData<Sheet>(sheetKey, (sheet) =>
      sheet === undefined ? sheet : { ...sheet, plans: sheet.plans.map((one) => (one.id === plan.id ? plan : one)) },
    );
    setTrouble(error === null ? null : { id: before.id, sentence: sentenceOf(error) });
    if (error === null) setSavedAt(new Date());
    return error === null ? plan : null;
  };
  const inTurn = useTurns({ setSaid, onSettled });
  const say = (plan: Commitment, { outcome, reason = null, note = null, ...answer }: Said) => {
    const shown = { outcome, reason, note, by: '', version: plan.outcome?.version ?? 0 };
    return inTurn(plan, shown, async (known) => {
      const version = known.outcome?.version ?? null;
      const edit = { project, month, commitment: plan.id, version, outcome, reason, note, ...answer };
      const { error, data } = await safe(client.plans.recordOutcome(edit));
      return settle(known, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
    });
  };
  const takeBack = (plan: Commitment) =>
    inTurn(plan, null, async (known) => {
      if (known.outcome === null) return known;
      const removal = { project, month, commitment: plan.id, version: known.outcome.version };
      const { error, data } = await safe(client.plans.takeBackOutcome(removal));
      return settle(known, { error, now: data ?? (isDefinedError(error) ? (error.data?.current ?? null) : null) });
    });
  const shown = (plan: Commitment): Commitment => {
    const outcome = said.get(plan.id);
    return outcome === undefined ? plan : { ...plan, outcome };
  };
  useCloseGuard(said.size > 0);
  const saving: Saving = said.size > 0 ? { kind: 'saving' } : { kind: 'saved', at: savedAt };
  return { say, takeBack, shown, saving, trouble };
}

type Turn = Promise<Commitment | null>;
type TurnsPlan = Pick<OutcomesPlan, 'onSettled'> & { setSaid: Dispatch<SetStateAction<typeof none>> };

/** What a person decides anew before the answer comes waits for it, and goes on from what it says; after trouble (null) she looks first. */
function useTurns({ setSaid, onSettled }: TurnsPlan) {
  const turns = useRef(new Map<string, Turn>());
  return async (plan: Commitment, shown: Commitment['outcome'], act: (known: Commitment) => Turn) => {
    setSaid((now) => new Map(now).set(plan.id, shown));
    const before = turns.current.get(plan.id) ?? Promise.resolve(plan);
    const turn = before.then((known) => (known === null ? null : act(known)));
    turns.current.set(plan.id, turn);
    await turn;
    if (turns.current.get(plan.id) !== turn) return;
    turns.current.delete(plan.id);
    setSaid((now) => new Map([...now].filter(([id]) => id !== plan.id)));
    if (turns.current.size === 0) onSettled();
  };
}
