import { z } from 'zod';
import type { PasswordChange } from '@/lib/people/schema';

const refusal = z.object({ code: z.string().optional(), message: z.string() });

/** Why a password was not changed: whether the present one is another, and the sentence for the person. */
export type PasswordRefusal = { isWrong: boolean; sentence: string };

/** Sets another password for whoever is signed in, and ends her sessions in other browsers. Null: it is set. */
export async function changePassword(words: PasswordChange): Promise<PasswordRefusal | null> {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(words) };
  const answer = await fetch('/api/auth/change-password', init).catch(() => null);
  if (answer?.ok) return null;
  const told = refusal.safeParse(await answer?.json().catch(() => null)).data;
  const sentence = told?.message ?? 'Lunation did not answer. See whether you are connected, then try again.';
  return { isWrong: told?.code === 'INVALID_PASSWORD', sentence };
}
