'use client';

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from 'react';
import type { FormTrouble } from '@/components/ui/troubles';
import { goToTrouble } from '@/components/ui/use-form';

/** What came of a form that was sent: what was wrong, and what had been typed, but for passwords. Null: not sent yet. */
export type EntranceState = { troubles: FormTrouble[]; typed: { name: string; email: string } } | null;

/** Takes what was filled in; on success it leads elsewhere and does not come back. */
export type EntranceAction = (before: EntranceState, form: FormData) => Promise<EntranceState>;

/**
 * A form for somebody who is not signed in. It works before the page's code has arrived, as a plain post;
 * afterwards it is sent without leaving the page, so that the password stays typed.
 */
export function useEntrance(action: EntranceAction) {
  const form = useRef<HTMLFormElement>(null);
  const [state, send, isPending] = useActionState(action, null);
  useEffect(() => {
    if (state !== null && form.current !== null) goToTrouble(form.current);
  }, [state]);
  const troubleOf = (field: string | null) => state?.troubles.find((trouble) => trouble.field === field)?.sentence;
  return {
    isPending,
    typed: state?.typed,
    trouble: troubleOf(null),
    field: (name: string) => ({ name, error: troubleOf(name) }),
    props: {
      ref: form,
      action: send,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const filled = new FormData(event.currentTarget);
        if (!isPending) startTransition(() => send(filled));
      },
    },
  };
}
