import { v7 as newId } from 'uuid';
import { keepOnDevice, leftOnDevice } from '@/lib/client/drafts';
import { client } from '@/lib/client/orpc';
import { savingLines } from '@/lib/client/saving-lines';
import { type Draft, type Saving, TextSaver } from '@/lib/client/text-saver';
import { type ClashedLines, type Kept, openClashes, settleClash } from '@/lib/lines/rules-clash';
import type { Clash } from '@/lib/lines/rules-merge';
import type { EditedText } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';

/** A text as its editor shows it: the lines to begin from or go on from, where two people's words both stand, how it is saved. */
export type TextView = { lines: RichLine[]; clashes: Clash[]; saving: Saving };

/** Which text, and who writes it. */
export type TextAddress = { project: string; writer: string };

/** A list's text while this page may write it. It outlives the editor, so that nothing is given up by looking at another entry. */
export class OpenText {
  #view: TextView;
  #saver: TextSaver;
  #listeners = new Set<() => void>();
  #resumed: Promise<void>;

  constructor(of: TextAddress, { id, lines }: Pick<EditedText, 'id' | 'lines'>) {
    const address = { ...of, block: id };
    const name = nameOf(of, id);
    this.#view = { lines, clashes: [], saving: { kind: 'saved', at: null } };
    this.#saver = new TextSaver({
      base: lines,
      ...savingLines(client, address),
      keep: (draft) => void keepOnDevice(name, draft).catch(() => {}), // a device that keeps nothing
      onMerged: (merged, clashes) => this.#show({ lines: merged, clashes: [...this.#view.clashes, ...clashes] }),
      onSaving: (saving) => this.#show({ saving }),
      newId,
    });
    this.#resumed = this.#resume(name).catch(() => {});
    window.addEventListener('online', () => this.#saver.sendNow());
    window.addEventListener('focus', () => void this.goOn());
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

  /** Whether the stored lines are known as these. */
  hasSeen(lines: EditedText['lines']): boolean {
    return this.#saver.hasSeen(lines);
  }

  /** Looks for what others wrote, or other parts of the page. */
  async refresh(): Promise<void> {
    await this.#resumed;
    await this.#saver.refresh();
  }

  /** The same, and sends what waits: whoever comes back may have signed in again. */
  async goOn(): Promise<void> {
    await this.refresh();
    this.#saver.sendNow();
  }

  /** The person has chosen what stays of two texts in the place of one. */
  settle = (settled: ClashedLines, kept: Kept): void => {
    const { lines, clashes } = this.#view;
    this.#show({ clashes: clashes.filter(({ mine }) => mine !== settled.clash.mine) });
    if (kept !== 'both') this.write(settleClash(lines, settled, kept));
  };

  async #resume(name: string): Promise<void> {
    const { left, forget } = await leftOnDevice<Draft>(name);
    for (const draft of left) this.#saver.resume({ ...draft, sent: draft.sent ?? [] }); // earlier versions kept nothing of what was sent
    await forget();
  }

  #show(change: Partial<TextView>): void {
    const view = { ...this.#view, ...change };
    const left = new Set(openClashes(view.lines, view.clashes).map(({ clash }) => clash));
    this.#view = { ...view, clashes: view.clashes.filter((clash) => left.has(clash)) };
    for (const listener of [...this.#listeners, ...watchers]) listener();
  }
}

const opened = new Map<string, OpenText>();

/** What one person has not saved is no other's to go on with, though both use this browser. */
function nameOf({ writer }: TextAddress, block: string): string {
  return `${writer} ${block}`;
}

/** The text of a list in this page, in a browser: the one that is open already, or a new one from what the server has given. */
export function openText(of: TextAddress, block: Pick<EditedText, 'id' | 'lines'>): OpenText {
  const name = nameOf(of, block.id);
  const known = opened.get(name);
  if (known !== undefined) {
    void known.goOn();
    return known;
  }
  const text = new OpenText(of, block);
  opened.set(name, text);
  return text;
}

/** Puts a line back as it was, into the text of its list: its words where it is there, else itself at the end. It is saved as what is typed. */
export function putBack(of: TextAddress, block: Pick<EditedText, 'id' | 'lines'>, line: RichLine): void {
  const text = openText(of, block);
  const { lines } = text.view();
  const isThere = lines.some(({ id }) => id === line.id);
  text.write(
    isThere
      ? lines.map((one) => (one.id === line.id ? { ...line, parentId: one.parentId, starred: one.starred } : one))
      : [...lines, { ...line, parentId: null }],
  );
}

/** Puts a whole text back as it was, each line as itself. It is saved as what is typed. */
export function putTextBack(of: TextAddress, block: Pick<EditedText, 'id' | 'lines'>, lines: RichLine[]): void {
  openText(of, block).write(lines);
}

/** Puts copies of lines at the end of the text of a list, as new lines. They are saved as what is typed. */
export function copyIn(of: TextAddress, block: Pick<EditedText, 'id' | 'lines'>, lines: RichLine[]): void {
  const ids = new Map(lines.map(({ id }) => [id, newId()]));
  const copies = lines.map((line) => ({
    ...line,
    id: ids.get(line.id) ?? newId(),
    parentId: line.parentId === null ? null : (ids.get(line.parentId) ?? null),
    starred: false,
  }));
  const text = openText(of, block);
  text.write([...text.view().lines, ...copies]);
}

const watchers = new Set<() => void>();

/** Tells whenever any open text has another view. Gives what ends the watching. */
export function watchTexts(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The view of a list's text; null while it is not open. */
export function viewOfText(of: TextAddress, block: string): TextView | null {
  return opened.get(nameOf(of, block))?.view() ?? null;
}

/** Of these lists, looks for what has changed in those that are open here and stood otherwise when they were last had. */
export function refreshTexts(of: TextAddress, blocks: Pick<EditedText, 'id' | 'lines'>[]): void {
  for (const { id, lines } of blocks) {
    const text = opened.get(nameOf(of, id));
    if (text !== undefined && !text.hasSeen(lines)) void text.refresh();
  }
}
