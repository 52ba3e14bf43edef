import { isDefinedError, ORPCError, safe } from '@orpc/client';
import { keepOnDevice, leftOnDevice } from '@/lib/client/drafts';
import { client } from '@/lib/client/orpc';
import {
  type Decided,
  type Deciding,
  type Decision,
  type Decisions,
  type KeptDecision,
  OutcomeSaver,
} from '@/lib/client/outcome-saver';
import type { Commitment } from '@/lib/plans/schema';

/** Whose decisions, on the plans that wait in which section. */
export type OutcomesAddress = { project: string; month: string; section: string; writer: string };

/** Who wants to know what the server answered. */
export type OutcomesFollower = { onAnswer: (plan: Commitment) => void; onSettled: () => void };

type Open = { saver: OutcomeSaver; followers: Set<OutcomesFollower> };

const opened = new Map<string, Open>();
const watchers = new Set<() => void>();

/** Says what became of a plan, or takes it back; it is kept on this device until the server has it. */
export function decide(of: OutcomesAddress, plan: Commitment, decision: Decision): void {
  openOutcomes(of).saver.decide(plan, decision);
}

/** What is said on this page and not stored yet; null before anything was. */
export function viewOfOutcomes(of: OutcomesAddress): Decisions | null {
  return opened.get(nameOf(of))?.saver.view() ?? null;
}

/** Tells whenever anything about that changes. Gives what ends the watching. */
export function watchOutcomes(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Goes on with what was said here before, and hands on what the server answers. Gives what ends the following. */
export function followOutcomes(of: OutcomesAddress, follower: OutcomesFollower): () => void {
  const { saver, followers } = openOutcomes(of);
  followers.add(follower);
  saver.sendNow();
  return () => followers.delete(follower);
}

/** It outlives the screen, so that nothing is given up by following a link. */
function openOutcomes(of: OutcomesAddress): Open {
  const name = nameOf(of);
  const known = opened.get(name);
  if (known !== undefined) return known;
  const followers = new Set<OutcomesFollower>();
  const saver = new OutcomeSaver({
    send: (deciding) => sendDecision(of, deciding),
    keep: (kept) => void keepOnDevice(name, kept).catch(() => {}), // a device that keeps nothing
    onChange: () => {
      for (const watcher of [...watchers]) watcher();
    },
    onAnswer: (plan) => {
      for (const { onAnswer } of [...followers]) onAnswer(plan);
    },
    onSettled: () => {
      for (const { onSettled } of [...followers]) onSettled();
    },
  });
  const open = { saver, followers };
  opened.set(name, open);
  void resume(name, saver).catch(() => {});
  window.addEventListener('online', () => saver.sendNow());
  window.addEventListener('focus', () => saver.sendNow());
  return open;
}

async function resume(name: string, saver: OutcomeSaver): Promise<void> {
  const { left, forget } = await leftOnDevice<KeptDecision[]>(name);
  for (const kept of left) saver.resume(kept);
  await forget();
}

async function sendDecision(of: OutcomesAddress, { plan, version, decision }: Deciding): Promise<Decided> {
  const address = { project: of.project, month: of.month, commitment: plan, writer: of.writer };
  const { error, data } = await safe(
    decision === null
      ? client.plans.takeBackOutcome({ ...address, version: version ?? 0 })
      : client.plans.recordOutcome({ ...address, version, ...decision }),
  );
  if (error === null) return { kind: 'saved', now: data };
  const now = isDefinedError(error) && error.code === 'CONFLICT' ? error.data?.current : undefined;
  if (now !== undefined) return { kind: 'stale', now, sentence: error.message };
  if (!(error instanceof ORPCError) || error.status >= 500) return { kind: 'unreached' };
  return { kind: error.code === 'UNAUTHORIZED' ? 'signed-out' : 'refused', sentence: error.message };
}

function nameOf({ writer, section, month }: OutcomesAddress): string {
  return `${writer} outcomes ${month} ${section}`;
}
