import { Client } from 'pg';
import { z } from 'zod';
import { databaseUrl } from '@/lib/server/env';

/** Somebody who wants to know what changes in a project. */
export type Follower = {
  projectId: string;
  /** A transaction changed rows of this table of the project. */
  onChange: (table: string) => void;
  /** Nothing more will be told: the connection broke, or the server ends. Whoever follows again may have missed something. */
  onEnd: () => void;
};

type Listening = { client: Client; followers: Set<Follower>; ready: Promise<unknown> };

// Next loads a module several times over; all of them are to share one connection of the process.
const shared = globalThis as typeof globalThis & { lunationListening?: Listening | undefined };

/**
 * Tells `follower` what changes from when this resolves. One connection listens for all followers of the process, for as long as there
 * are any. Gives what ends the following. @throws Error where the database cannot be reached.
 */
export async function followChanges(follower: Follower): Promise<() => void> {
  shared.lunationListening ??= listen();
  const listening = shared.lunationListening;
  listening.followers.add(follower);
  await listening.ready;
  return () => leave(listening, follower);
}

/** Ends all following, as when the server ends. */
export async function endFollowing(): Promise<void> {
  const listening = shared.lunationListening;
  if (listening === undefined) return;
  tellEnd(listening);
  await listening.client.end();
}

function listen(): Listening {
  const client = new Client({ connectionString: databaseUrl(), application_name: 'lunation-changes', keepAlive: true });
  const ready = client.connect().then(() => client.query('listen lunation'));
  const listening = { client, followers: new Set<Follower>(), ready };
  client.on('notification', ({ payload = '' }) => tellChange(listening, payload));
  client.on('error', () => {}); // the end follows, and who is told of it follows again
  client.on('end', () => tellEnd(listening));
  ready.catch(() => tellEnd(listening));
  return listening;
}

/** What `lunation_record_change` sends; what belongs to no project has none. */
const change = z.object({ project: z.string().nullable(), table: z.string() });

function tellChange({ followers }: Listening, payload: string): void {
  const { project, table } = change.parse(JSON.parse(payload));
  for (const { projectId, onChange } of [...followers]) if (projectId === project) onChange(table);
}

function tellEnd(listening: Listening): void {
  forget(listening);
  const followers = [...listening.followers];
  listening.followers.clear();
  for (const { onEnd } of followers) onEnd();
}

function leave(listening: Listening, follower: Follower): void {
  const wasFollowing = listening.followers.delete(follower);
  if (!wasFollowing || listening.followers.size > 0) return;
  forget(listening);
  void listening.client.end();
}

function forget(listening: Listening): void {
  if (shared.lunationListening === listening) shared.lunationListening = undefined;
}
