import { createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import { v7 as newId } from 'uuid';
import type { Draft } from '@/lib/client/text-saver';

/** Where this device keeps what is not saved yet, by text and page. */
let store: UseStore | null = null;

function drafts(): UseStore {
  store ??= createStore('lunation', 'drafts');
  return store;
}

/** Names this page among all that this browser has open or had; it holds a lock of that name for as long as it lives. */
const page = newId();

/** Keeps what is not saved of a text (null: all of it is), in the order in which it is asked. `text` names whose text it is, too. */
export function keepDraft(text: string, draft: Draft | null): Promise<void> {
  const key = `${text} ${page}`;
  return draft === null ? del(key, drafts()) : set(key, draft, drafts());
}

/** What pages that are gone, by a reload or a crash, have kept of a text and not saved. `forget` once it is taken over. */
export async function orphanedDrafts(text: string): Promise<{ drafts: Draft[]; forget: () => Promise<void> }> {
  await holdPage();
  const alive = await livePages();
  const kept = await entries<string, Draft>(drafts());
  const orphans = kept.filter(([key]) => key.startsWith(`${text} `) && !alive.has(key.slice(text.length + 1)));
  const keys = orphans.map(([key]) => key);
  // Earlier versions kept nothing of what was sent.
  const left = orphans.map(([, draft]) => ({ ...draft, sent: draft.sent ?? [] }));
  return { drafts: left, forget: () => delMany(keys, drafts()) };
}

let held: Promise<void> | null = null;

function holdPage(): Promise<void> {
  if (!isSecureContext) return Promise.resolve();
  held ??= new Promise((resolve) => {
    void navigator.locks.request(`lunation ${page}`, () => {
      resolve();
      return new Promise(() => {}); // until the page ends
    });
  });
  return held;
}

/** Over plain HTTP browsers have no locks: there all other pages are taken for gone, since a text may rather be told twice than be lost. */
async function livePages(): Promise<Set<string>> {
  if (!isSecureContext) return new Set([page]);
  const { held: locks = [] } = await navigator.locks.query();
  return new Set(locks.flatMap(({ name }) => (name?.startsWith('lunation ') ? [name.slice('lunation '.length)] : [])));
}
