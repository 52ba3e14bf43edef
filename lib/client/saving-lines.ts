import { isDefinedError, ORPCError, safe } from '@orpc/client';
import type { Sent } from '@/lib/client/text-saver';
import type { Changes } from '@/lib/lines/rules-changes';
import type { EditedLine } from '@/lib/lines/schema';
import type { Api } from '@/lib/server/router';

type Address = { project: string; block: string; writer: string };

/** How a list's lines are sent and had, by these procedures. */
export function savingLines(api: Api, address: Address) {
  return {
    send: (changes: Changes) => sendLines(api, address, changes),
    load: () => loadLines(api, address),
  };
}

/** Sends changes of a list's lines, and tells what came of it. */
async function sendLines(api: Api, address: Address, changes: Changes): Promise<Sent> {
  const { error, data } = await safe(api.lines.save({ ...address, ...changes }));
  if (error === null) return { kind: 'saved', versions: data.lines };
  const current = isDefinedError(error) && error.code === 'CONFLICT' ? error.data?.current : undefined;
  if (current !== undefined) return { kind: 'stale', theirs: current.lines };
  const isAnswer = error instanceof ORPCError && error.status < 500;
  return isAnswer ? { kind: 'refused', sentence: error.message } : { kind: 'unreached' };
}

/** The lines of a list as they are stored now; null where they cannot be had. */
async function loadLines(api: Api, { project, block }: Address): Promise<EditedLine[] | null> {
  const { error, data } = await safe(api.lines.getText({ project, block }));
  return error === null ? data.lines : null;
}
