'use client';

import { useRouter } from 'next/navigation';
import { useState, useSyncExternalStore } from 'react';
import { projectAddress } from '@/components/shell/addresses';
import { attempt } from '@/components/shell/attempt';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { client } from '@/lib/client/orpc';
import { slugFor } from '@/lib/projects/rules';
import { newProject } from '@/lib/projects/schema';
import { TimeZoneField } from './time-zone-field';

/** Makes a project and goes there. */
export function NewProjectForm() {
  const router = useRouter();
  const [name, setName] = useState('');
  // What was typed as address; null while it still follows the name.
  const [slug, setSlug] = useState<string | null>(null);
  const timeZone = useBrowserTimeZone();
  const { props, field, trouble, isPending } = useForm({
    schema: newProject,
    send: (project) =>
      attempt(
        async () => {
          await client.projects.create(project);
          router.push(projectAddress(project));
          router.refresh();
        },
        { CONFLICT: 'slug' },
      ),
  });
  return (
    <form {...props} className="flex sm:max-w-84 flex-col gap-4">
      <TextField
        {...field('name')}
        label="Name"
        description="As it stands at the head of every page: “Meridian Survey, Data Systems”."
        isRequired
        autoFocus
        autoComplete="off"
        value={name}
        onChange={setName}
      />
      <TextField
        {...field('slug')}
        label="Address"
        description="What the addresses of its pages begin with: small letters, digits and hyphens. It cannot be changed later."
        isRequired
        autoComplete="off"
        spellCheck="false"
        value={slug ?? slugFor(name)}
        onChange={setSlug}
      />
      <TimeZoneField
        key={timeZone}
        {...field('timezone')}
        description="Decides when a day is over, and with it what is late."
        defaultValue={timeZone}
      />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Make the project
      </Button>
    </form>
  );
}

const never = () => () => undefined;

function useBrowserTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => 'UTC',
  );
}
