'use client';

import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { TextField } from '@/components/ui/text-field';
import { type EntranceAction, useEntrance } from './use-entrance';

type LinkPasswordFormProps = {
  action: EntranceAction;
  /** What the link brought along. */
  token: string;
  /** Whose password it sets, so that browsers keep the two together. */
  email: string;
};

/** The first password of somebody who was invited, or another one of somebody who forgot hers. */
export function LinkPasswordForm({ action, token, email }: LinkPasswordFormProps) {
  const { props, field, trouble, isPending } = useEntrance(action);
  return (
    <form {...props} className="flex flex-col gap-4">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <TextField
        {...field('password')}
        label="Password"
        description="At least 10 characters."
        type="password"
        autoComplete="new-password"
        isRequired
        autoFocus
      />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" size="large" className="mt-1 w-full" isPending={isPending}>
        Set the password and begin
      </Button>
    </form>
  );
}
