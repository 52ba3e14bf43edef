'use client';

import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { type EntranceAction, useEntrance } from './use-entrance';

/** Makes the account of the first administrator. */
export function SetUpForm({ action }: { action: EntranceAction }) {
  const { props, field, trouble, typed, isPending } = useEntrance(action);
  return (
    <form {...props} className="flex flex-col gap-4">
      <TextField
        {...field('name')}
        label="Your name"
        autoComplete="name"
        isRequired
        autoFocus
        defaultValue={typed?.name ?? ''}
      />
      <TextField
        {...field('email')}
        label="E-mail address"
        description="You sign in with it. Nothing is sent there."
        type="email"
        autoComplete="username"
        isRequired
        defaultValue={typed?.email ?? ''}
      />
      <TextField
        {...field('password')}
        label="Password"
        description="At least 10 characters."
        type="password"
        autoComplete="new-password"
        isRequired
      />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" size="large" className="mt-1 w-full" isPending={isPending}>
        Make the account and begin
      </Button>
    </form>
  );
}
