'use server';

import type { FormTrouble } from '@/components/ui/troubles';
import { passwordChange } from '@/lib/people/schema';
import { openPage } from '@/lib/server/page';
import { changePassword } from '@/lib/server/sign-in';
import { parseInput } from '@/lib/shared/parse';

/** Sets another password for whoever is signed in. Null: it is set, and other browsers are signed out. */
export async function changeOwnPassword(words: unknown): Promise<FormTrouble | null> {
  await openPage();
  const answer = await changePassword(parseInput(passwordChange, words));
  if (answer.kind === 'wrong')
    return { field: 'currentPassword', sentence: 'This is not your password. Type the one that you signed in with.' };
  return answer.kind === 'done' ? null : { field: null, sentence: answer.sentence };
}
