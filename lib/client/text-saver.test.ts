import { expect, test } from 'vitest';
import { type Draft, type Saving, type Sent, TextSaver, type TextSaverPlan } from '@/lib/client/text-saver';
import { type Changes, savedAs } from '@/lib/lines/rules-changes';
import type { EditedLine } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';

function item(id: string, text: string): RichLine {
  return {
    id,
    parentId: null,
    starred: false,
    kind: 'item',
    content: text === '' ? [] : [{ type: 'text', text, marks: [] }],
  };
}

/** A server with one text in memory, which may lose requests or answers on their way. */
class Place {
  lines: EditedLine[] = [];
  lose: 'nothing' | 'request' | 'answer' = 'nothing';
  readonly seen: Changes[] = [];

  answer(changes: Changes): Sent {
    this.seen.push(changes);
    if (this.lose === 'request') return { kind: 'unreached' };
    const isStale = changes.puts.some(({ id, base }) => (this.#find(id)?.version ?? null) !== base);
    if (isStale) return { kind: 'stale', theirs: this.lines };
    for (const { base, ...line } of changes.puts) {
      this.lines = [...this.lines.filter(({ id }) => id !== line.id), { ...line, version: (base ?? 0) + 1 }];
    }
    this.lines = this.lines.filter(({ id }) => changes.removals.every((removal) => removal.id !== id));
    if (this.lose === 'answer') return { kind: 'unreached' };
    return { kind: 'saved', versions: this.lines.map(({ id, version }) => ({ id, version })) };
  }

  #find(id: string) {
    return this.lines.find((line) => line.id === id);
  }
}

function page(place: Place, plan: Partial<TextSaverPlan> = {}) {
  const seen: { draft: Draft | null; saving: Saving | null; lines: RichLine[]; clashes: number } = {
    draft: null,
    saving: null,
    lines: [],
    clashes: 0,
  };
  let made = 0;
  const saver = new TextSaver({
    base: place.lines,
    send: async (changes) => place.answer(changes),
    load: async () => place.lines,
    keep: (draft) => {
      seen.draft = draft;
    },
    onMerged: (lines, clashes) => {
      seen.lines = lines;
      seen.clashes += clashes.length;
    },
    onSaving: (saving) => {
      seen.saving = saving;
    },
    newId: () => {
      made += 1;
      return `made${made}`;
    },
    pauses: { rest: 1, retry: 1, longest: 2 },
    ...plan,
  });
  return { saver, seen };
}

/** Something to wait for until it is opened. */
function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

const textsOf = (lines: RichLine[]) =>
  lines.map(({ content }) => JSON.stringify(content).replace(/.*"text":"([^"]*)".*/, '$1'));

test('what is written is saved after a rest, in one request', async () => {
  const place = new Place();
  const { saver, seen } = page(place);
  saver.write([item('a', 'Do')]);
  saver.write([item('a', 'Dome')]);
  expect(seen.draft?.mine).toHaveLength(1);
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome']);
  expect(place.seen).toHaveLength(1);
  expect(seen.draft).toBeNull();
});

test('while the server is not reached the text is kept here, and sent when it is', async () => {
  const place = new Place();
  place.lose = 'request';
  const { saver, seen } = page(place);
  saver.write([item('a', 'Dome')]);
  await expect.poll(() => seen.saving?.kind).toBe('kept');
  expect(seen.draft?.mine).toHaveLength(1);
  place.lose = 'nothing';
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome']);
});

test('what arrived without an answer stands once, also where it was written on', async () => {
  const place = new Place();
  place.lose = 'answer';
  const { saver, seen } = page(place);
  saver.write([item('a', 'Dome ')]);
  await expect.poll(() => place.lines.length).toBe(1);
  saver.write([item('a', 'Dome turns')]);
  place.lose = 'nothing';
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome turns']);
  expect(seen.clashes).toBe(0);
});

test('what two pages write comes together', async () => {
  const place = new Place();
  const [one, other] = [page(place), page(place)];
  one.saver.write([item('a', 'Dome')]);
  other.saver.write([item('b', 'Camera')]);
  await expect.poll(() => [one.seen.saving?.kind, other.seen.saving?.kind]).toEqual(['saved', 'saved']);
  expect(textsOf(place.lines).sort()).toEqual(['Camera', 'Dome']);
  await expect.poll(() => textsOf(other.seen.lines).sort()).toEqual(['Camera', 'Dome']);
});

test('what somebody else has written is joined when it is looked for', async () => {
  const place = new Place();
  const { saver, seen } = page(place);
  saver.write([item('a', 'Dome')]);
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  place.lines = [...place.lines, ...savedAs([item('b', 'Camera')], [], [{ id: 'b', version: 1 }])];
  await saver.refresh();
  expect(textsOf(seen.lines).sort()).toEqual(['Camera', 'Dome']);
  await expect.poll(() => seen.saving?.kind).toBe('saved');
});

test('what a page left behind is taken up by the next', async () => {
  const place = new Place();
  place.lose = 'request';
  const gone = page(place);
  gone.saver.write([item('a', 'Dome')]);
  await expect.poll(() => gone.seen.saving?.kind).toBe('kept');
  gone.saver.stop();
  const draft = gone.seen.draft;
  if (draft === null) throw new Error('Nothing was kept.');
  place.lose = 'nothing';
  const next = page(place);
  next.saver.resume(draft);
  await expect.poll(() => next.seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome']);
});

/** A page that ends while its request is on the way, having written on; the next page, opened before the server has got that request. */
async function pageAfterOneThatEnded(place: Place) {
  const way = gate();
  let lands = async () => {};
  const gone = page(place, {
    send: async (changes) => {
      lands = async () => void place.answer(changes);
      await way.opened;
      return { kind: 'unreached' };
    },
  });
  gone.saver.write([item('a', 'Dome')]);
  await expect.poll(() => gone.seen.saving?.kind).toBe('saving');
  gone.saver.write([item('a', 'Dome turns')]);
  gone.saver.stop();
  const next = page(place);
  await lands();
  const { draft } = gone.seen;
  if (draft === null) throw new Error('Nothing was kept.');
  return { next, draft };
}

test('what was on its way when a page ended stands once, as it was written on', async () => {
  const place = new Place();
  const { next, draft } = await pageAfterOneThatEnded(place);
  next.saver.resume(draft);
  await expect.poll(() => next.seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome turns']);
  expect(next.seen.clashes).toBe(0);
});

test('what somebody else made of a line that was on its way when its page ended stays beside what was written on', async () => {
  const place = new Place();
  const { next, draft } = await pageAfterOneThatEnded(place);
  place.lines = savedAs([item('a', 'Dome rests')], place.lines, [{ id: 'a', version: 2 }]);
  next.saver.resume(draft);
  await expect.poll(() => next.seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines).sort()).toEqual(['Dome rests', 'Dome turns']);
  expect(next.seen.clashes).toBe(1);
});

test('all that earlier pages left behind is taken up, and what was written meanwhile stays', async () => {
  const place = new Place();
  const { saver, seen } = page(place);
  saver.write([item('c', 'Mount')]);
  saver.resume({ base: [], mine: [item('a', 'Dome')], sent: [] });
  saver.resume({ base: [], mine: [item('b', 'Camera')], sent: [] });
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines).sort()).toEqual(['Camera', 'Dome', 'Mount']);
});

test('a look that began while something was sent takes nothing back', async () => {
  const place = new Place();
  place.lines = savedAs([item('a', 'Dome')], [], [{ id: 'a', version: 1 }]);
  const [sending, looking] = [gate(), gate()];
  let isSent = false;
  const { saver, seen } = page(place, {
    send: async (changes) => {
      isSent = true;
      await sending.opened;
      return place.answer(changes);
    },
    load: async () => {
      const read = place.lines;
      await looking.opened;
      return read;
    },
  });
  saver.write([item('a', 'Dome turns'), item('b', 'Camera')]);
  await expect.poll(() => isSent).toBe(true);
  const look = saver.refresh();
  sending.open();
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  looking.open();
  await look;
  expect(seen.lines).toEqual([]);
});

test('what changed while something was sent is looked for afterwards', async () => {
  const place = new Place();
  const sending = gate();
  const { saver, seen } = page(place, {
    send: async (changes) => {
      const answer = place.answer(changes);
      await sending.opened;
      return answer;
    },
  });
  saver.write([item('a', 'Dome')]);
  await expect.poll(() => place.lines.length).toBe(1);
  place.lines = [...place.lines, ...savedAs([item('b', 'Camera')], [], [{ id: 'b', version: 1 }])];
  await saver.refresh();
  sending.open();
  await expect.poll(() => textsOf(seen.lines).sort()).toEqual(['Camera', 'Dome']);
});

test('what somebody else changed while something was sent is not taken for seen', async () => {
  const place = new Place();
  place.lines = savedAs([item('a', 'Dome')], [], [{ id: 'a', version: 1 }]);
  const { saver, seen } = page(place, {
    send: async (changes) => {
      place.lines = savedAs([item('a', 'Dome turns')], place.lines, [{ id: 'a', version: 2 }]);
      return place.answer(changes);
    },
  });
  saver.write([item('a', 'Dome'), item('b', 'Camera')]);
  await expect.poll(() => textsOf(seen.lines)).toEqual(['Dome turns', 'Camera']);
});

test('an item that says nothing yet is not saved, and one that is emptied stays as it is stored', async () => {
  const place = new Place();
  place.lines = savedAs([item('a', 'Dome')], [], [{ id: 'a', version: 1 }]);
  const { saver, seen } = page(place);
  saver.write([item('a', ''), item('b', '')]);
  await expect.poll(() => seen.saving?.kind).toBe('saved');
  expect(textsOf(place.lines)).toEqual(['Dome']);
  expect(place.seen).toEqual([]);
});
