'use client';

import { forgottenAddress } from '@/components/shell/addresses';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Kbd } from '@/components/ui/kbd';
import { Link } from '@/components/ui/link';
import { TextField } from '@/components/ui/text-field';
import { type EntranceAction, useEntrance } from './use-entrance';

type SignInFormProps = {
  action: EntranceAction;
  /** The page that was asked for before signing in: a path of this application. */
  next: string;
  /** Whether a mail can help whoever forgot the password. */
  canMail: boolean;
};

/** Address and password of somebody with an account. */
export function SignInForm({ action, next, canMail }: SignInFormProps) {
  const { props, field, trouble, typed, isPending } = useEntrance(action);
  return (
    <form {...props} className="flex flex-col gap-4">
      <input type="hidden" name="next" value={next} />
      <TextField
        {...field('email')}
        label="E-mail address"
        type="email"
        autoComplete="username"
        isRequired
        autoFocus
        defaultValue={typed?.email ?? ''}
      />
      <TextField {...field('password')} label="Password" type="password" autoComplete="current-password" isRequired />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" size="large" className="mt-1 w-full" isPending={isPending}>
        Sign in <Kbd>Enter</Kbd>
      </Button>
      <p className="text-ink-3 text-xs">
        {canMail && (
          <>
            Password forgotten? <Link href={forgottenAddress}>Have a link sent to you.</Link> No account? Ask the
            manager of your project for an invitation.
          </>
        )}
        {!canMail &&
          'No account, or a password forgotten? Whoever runs this server makes accounts and sets new passwords.'}
      </p>
    </form>
  );
}
