'use server';

import { redirect } from 'next/navigation';
import type { EntranceState } from '@/components/people/use-entrance';
import { forgottenAddress } from '@/components/shell/addresses';
import { email } from '@/lib/people/schema';
import { askForPassword } from '@/lib/server/sign-in';

/** Has a link to set another password mailed to the owner of an address. */
export async function sendLink(_before: EntranceState, form: FormData): Promise<EntranceState> {
  const typed = String(form.get('email') ?? '');
  const address = email.safeParse(typed);
  const troubleWith = (field: string | null, sentence: string) => ({
    troubles: [{ field, sentence }],
    typed: { name: '', email: typed },
  });
  if (!address.success)
    return troubleWith('email', 'This is not an e-mail address. It reads like name@institution.example.');
  const answer = await askForPassword({ email: address.data });
  if (answer.kind !== 'done') return troubleWith(null, answer.sentence);
  redirect(`${forgottenAddress}?sent`);
}
