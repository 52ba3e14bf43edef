import type { Saving } from '@/lib/client/text-saver';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';
import { isSame } from '@/lib/shared/same';

/** What a person says of a plan. `fulfilledBy`: an accomplished line that answers it. */
export type Said = { outcome: OutcomeKind; reason: string | null; note: string | null; fulfilledBy?: string };
/** Null takes back what was said before. */
export type Decision = Said | null;

/** A decision, and the version of the outcome that it was made from: null where there was none. */
export type Deciding = { plan: string; version: number | null; decision: Decision };

/**
 * What came of sending a decision; `now` is the plan as it stands. Stale: somebody else decided meanwhile. Signed out: the person is to sign
 * in again.
 */
export type Decided =
  | { kind: 'saved'; now: Commitment }
  | { kind: 'stale'; now: Commitment; sentence: string }
  | { kind: 'refused' | 'signed-out'; sentence: string }
  | { kind: 'unreached' };

/** A decision that the server has not confirmed; `sent` are those for the same plan that it may have. */
export type KeptDecision = Deciding & { sent: Decision[] };

/** The server's sentence about a plan; `lost`: what was said and does not stand, where it is kept no longer. */
export type Trouble = { sentence: string; lost: Decision };

export type Decisions = {
  /** What is said and not stored yet, by plan. */
  said: ReadonlyMap<string, Decision>;
  troubles: ReadonlyMap<string, Trouble>;
  saving: Saving;
};

export type OutcomeSaverPlan = {
  send: (deciding: Deciding) => Promise<Decided>;
  /** Keeps on this device what is not stored yet; null: nothing is left to keep. */
  keep: (kept: KeptDecision[] | null) => void;
  onChange: () => void;
  /** A plan as the server has it now. */
  onAnswer: (plan: Commitment) => void;
  /** Nothing waits any more. */
  onSettled: () => void;
  /** Milliseconds before the first new try, which doubles up to the longest. */
  pauses?: { retry: number; longest: number };
};

/** `isHeld`: not sent again before the person decides anew or comes back. */
type Waiting = KeptDecision & { isHeld: boolean };

const usualPauses = { retry: 1_000, longest: 30_000 };

/**
 * Stores what a person says of plans, one after the other, and again until the server has it. Nothing said is given up before the server
 * has answered: it is kept on this device. Of several decisions on one plan the last one counts.
 */
export class OutcomeSaver {
  #plan: OutcomeSaverPlan;
  #pauses: typeof usualPauses;
  #waiting = new Map<string, Waiting>();
  #troubles = new Map<string, Trouble>();
  #isSending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #savedAt: Date | null = null;
  #view: Decisions = { said: new Map(), troubles: new Map(), saving: { kind: 'saved', at: null } };

  constructor(plan: OutcomeSaverPlan) {
    this.#plan = plan;
    this.#pauses = plan.pauses ?? usualPauses;
  }

  view = (): Decisions => this.#view;

  /** Says that of a plan, as it is known here. */
  decide(plan: Commitment, decision: Decision): void {
    const before = this.#waiting.get(plan.id);
    const { version, sent } = before ?? { version: plan.outcome?.version ?? null, sent: [] };
    this.#troubles.delete(plan.id);
    if (decision === null && version === null && sent.length === 0) this.#waiting.delete(plan.id);
    else this.#waiting.set(plan.id, { plan: plan.id, version, decision, sent, isHeld: false });
    this.#changed();
    void this.#send();
  }

  /** Goes on with what an earlier page kept on this device; what was decided here since counts. */
  resume(kept: KeptDecision[]): void {
    for (const one of kept) if (!this.#waiting.has(one.plan)) this.#waiting.set(one.plan, { ...one, isHeld: false });
    this.sendNow();
  }

  /** Sends at once what waits, also what was refused: the connection may be back, or the person signed in again. */
  sendNow(): void {
    for (const [plan, waiting] of this.#waiting) this.#waiting.set(plan, { ...waiting, isHeld: false });
    if (this.#waiting.size === 0) return;
    this.#changed();
    void this.#send();
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    clearTimeout(this.#timer);
    this.#isSending = true;
    let isReached = true;
    for (let next = this.#next(); next !== undefined && isReached; next = this.#next()) {
      isReached = await this.#sendOne(next);
    }
    this.#isSending = false;
    this.#failures = isReached ? 0 : this.#failures + 1;
    if (!isReached) this.#sendLater();
    this.#changed();
    if (this.#waiting.size === 0) this.#plan.onSettled();
  }

  #next(): Waiting | undefined {
    return [...this.#waiting.values()].find(({ isHeld }) => !isHeld);
  }

  /** Whether the server was reached. */
  async #sendOne({ plan, version, decision, sent }: Waiting): Promise<boolean> {
    this.#update(plan, { sent: sent.some((one) => isSame(one, decision)) ? sent : [...sent, decision] });
    this.#changed();
    const answer = await this.#plan.send({ plan, version, decision });
    switch (answer.kind) {
      case 'unreached':
        return false;
      case 'signed-out':
        this.#update(plan, { sent, isHeld: true });
        this.#troubles.set(plan, { sentence: answer.sentence, lost: null });
        return true;
      case 'refused':
        this.#update(plan, { sent });
        this.#refuse(plan, { decision, sentence: answer.sentence });
        return true;
      default:
        this.#take(answer, { decision, sent });
        return true;
    }
  }

  /** What was decided since is still to be sent. */
  #refuse(plan: string, { decision, sentence }: { decision: Decision; sentence: string }): void {
    if (this.#waiting.get(plan)?.decision !== decision) return;
    this.#waiting.delete(plan);
    this.#troubles.set(plan, { sentence, lost: decision });
  }

  #take(answer: Extract<Decided, { now: Commitment }>, asked: { decision: Decision; sent: Decision[] }): void {
    const { now } = answer;
    const isOwn = answer.kind === 'saved' || [asked.decision, ...asked.sent].some((one) => isStored(one, now));
    const last = this.#waiting.get(now.id);
    const isAnswered = answer.kind === 'saved' && last?.decision === asked.decision;
    const isDone = last === undefined || !isOwn || isAnswered || isStored(last.decision, now);
    if (isDone) this.#waiting.delete(now.id);
    else this.#waiting.set(now.id, { ...last, version: now.outcome?.version ?? null, sent: [] });
    if (isOwn) {
      this.#savedAt = new Date();
      this.#troubles.delete(now.id);
    } else if (answer.kind === 'stale')
      this.#troubles.set(now.id, { sentence: answer.sentence, lost: last?.decision ?? asked.decision });
    this.#plan.onAnswer(now);
  }

  #update(plan: string, change: Partial<Waiting>): void {
    const waiting = this.#waiting.get(plan);
    if (waiting !== undefined) this.#waiting.set(plan, { ...waiting, ...change });
  }

  #sendLater(): void {
    const pause = Math.min(this.#pauses.longest, this.#pauses.retry * 2 ** (this.#failures - 1));
    this.#timer = setTimeout(() => void this.#send(), pause);
  }

  #changed(): void {
    const waiting = [...this.#waiting.values()];
    this.#plan.keep(waiting.length === 0 ? null : waiting.map(({ isHeld: _, ...kept }) => kept));
    this.#view = {
      said: new Map(waiting.map(({ plan, decision }) => [plan, decision])),
      troubles: new Map(this.#troubles),
      saving: this.#savingOf(waiting),
    };
    this.#plan.onChange();
  }

  #savingOf(waiting: Waiting[]): Saving {
    const held = waiting.find(({ isHeld }) => isHeld);
    if (held !== undefined) return { kind: 'refused', sentence: this.#troubles.get(held.plan)?.sentence ?? '' };
    if (waiting.length === 0) return { kind: 'saved', at: this.#savedAt };
    return { kind: this.#failures > 0 ? 'kept' : 'saving' };
  }
}

/** Whether a plan stands as that decision says. */
function isStored(decision: Decision, { outcome }: Commitment): boolean {
  if (decision === null || outcome === null) return decision === outcome;
  return isSame(wordOf(decision), wordOf(outcome));
}

/** What is done has no reason. */
function wordOf({ outcome, reason, note }: Pick<Said, 'outcome' | 'reason' | 'note'>) {
  return { outcome, reason: outcome === 'done' ? null : reason, note };
}
