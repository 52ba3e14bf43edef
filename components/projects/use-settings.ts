'use client';

import { ORPCError } from '@orpc/client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { type FormTrouble, troublesOf } from '@/components/ui/troubles';
import { goToTrouble } from '@/components/ui/use-form';
import { sentenceOf } from '@/lib/client/trouble';
import { type Storing, useVersioned, type Versioned, type VersionedPlan } from './use-versioned';

type SettingsPlan<Whole extends Versioned, Part> = Omit<VersionedPlan<Whole, Part>, 'store'> & {
  shape: z.ZodType<Whole>;
  /** What the part must be; its messages are shown at the fields. */
  partShape: z.ZodType<Part>;
  /** Stores, and gives what is stored then. A refusal as stale carries what is stored now. */
  store: (next: Whole) => Promise<Whole>;
};

/** A form over one part of a project's settings: checked, stored with its version, settled where two people stored. */
export function useSettings<Whole extends Versioned, Part>(plan: SettingsPlan<Whole, Part>) {
  const router = useRouter();
  const [troubles, setTroubles] = useState<FormTrouble[]>([]);
  const versioned = useVersioned({
    ...plan,
    store: async (next): Promise<Storing<Whole>> => {
      try {
        const now = await plan.store(next);
        router.refresh();
        return { kind: 'stored', now };
      } catch (error) {
        const now = currentOf(error, plan.shape);
        return now === undefined ? { kind: 'refused', sentence: sentenceOf(error) } : { kind: 'stale', now };
      }
    },
  });
  const submit = (form: HTMLFormElement) => {
    const checked = plan.partShape.safeParse(versioned.part);
    flushSync(() => setTroubles(checked.success ? [] : troublesOf(checked.error)));
    if (checked.success) void versioned.save();
    else goToTrouble(form);
  };
  return {
    ...versioned,
    edit: (part: Part) => {
      setTroubles([]);
      versioned.edit(part);
    },
    troubleAt: (field: string) => troubles.find((trouble) => trouble.field === field)?.sentence,
    props: {
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        if (versioned.state !== 'saving') submit(event.currentTarget);
      },
    },
  };
}

function currentOf<Whole>(error: unknown, shape: z.ZodType<Whole>): Whole | undefined {
  if (!(error instanceof ORPCError)) return undefined;
  return z.object({ current: shape }).safeParse(error.data).data?.current;
}
