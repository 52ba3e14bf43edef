import { createStore, del, delMany, entries, set, type UseStore } from 'idb-keyval';
import { v7 as newId } from 'uuid';

/** Where this device keeps what is not saved yet, by what it is of and page. */
let store: UseStore | null = null;

function drafts(): UseStore {
  store ??= createStore('lunation', 'drafts');
  return store;
}

/** Names this page among all that this browser has open or had; it holds a lock of that name for as long as it lives. */
const page = newId();

/** Keeps what is not saved of something (null: all of it is), in the order in which it is asked. `name` names whose it is, too. */
export function keepOnDevice(name: string, value: unknown): Promise<void> {
  const key = `${name} ${page}`;
  return value === null ? del(key, drafts()) : set(key, value, drafts());
}

/** What pages that are gone, by a reload or a crash, have kept of something and not saved. `forget` once it is taken over. */
export async function leftOnDevice<Value>(name: string): Promise<{ left: Value[]; forget: () => Promise<void> }> {
  await holdPage();
  const alive = await livePages();
  const kept = await entries<string, Value>(drafts());
  const orphans = kept.filter(([key]) => key.startsWith(`${name} `) && !alive.has(key.slice(name.length + 1)));
  const keys = orphans.map(([key]) => key);
  return { left: orphans.map(([, value]) => value), forget: () => delMany(keys, drafts()) };
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
