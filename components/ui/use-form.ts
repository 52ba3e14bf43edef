'use client';

import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import type { z } from 'zod';
import { type FormTrouble, troublesOf } from './troubles';

type FormPlan<Schema extends z.ZodType> = {
  /** What the form must hold; its messages are shown at the fields. */
  schema: Schema;
  /** Takes what was filled in. Null: it was taken. */
  send: (input: z.output<Schema>) => Promise<FormTrouble | null>;
};

/**
 * Checks a form with its schema, sends it, ties each trouble to its field and goes to the first.
 * What was typed stays in the form, whatever comes of it.
 */
export function useForm<Schema extends z.ZodType>({ schema, send }: FormPlan<Schema>) {
  const [troubles, setTroubles] = useState<FormTrouble[]>([]);
  const [isPending, setPending] = useState(false);
  const showTroubles = (form: HTMLFormElement, found: FormTrouble[]) => {
    flushSync(() => setTroubles(found));
    goToTrouble(form);
  };
  const submit = async (form: HTMLFormElement) => {
    const checked = schema.safeParse(filledIn(form));
    if (!checked.success) return showTroubles(form, troublesOf(checked.error));
    setTroubles([]);
    setPending(true);
    const trouble = await send(checked.data).finally(() => setPending(false));
    if (trouble !== null) showTroubles(form, [trouble]);
  };
  return {
    isPending,
    /** What is wrong with the form as a whole. */
    trouble: troubles.find(({ field }) => field === null)?.sentence,
    /** Name and trouble of a field, to be handed to it. */
    field: (name: string) => ({ name, error: troubles.find(({ field }) => field === name)?.sentence }),
    /** To be handed to the `<form>`. The checks are its own, so the browser's are off. */
    props: {
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (!isPending) void submit(event.currentTarget);
      },
      // What was wrong with a field is no longer said once somebody mends it.
      onInput: ({ target }: FormEvent<HTMLFormElement>) => {
        if (target instanceof HTMLInputElement) setTroubles(troubles.filter(({ field }) => field !== target.name));
      },
    },
  };
}

/** Puts the focus on the first field of a form that is wrong, or on the notice of what is wrong with all of it. */
export function goToTrouble(form: HTMLFormElement) {
  form.querySelector<HTMLElement>('[aria-invalid="true"], [data-trouble]')?.focus();
}

function filledIn(form: HTMLFormElement): Record<string, FormDataEntryValue> {
  return Object.fromEntries(new FormData(form));
}
