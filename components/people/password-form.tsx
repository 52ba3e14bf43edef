'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Notice } from '@/components/ui/notice';
import { TextField } from '@/components/ui/text-field';
import { useForm } from '@/components/ui/use-form';
import { changePassword } from '@/lib/client/password';
import { passwordChange } from '@/lib/people/schema';

/** Sets another password for whoever is signed in. */
export function PasswordForm() {
  // Counts the passwords set; a form that was taken makes room for an empty one.
  const [taken, setTaken] = useState(0);
  const { props, field, trouble, isPending } = useForm({
    schema: passwordChange,
    send: async (words) => {
      const refusal = await changePassword(words);
      if (refusal === null) setTaken((count) => count + 1);
      return refusal && { field: refusal.isWrong ? 'currentPassword' : null, sentence: refusal.sentence };
    },
  });
  return (
    <form key={taken} {...props} className="flex flex-col gap-4">
      {taken > 0 && (
        <Notice kind="done" title="The new password is set.">
          Other browsers are signed out.
        </Notice>
      )}
      <TextField
        {...field('currentPassword')}
        label="Your password"
        type="password"
        autoComplete="current-password"
        isRequired
      />
      <TextField
        {...field('newPassword')}
        label="New password"
        description="At least 10 characters."
        type="password"
        autoComplete="new-password"
        isRequired
      />
      <FormTrouble says={trouble} />
      <Button type="submit" kind="primary" isPending={isPending} className="self-start">
        Set the new password
      </Button>
    </form>
  );
}
