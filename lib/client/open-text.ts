import { v7 as newId } from 'uuid';
import { keepDraft, orphanedDrafts } from '@/lib/client/drafts';
import { loadLines, sendLines } from '@/lib/client/saving-lines';
import { type Saving, TextSaver } from '@/lib/client/text-saver';
import type { Clash } from '@/lib/lines/rules-merge';
import type { EditedText } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';

/** A text as its editor shows it: the lines to begin from or go on from, where two people's words both stand, how it is saved. */
export type TextView = { lines: RichLine[]; clashes: Clash[]; saving: Saving };

/** A list's text while this page may write it. It outlives the editor, so that nothing is given up by looking at another entry. */
export class OpenText {
  readonly block: string;
  #view: TextView;
  #saver: TextSaver;
  #listeners = new Set<() => void>();
  #resumed: Promise<void>;

  constructor(project: string, { id, lines }: Pick<EditedText, 'id' | 'lines'>) {
    const address = { project, block: id };
    this.block = id;
    this.#view = { lines, clashes: [], saving: { kind: 'saved', at: null } };
    this.#saver = new TextSaver({
      base: lines,
      send: (changes) => sendLines(address, changes),
      load: () => loadLines(address),
      keep: (draft) => void keepDraft(id, draft),
      onMerged: (merged, clashes) => this.#show({ lines: merged, clashes: [...this.#view.clashes, ...clashes] }),
      onSaving: (saving) => this.#show({ saving }),
      newId,
    });
    this.#resumed = this.#resume();
    window.addEventListener('online', () => this.#saver.sendNow());
    window.addEventListener('focus', () => void this.refresh());
  }

  view = (): TextView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  write = (lines: RichLine[]): void => {
    this.#show({ lines });
    this.#saver.write(lines);
  };

  /** Looks for what others wrote, or other parts of the page. */
  async refresh(): Promise<void> {
    await this.#resumed;
    await this.#saver.refresh();
  }

  /** The person has seen where two texts stand. */
  settle = (): void => this.#show({ clashes: [] });

  async #resume(): Promise<void> {
    const { drafts, forget } = await orphanedDrafts(this.block);
    for (const draft of drafts) this.#saver.resume(draft);
    await forget();
  }

  #show(change: Partial<TextView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const opened = new Map<string, OpenText>();

/** The text of a list in this page, in a browser: the one that is open already, or a new one from what the server has given. */
export function openText(project: string, block: Pick<EditedText, 'id' | 'lines'>): OpenText {
  const known = opened.get(block.id);
  if (known !== undefined) {
    void known.refresh();
    return known;
  }
  const text = new OpenText(project, block);
  opened.set(block.id, text);
  return text;
}

/** Looks for what has changed in the texts of these lists, as far as they are open. */
export function refreshTexts(blocks: string[]): void {
  for (const block of blocks) void opened.get(block)?.refresh();
}
