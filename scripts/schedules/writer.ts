import { v7 as newId } from 'uuid';
import { savingLines } from '@/lib/client/saving-lines';
import { type Draft, TextSaver } from '@/lib/client/text-saver';
import type { RichLine } from '@/lib/lines/schema-rich';
import { afterStep, type EditStep, item, wordsOf } from '@/lib/lines/test-edits';
import type { Network } from '@/scripts/schedules/network';

type Address = { project: string; block: string; writer: string };

/** Somebody who writes in a list, in one page after the other. */
export type Writer = {
  /** Does a step of editing on what her page shows. The words she writes are like no others. */
  edit: (step: EditStep) => void;
  /** Her page ends in mid-sentence, and she opens it again. */
  crash: () => Promise<void>;
  /** Her page looks for what others wrote. */
  look: () => Promise<void>;
  /** What her page says of how the text stands; the server's sentence where that has refused it. */
  saving: () => string;
  shown: () => string[];
  /** All the words that she wrote, and those that she saw and replaced or took out. */
  wrote: Set<string>;
  replaced: Set<string>;
};

type Page = { saver: TextSaver; lines: RichLine[]; saving: string; isGone: boolean };

/** What the browser keeps when a page ends. */
type Device = { draft: Draft | null };

const pauses = { rest: 2, retry: 1, longest: 4 };

/** `name` begins all her words. */
export async function writerOf(name: string, network: Network, address: Address): Promise<Writer> {
  const [wrote, replaced] = [new Set<string>(), new Set<string>()];
  const device: Device = { draft: null };
  let page = await openPage(network, address, device);
  return {
    wrote,
    replaced,
    edit: (step) => {
      const words = `${name}${wrote.size}`;
      const before = wordsOf(page.lines);
      page.lines = afterStep(page.lines, step, item(newId(), words));
      const now = new Set(wordsOf(page.lines));
      for (const gone of before.filter((one) => !now.has(one))) replaced.add(gone);
      if (now.has(words)) wrote.add(words);
      page.saver.write(page.lines);
    },
    crash: async () => {
      page.isGone = true;
      page = await openPage(network, address, device);
    },
    look: () => page.saver.refresh(),
    saving: () => page.saving,
    shown: () => wordsOf(page.lines),
  };
}

async function openPage(network: Network, address: Address, device: Device): Promise<Page> {
  const { send, load } = savingLines(network.api, address);
  const base = await untilLoaded(load);
  const left = device.draft;
  const page: Page = { lines: base, saving: 'saved', isGone: false, saver: newSaver() };
  if (left !== null) page.saver.resume(left);
  return page;

  function newSaver(): TextSaver {
    return new TextSaver({
      base,
      load,
      send: (changes) => (page.isGone ? new Promise(() => {}) : send(changes)),
      keep: (draft) => {
        if (!page.isGone) device.draft = draft;
      },
      onMerged: (lines) => {
        page.lines = lines;
      },
      onSaving: (saving) => {
        page.saving = saving.kind === 'refused' ? saving.sentence : saving.kind;
      },
      newId,
      pauses,
    });
  }
}

async function untilLoaded<T>(load: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const loaded = await load();
    if (loaded !== null) return loaded;
  }
}
