import { ORPCError } from '@orpc/client';
import type { FormTrouble } from '@/components/ui/troubles';
import { sentenceOf } from '@/lib/client/trouble';

/**
 * Does what a form asks for. Gives what prevented it, or null.
 * `fields` names the field that a refusal is about, by the refusal's code: `{ CONFLICT: 'slug' }`.
 */
export async function attempt(
  work: () => Promise<unknown>,
  fields: Readonly<Record<string, string>> = {},
): Promise<FormTrouble | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const code = error instanceof ORPCError ? error.code : '';
    return { field: fields[code] ?? null, sentence: sentenceOf(error) };
  }
}
