'use client';

import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { type EntranceAction, useEntrance } from './use-entrance';

/** Asks for a link to set another password. */
export function ForgottenForm({ action }: { action: EntranceAction }) {
  const { props, field, trouble, typed, isPending } = useEntrance(action);
  return (
    <form {...props} className="flex flex-col gap-4">
      <TextField
        {...field('email')}
        label="E-mail address"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
        defaultValue={typed?.email ?? ''}
      />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" size="large" className="mt-1 w-full" isPending={isPending}>
        Send the link
      </Button>
    </form>
  );
}
