import { type Unanswered, withArrived, withSent } from '@/lib/lines/rules-arrived';
import { worthSaving } from '@/lib/lines/rules-blank';
import { type Changes, changesOf, savedAs } from '@/lib/lines/rules-changes';
import { type Clash, mergeLines } from '@/lib/lines/rules-merge';
import type { EditedLine } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';
import { isSame } from '@/lib/shared/same';

/** What came of sending changes: saved, with the versions of all stored lines; stale, with the lines as they stand; refused; or the server was not reached. */
export type Sent =
  | { kind: 'saved'; versions: { id: string; version: number }[] }
  | { kind: 'stale'; theirs: EditedLine[] }
  | { kind: 'refused'; sentence: string }
  | { kind: 'unreached' };

/** How a text stands: `kept`, on this device alone, since the server cannot be reached; `refused`, with the server's sentence. */
export type Saving =
  | { kind: 'saved'; at: Date | null }
  | { kind: 'waiting' | 'saving' | 'kept' }
  | { kind: 'refused'; sentence: string };

/** What is not saved yet, the stored lines that it was made from, and what of it the server may have. */
export type Draft = { base: EditedLine[]; mine: RichLine[]; sent: Unanswered };

export type TextSaverPlan = {
  base: EditedLine[];
  send: (changes: Changes) => Promise<Sent>;
  /** The stored lines as they are now; null where they cannot be had. */
  load: () => Promise<EditedLine[] | null>;
  /** Keeps what is not saved yet on this device; null: nothing is left to keep. */
  keep: (draft: Draft | null) => void;
  /** The text became another by what somebody else wrote: the lines to go on from, and where both stand. */
  onMerged: (lines: RichLine[], clashes: Clash[]) => void;
  onSaving: (saving: Saving) => void;
  newId: () => string;
  /** Milliseconds of rest before what was written is sent; before the first new try, which doubles up to the longest. */
  pauses?: { rest: number; retry: number; longest: number };
};

const usualPauses = { rest: 700, retry: 1_000, longest: 30_000 };

/**
 * Saves one text as it is written: a moment after each rest, and again until the server has it. What others wrote meanwhile is merged
 * line by line. Nothing written is given up: it is kept on this device until the server has said that it is stored.
 */
export class TextSaver {
  #plan: TextSaverPlan;
  #pauses: typeof usualPauses;
  #base: EditedLine[];
  #mine: RichLine[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #failures = 0;
  /** Grows whenever something is sent and whenever the stored lines are known anew: what was asked for before may be older. */
  #turns = 0;
  #isLookMissed = false;
  #savedAt: Date | null = null;
  #unanswered: Unanswered = [];

  constructor(plan: TextSaverPlan) {
    this.#plan = plan;
    this.#pauses = plan.pauses ?? usualPauses;
    this.#base = plan.base;
    this.#mine = plan.base;
  }

  /** The text is now this. */
  write(lines: RichLine[]): void {
    this.#mine = lines;
    if (!this.#isOpen()) {
      if (!this.#isSending) this.#settled();
      return;
    }
    this.#keep();
    this.#tell('waiting');
    this.#sendIn(this.#pauses.rest);
  }

  /** Goes on from what an earlier page kept on this device. */
  resume({ base, mine, sent }: Draft): void {
    const { newId } = this.#plan;
    const left = mergeLines({ base: withArrived(base, sent, this.#base), mine, theirs: this.#base }, newId);
    this.#unanswered = withSent(this.#unanswered, sent);
    const here = { base: this.#base, theirs: asStored(this.#mine, this.#base) };
    const { lines, clashes } = mergeLines({ ...here, mine: left.lines }, newId);
    this.#plan.onMerged(lines, [...left.clashes, ...clashes]);
    this.write(lines);
  }

  /** Looks whether somebody else, or another part of the page, has changed the stored lines, and joins what they made of them. */
  async refresh(): Promise<void> {
    this.#isLookMissed = this.#isSending;
    if (this.#isSending) return;
    const turn = this.#turns;
    const theirs = await this.#plan.load();
    if (turn !== this.#turns) return await this.refresh();
    if (theirs === null || this.hasSeen(theirs)) return;
    this.#join(theirs);
    this.write(this.#mine);
  }

  /** Whether the stored lines, as far as they are known here, are these. */
  hasSeen(stored: { id: string; version: number }[]): boolean {
    return isSame(versionsOf(stored), versionsOf(this.#base));
  }

  /** Sends at once what waits, as when the connection is back. */
  sendNow(): void {
    this.#sendIn(0);
  }

  /** Sends nothing any more; what waits is kept on this device. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  #isOpen(): boolean {
    const { puts, removals } = this.#changes();
    return puts.length > 0 || removals.length > 0;
  }

  #changes(): Changes {
    return changesOf(this.#base, worthSaving(this.#mine, this.#base));
  }

  #sendIn(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), pause);
  }

  async #send(): Promise<void> {
    if (this.#isSending) return;
    if (!this.#isOpen()) {
      this.#settled();
      return;
    }
    this.#isSending = true;
    this.#turns += 1;
    this.#tell('saving');
    const sent = worthSaving(this.#mine, this.#base);
    const changes = changesOf(this.#base, sent);
    const before = this.#unanswered;
    this.#unanswered = withSent(before, changes.puts.map(withoutBase));
    this.#keep();
    const answer = await this.#plan.send(changes);
    this.#isSending = false;
    if (answer.kind === 'stale') this.#unanswered = before; // of this sending nothing was stored
    this.#take(answer, { sent, changes });
    if (this.#isLookMissed) void this.refresh();
  }

  #take(answer: Sent, { sent, changes }: { sent: RichLine[]; changes: Changes }): void {
    switch (answer.kind) {
      case 'unreached':
        this.#tryAgain();
        break;
      case 'refused':
        this.#plan.onSaving(answer);
        break;
      case 'saved':
        this.#base = savedAs(sent, this.#base, versionsOfPuts(changes, answer.versions));
        this.#unanswered = [];
        this.#turns += 1;
        this.#savedAt = new Date();
        this.#goOn(this.#pauses.rest);
        this.#isLookMissed ||= !isSame(versionsOf(answer.versions), versionsOf(this.#base));
        break;
      case 'stale':
        this.#join(answer.theirs);
        this.#goOn(0);
    }
  }

  #goOn(pause: number): void {
    this.#failures = 0;
    if (this.#isOpen()) {
      this.#keep();
      this.#sendIn(pause);
    } else this.#settled();
  }

  #keep(): void {
    this.#plan.keep({ base: this.#base, mine: this.#mine, sent: this.#unanswered });
  }

  /** While the server is not reached, every new try is one more of the same. */
  #tell(kind: 'waiting' | 'saving'): void {
    this.#plan.onSaving({ kind: this.#failures > 0 ? 'kept' : kind });
  }

  #tryAgain(): void {
    this.#plan.onSaving({ kind: 'kept' });
    this.#sendIn(Math.min(this.#pauses.longest, this.#pauses.retry * 2 ** this.#failures));
    this.#failures += 1;
  }

  #join(theirs: EditedLine[]): void {
    const base = withArrived(this.#base, this.#unanswered, theirs);
    const { lines, clashes } = mergeLines({ base, mine: this.#mine, theirs }, this.#plan.newId);
    this.#base = theirs;
    this.#turns += 1;
    this.#mine = lines;
    this.#plan.onMerged(lines, clashes);
  }

  #settled(): void {
    this.#plan.keep(null);
    this.#plan.onSaving({ kind: 'saved', at: this.#savedAt });
  }
}

/** Of the lines that were sent alone: another's new version stands for words that this page has not seen. */
function versionsOfPuts({ puts }: Changes, versions: { id: string; version: number }[]) {
  const sent = new Set(puts.map(({ id }) => id));
  return versions.filter(({ id }) => sent.has(id));
}

function versionsOf(lines: { id: string; version: number }[]): string[] {
  return lines.map(({ id, version }) => `${id} ${version}`).sort();
}

/** What is written here and not saved yet, as if it were stored, for others to be merged into. */
function asStored(mine: RichLine[], base: EditedLine[]): EditedLine[] {
  const changed = changesOf(base, mine).puts.map(({ id, base: version }) => ({ id, version: (version ?? 0) + 1 }));
  return savedAs(mine, base, changed);
}

function withoutBase({ base: _, ...line }: Changes['puts'][number]) {
  return line;
}
