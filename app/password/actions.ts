'use server';

import { ORPCError } from '@orpc/server';
import { redirect } from 'next/navigation';
import type { EntranceState } from '@/components/people/use-entrance';
import { homeAddress } from '@/components/shell/addresses';
import { type FormTrouble, troublesOf } from '@/components/ui/troubles';
import { passwordByLink } from '@/lib/people/schema';
import { openFrontDoor } from '@/lib/server/page';
import { beginSession, takePassword } from '@/lib/server/sign-in';

/** Sets the password of whoever has the link, and signs her in. */
export async function setPassword(_before: EntranceState, form: FormData): Promise<EntranceState> {
  const troubles = await troublesSetting({
    token: String(form.get('token') ?? ''),
    password: String(form.get('password') ?? ''),
  });
  if (troubles.length > 0) return { troubles, typed: { name: '', email: '' } };
  redirect(homeAddress);
}

async function troublesSetting(filledIn: Record<string, string>): Promise<FormTrouble[]> {
  const checked = passwordByLink.safeParse(filledIn);
  if (!checked.success) return troublesOf(checked.error);
  const { token, password } = checked.data;
  const { api } = await openFrontDoor();
  try {
    const { email } = await api.people.linkOwner({ token });
    const taken = await takePassword({ token, newPassword: password });
    if (taken.kind !== 'done') return [{ field: null, sentence: taken.sentence }];
    const begun = await beginSession({ email, password });
    return begun.kind === 'done' ? [] : [{ field: null, sentence: `The password is set. ${begun.sentence}` }];
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return [{ field: null, sentence: error.message }];
  }
}
