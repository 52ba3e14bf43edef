import { isDefinedError, safe } from '@orpc/client';
import type { client } from '@/lib/client/orpc';
import { sentenceOf } from '@/lib/client/trouble';
import type { Wbs } from '@/lib/wbs/schema';

type Asked = ReturnType<typeof client.wbs.add | typeof client.wbs.edit>;

/** What came of a change of the structure: how it is `now`, where that is known, and why it was refused; null where it was not. */
export async function outcomeOf(asked: Asked): Promise<{ now: Wbs | null; refusal: string | null }> {
  const { error, data } = await safe(asked);
  if (error === null) return { now: data, refusal: null };
  const current = isDefinedError(error) ? error.data?.current : undefined;
  return { now: current ?? null, refusal: sentenceOf(error) };
}
