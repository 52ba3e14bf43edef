'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import {
  decide,
  followOutcomes,
  type OutcomesAddress,
  viewOfOutcomes,
  watchOutcomes,
} from '@/lib/client/open-outcomes';
import type { Decisions, Said, Trouble } from '@/lib/client/outcome-saver';
import type { Commitment, Sheet } from '@/lib/plans/schema';
import { outcomeWords } from './outcome-mark';

type OutcomesPlan = OutcomesAddress & {
  sheetKey: readonly unknown[];
  /** Told once all that was said has its answer. */
  onSettled: () => void;
};

const nothing: Decisions = { said: new Map(), troubles: new Map(), saving: { kind: 'saved', at: null } };

/** Says outcomes and takes them back, `shown` at once, whatever is fetched meanwhile, and put right by the server's answer. */
export function useOutcomes({ project, month, section, writer, sheetKey, onSettled }: OutcomesPlan) {
  const queries = useQueryClient();
  const of = { project, month, section, writer };
  const { said, troubles, saving } = useSyncExternalStore(
    watchOutcomes,
    () => viewOfOutcomes(of) ?? nothing,
    () => nothing,
  );
  const latest = useRef({ sheetKey, onSettled });
  useEffect(() => {
    latest.current = { sheetKey, onSettled };
  });
  useEffect(
    () =>
      followOutcomes(
        { project, month, section, writer },
        {
          onAnswer: (plan) =>
            queries.setQueryData<Sheet>(latest.current.sheetKey, (sheet) => sheet && withPlan(sheet, plan)),
          onSettled: () => latest.current.onSettled(),
        },
      ),
    [queries, project, month, section, writer],
  );
  /** A plan as it is stored, as far as is known here: what is shown may say more. */
  const stored = (plan: Commitment) =>
    queries.getQueryData<Sheet>(sheetKey)?.plans.find(({ id }) => id === plan.id) ?? plan;
  return {
    say: (plan: Commitment, words: Said) => decide(of, stored(plan), words),
    takeBack: (plan: Commitment) => decide(of, stored(plan), null),
    shown: (plan: Commitment): Commitment => {
      const decision = said.get(plan.id);
      if (decision === undefined) return plan;
      const { version = 0 } = plan.outcome ?? {};
      return { ...plan, outcome: decision && { ...decision, by: '', version } };
    },
    saving,
    troubleOf: (plan: string) => sentenceOf(troubles.get(plan)),
  };
}

function withPlan(sheet: Sheet, plan: Commitment): Sheet {
  return { ...sheet, plans: sheet.plans.map((one) => (one.id === plan.id ? plan : one)) };
}

function sentenceOf(trouble: Trouble | undefined): string | null {
  if (trouble === undefined) return null;
  const { sentence, lost } = trouble;
  if (lost === null) return sentence;
  const words = [outcomeWords[lost.outcome], lost.reason, lost.note].filter((word) => word !== null);
  return `${sentence} You had said: ${words.join('; ')}.`;
}
