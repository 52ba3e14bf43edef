'use server';

import { redirect } from 'next/navigation';
import type { EntranceState } from '@/components/people/use-entrance';
import { signInAddress } from '@/components/shell/addresses';
import { email } from '@/lib/people/schema';
import { beginSession, endSession } from '@/lib/server/sign-in';
import { localPath } from '@/lib/shared/local-path';

/** Signs in, and goes to the page that was asked for. */
export async function signIn(_before: EntranceState, form: FormData): Promise<EntranceState> {
  const typed = String(form.get('email') ?? '');
  const trouble = await troubleSigningIn(typed, String(form.get('password') ?? ''));
  if (trouble !== null) return { troubles: [trouble], typed: { name: '', email: typed } };
  redirect(localPath(form.get('next')));
}

/** Signs out of this browser. */
export async function signOut(): Promise<void> {
  await endSession();
  redirect(signInAddress);
}

async function troubleSigningIn(typed: string, password: string) {
  const address = email.safeParse(typed);
  if (!address.success)
    return { field: 'email', sentence: 'This is not an e-mail address. It reads like name@institution.example.' };
  if (password === '') return { field: 'password', sentence: 'Type your password.' };
  const answer = await beginSession({ email: address.data, password });
  if (answer.kind === 'wrong') return { field: 'password', sentence: 'Address and password do not belong together.' };
  return answer.kind === 'done' ? null : { field: null, sentence: answer.sentence };
}
