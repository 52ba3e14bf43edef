'use client';

import { useMutation, useQuery } from '@tanstack/react-query';
import { useReducer } from 'react';
import { client } from '@/lib/client/orpc';
import type { Correction } from '@/lib/report/import/corrections';
import type { ImportResult } from '@/lib/report/schema';

/** A document that a person brought, and what she said of it. The server keeps none of it: each reading sends all again. */
export type ImportDraft = {
  /** Counts the documents brought on this page. */
  number: number;
  file: File;
  /** `2017-03`; null: as the document says. */
  month: string | null;
  corrections: Correction[];
};

type Step =
  | { do: 'bring'; file: File }
  | { do: 'start-again' }
  | { do: 'choose-month'; month: string }
  | { do: 'correct'; correction: Correction }
  | { do: 'take-back'; correction: Correction };

type State = { brought: number; draft: ImportDraft | null };

/** An import on its way: the document, how it is read at present, and storing it. */
export function useImport({ project, onStored }: { project: string; onStored: (result: ImportResult) => void }) {
  const [{ draft }, step] = useReducer(next, { brought: 0, draft: null });
  const preview = useQuery<ImportResult>({
    queryKey: ['import', project, draft?.number, draft?.month, draft?.corrections],
    queryFn: ({ signal }) => client.report.preview(requestOf(project, draft), { signal }),
    enabled: draft !== null,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always', // without a connection it is said, not waited for
    // While a correction is read, what was read before it stays in sight.
    placeholderData: (before: ImportResult | undefined) => (isCorrected(draft) ? before : undefined),
  });
  const storing = useMutation({
    networkMode: 'always',
    mutationFn: () => client.report.import(requestOf(project, draft)),
    onSuccess: onStored,
  });
  return { draft, step, preview, storing };
}

function isCorrected(draft: ImportDraft | null): boolean {
  return draft !== null && (draft.month !== null || draft.corrections.length > 0);
}

function next(state: State, step: Step): State {
  if (step.do === 'start-again') return { ...state, draft: null };
  if (step.do === 'bring') {
    const number = state.brought + 1;
    return { brought: number, draft: { number, file: step.file, month: null, corrections: [] } };
  }
  return state.draft === null ? state : { ...state, draft: changed(state.draft, step) };
}

type Change = Exclude<Step, { do: 'bring' | 'start-again' }>;

function changed(draft: ImportDraft, step: Change): ImportDraft {
  const { corrections } = draft;
  switch (step.do) {
    case 'choose-month':
      return { ...draft, month: step.month };
    case 'correct':
      return { ...draft, corrections: [...corrections, step.correction] };
    case 'take-back':
      return { ...draft, corrections: corrections.filter((each) => each !== step.correction) };
  }
}

function requestOf(project: string, draft: ImportDraft | null) {
  if (draft === null) throw new Error('No document has been brought.');
  const { file, month, corrections } = draft;
  return { project, file, corrections, ...(month === null ? {} : { month }) };
}
