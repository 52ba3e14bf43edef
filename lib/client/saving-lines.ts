import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { client } from '@/lib/client/orpc';
import type { Sent } from '@/lib/client/text-saver';
import type { Changes } from '@/lib/lines/rules-changes';
import type { EditedLine } from '@/lib/lines/schema';

type Address = { project: string; block: string; writer: string };

/** Sends changes of a list's lines, and tells what came of it. */
export async function sendLines(address: Address, changes: Changes): Promise<Sent> {
  const { error, data } = await safe(client.lines.save({ ...address, ...changes }));
  if (error === null) return { kind: 'saved', versions: data.lines };
  const current = isDefinedError(error) && error.code === 'CONFLICT' ? error.data?.current : undefined;
  if (current !== undefined) return { kind: 'stale', theirs: current.lines };
  const isAnswer = error instanceof ORPCError && error.status < 500;
  return isAnswer ? { kind: 'refused', sentence: error.message } : { kind: 'unreached' };
}

/** The lines of a list as they are stored now; null where they cannot be had. */
export async function loadLines({ project, block }: Address): Promise<EditedLine[] | null> {
  const { error, data } = await safe(client.lines.getText({ project, block }));
  return error === null ? data.lines : null;
}
