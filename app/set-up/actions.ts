'use server';

import { ORPCError } from '@orpc/server';
import { redirect } from 'next/navigation';
import type { EntranceState } from '@/components/people/use-entrance';
import { homeAddress } from '@/components/shell/addresses';
import { type FormTrouble, troublesOf } from '@/components/ui/troubles';
import { account } from '@/lib/people/schema';
import { openFrontDoor } from '@/lib/server/page';
import { beginSession } from '@/lib/server/sign-in';

/** Makes the first account and signs its owner in. */
export async function setUp(_before: EntranceState, form: FormData): Promise<EntranceState> {
  const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') };
  const troubles = await troublesSettingUp({ ...typed, password: String(form.get('password') ?? '') });
  if (troubles.length > 0) return { troubles, typed };
  redirect(homeAddress);
}

async function troublesSettingUp(filledIn: Record<string, string>): Promise<FormTrouble[]> {
  const checked = account.safeParse(filledIn);
  if (!checked.success) return troublesOf(checked.error);
  const { api } = await openFrontDoor();
  try {
    await api.people.setUp(checked.data);
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error;
    return [{ field: null, sentence: error.message }];
  }
  await beginSession(checked.data);
  return [];
}
