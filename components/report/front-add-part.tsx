'use client';

import { useRef, useState } from 'react';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { type FrontMatter, type FrontPart, newFrontPart } from '@/lib/report/schema-front';

type AddPartProps = { project: string; month: string; parts: FrontPart[]; onAdded: (front: FrontMatter) => void };

const end = 'end';

/** Adds a part to the front matter by its heading. */
export function AddPart({ project, month, parts, onAdded }: AddPartProps) {
  const form = useRef<HTMLFormElement>(null);
  const [place, setPlace] = useState(end);
  const before = parts.some(({ id }) => id === place) ? place : null;
  const { props, field, trouble, isPending } = useForm({
    schema: newFrontPart.pick({ heading: true }),
    send: async ({ heading }) => {
      const found = await attempt(async () =>
        onAdded(await client.report.addFrontPart({ project, month, heading, before })),
      );
      if (found === null) form.current?.reset();
      return found;
    },
  });
  return (
    <form ref={form} {...props} className="mt-10 flex max-w-160 flex-wrap items-end gap-3 border-line border-t pt-5">
      <TextField {...field('heading')} label="Heading of one more part" className="grow" />
      {parts.length > 0 && (
        <Select
          label="Place"
          choices={[
            { id: end, label: 'At the end, before the teams' },
            ...parts.map(({ id, heading }) => ({
              id,
              label: `Before ${heading === '' ? 'the first heading' : heading}`,
            })),
          ]}
          value={before ?? end}
          onChange={(id) => setPlace(String(id))}
        />
      )}
      <Button type="submit" isPending={isPending}>
        Add it
      </Button>
      <FormTrouble says={trouble} />
    </form>
  );
}
