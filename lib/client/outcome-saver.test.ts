import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Decided,
  type Deciding,
  type Decision,
  type KeptDecision,
  OutcomeSaver,
} from '@/lib/client/outcome-saver';
import type { Commitment, OutcomeKind } from '@/lib/plans/schema';

function said(outcome: OutcomeKind, note: string | null = null): NonNullable<Decision> {
  return { outcome, reason: null, note };
}

function plan(id: string, outcome: Commitment['outcome'] = null): Commitment {
  const from = { month: '2017-03', elementId: 'e', firstMonth: '2017-03', age: 0, carriedToId: null };
  const words = { kind: 'item' as const, markdown: id, content: [], headings: [], owners: [], fulfilledBy: [] };
  return { id, ...from, ...words, outcome };
}

type Loss = 'nothing' | 'request' | 'answer';

/** A server with plans in memory, which may lose requests or answers on their way, or refuse all. */
class Place {
  plans = new Map(['a', 'b'].map((id) => [id, plan(id)]));
  losses: Loss[] = [];
  refusal: Extract<Decided, { sentence: string }>['kind'] | null = null;
  writes = (note: string | null) => note;
  readonly stored: string[] = [];

  answer({ plan: id, version, decision }: Deciding): Decided {
    const loss = this.losses.shift() ?? 'nothing';
    if (loss === 'request') return { kind: 'unreached' };
    const decided = this.#decide(id, version, decision);
    return loss === 'answer' ? { kind: 'unreached' } : decided;
  }

  of(id: string): Commitment {
    return this.plans.get(id) ?? plan(id);
  }

  #decide(id: string, version: number | null, decision: Decision): Decided {
    const now = this.of(id);
    if (this.refusal === 'refused' || this.refusal === 'signed-out')
      return { kind: this.refusal, sentence: 'Not now.' };
    if ((now.outcome?.version ?? null) !== version) return { kind: 'stale', now, sentence: 'Somebody else decided.' };
    const next = plan(
      id,
      decision && { ...decision, note: this.writes(decision.note), by: 'ada', version: (version ?? 0) + 1 },
    );
    this.stored.push(`${id} ${decision?.outcome ?? 'nothing'}`);
    this.plans.set(id, next);
    return { kind: 'saved', now: next };
  }
}

/** A page on that server, which knows the plans as the server last answered. */
function page(place: Place) {
  const seen = { kept: null as KeptDecision[] | null, settled: 0 };
  const known = new Map([...place.plans]);
  const saver = new OutcomeSaver({
    send: async (deciding) => place.answer(deciding),
    keep: (kept) => {
      seen.kept = kept;
    },
    onChange: () => {},
    onAnswer: (now) => known.set(now.id, now),
    onSettled: () => {
      seen.settled += 1;
    },
    pauses: { retry: 1, longest: 4 },
  });
  const say = (id: string, decision: Decision) => saver.decide(known.get(id) ?? plan(id), decision);
  const settled = () => expect.poll(() => saver.view().said.size, { interval: 1 }).toBe(0);
  return { saver, seen, say, settled };
}

test('what is said is stored in its order, and nothing is kept then', async () => {
  const place = new Place();
  const { saver, seen, say, settled } = page(place);
  say('a', said('done'));
  say('b', said('carried', 'The chip came late.'));
  expect(saver.view().saving.kind).toBe('saving');
  expect(seen.kept).toHaveLength(2);
  await settled();
  expect(place.stored).toEqual(['a done', 'b carried']);
  expect(place.of('b').outcome?.note).toBe('The chip came late.');
  expect(seen).toEqual({ kept: null, settled: 1 });
  expect(saver.view().saving).toMatchObject({ kind: 'saved', at: expect.any(Date) });
});

test('while the server cannot be reached it is kept, and sent when it can', async () => {
  const place = new Place();
  place.losses = ['request', 'request'];
  const { saver, seen, say, settled } = page(place);
  say('a', said('partly'));
  await expect.poll(() => saver.view().saving.kind, { interval: 1 }).toBe('kept');
  expect(seen.kept).toMatchObject([{ plan: 'a', decision: { outcome: 'partly' } }]);
  await settled();
  expect(place.stored).toEqual(['a partly']);
});

test('where only the answer was lost nothing is said twice, also by a page that comes after', async () => {
  const place = new Place();
  place.losses = ['answer', 'request', 'request', 'request', 'request'];
  const first = page(place);
  first.say('a', said('done'));
  await expect.poll(() => first.saver.view().saving.kind, { interval: 1 }).toBe('kept');
  const kept = first.seen.kept ?? [];
  place.losses = [];
  place.plans = new Map([...place.plans]);
  const next = page(place);
  next.saver.resume(kept);
  await next.settled();
  await first.settled();
  expect(place.stored).toEqual(['a done']);
  expect(next.saver.view().troubles.size).toBe(0);
});

test('what the server writes otherwise than it was said is said once', async () => {
  const place = new Place();
  place.writes = (note) => note?.trim() ?? null;
  const { say, settled } = page(place);
  say('a', said('carried', ' The chip came late. '));
  await settled();
  expect(place.stored).toEqual(['a carried']);
});

test('however often the server was not reached, each decision that it may have is kept once', async () => {
  const place = new Place();
  place.losses = Array<Loss>(20).fill('request');
  const { saver, seen, say, settled } = page(place);
  say('a', said('done'));
  await expect.poll(() => place.losses.length, { interval: 1 }).toBeLessThan(15);
  expect(seen.kept?.[0]?.sent).toEqual([said('done')]);
  saver.sendNow();
  await settled();
});

test('the last word on a plan counts, whatever is on its way', async () => {
  const place = new Place();
  const { say, settled } = page(place);
  say('a', said('done'));
  say('a', said('dropped'));
  say('a', null);
  say('a', said('carried', 'In the end'));
  await settled();
  expect(place.of('a').outcome).toMatchObject({ outcome: 'carried', note: 'In the end' });
});

test('what is taken back before it was sent is not said', async () => {
  const place = new Place();
  place.losses = Array<Loss>(100).fill('request');
  const { saver, say, settled } = page(place);
  say('a', said('done'));
  await expect.poll(() => saver.view().saving.kind, { interval: 1 }).toBe('kept');
  say('a', null);
  place.losses = [];
  await settled();
  expect(place.of('a').outcome).toBeNull();
  expect(place.stored).not.toContain('a done');
});

test('where somebody else decided meanwhile that stands, and what was said is told', async () => {
  const place = new Place();
  const { saver, say, settled } = page(place);
  place.plans.set('a', plan('a', { ...said('dropped'), by: 'ben', version: 1 }));
  say('a', said('partly', 'Half of it'));
  await settled();
  expect(place.of('a').outcome?.outcome).toBe('dropped');
  expect(saver.view().troubles.get('a')).toEqual({
    sentence: 'Somebody else decided.',
    lost: said('partly', 'Half of it'),
  });
  say('a', said('partly', 'Half of it'));
  expect(saver.view().troubles.size).toBe(0);
  await settled();
  expect(place.of('a').outcome?.outcome).toBe('partly');
});

test('what is refused is told and not tried again', async () => {
  const place = new Place();
  place.refusal = 'refused';
  const { saver, seen, say, settled } = page(place);
  say('a', said('done'));
  await settled();
  expect(saver.view().troubles.get('a')).toEqual({ sentence: 'Not now.', lost: said('done') });
  expect(seen.kept).toBeNull();
});

test('who was signed out finds it kept, and it is sent once she is back', async () => {
  const place = new Place();
  place.refusal = 'signed-out';
  const { saver, seen, say, settled } = page(place);
  say('a', said('done'));
  await expect.poll(() => saver.view().saving, { interval: 1 }).toEqual({ kind: 'refused', sentence: 'Not now.' });
  expect(seen.kept).toHaveLength(1);
  place.refusal = null;
  saver.sendNow();
  await settled();
  expect(place.stored).toEqual(['a done']);
  expect(saver.view().troubles.size).toBe(0);
});

const outcomes = fc.constantFrom<OutcomeKind | null>('done', 'partly', 'carried', 'dropped', null);
const step = fc.record({ plan: fc.constantFrom('a', 'b'), outcome: outcomes, rest: fc.nat(3) });
const losses = fc.array(fc.constantFrom<Loss>('nothing', 'nothing', 'request', 'answer'), { maxLength: 12 });

test('of one person’s decisions the last on each plan stands, whatever is lost on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), losses, async (steps, lost) => {
      const place = new Place();
      place.losses = [...lost];
      const { saver, say, settled } = page(place);
      const last = new Map<string, OutcomeKind | null>();
      for (const { plan: id, outcome, rest } of steps) {
        say(id, outcome && said(outcome));
        last.set(id, outcome);
        if (rest > 0) await wait(rest);
      }
      await settled();
      for (const [id, outcome] of last) expect(place.of(id).outcome?.outcome ?? null).toBe(outcome);
      expect(saver.view().troubles.size).toBe(0);
    }),
    { numRuns: 100 },
  );
});
