import { expect, test } from 'vitest';
import { askedTogether } from '@/lib/server/together';

/** Answers each batch when it is told to; `asked` are the batches in their order. */
function heldBack() {
  const asked: string[][] = [];
  const answers: (() => void)[] = [];
  const ask = askedTogether(async (keys: readonly string[]) => {
    asked.push([...keys]);
    await new Promise<void>((resolve) => answers.push(resolve));
    return keys.map((key) => (key === 'bad' ? new Error('bad was asked for') : key.toUpperCase()));
  });
  const begun = async (batches: number) => {
    while (asked.length < batches) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { asked, ask, begun, answer: (batch: number) => answers[batch]?.() };
}

test('what comes while another is asked for goes together after it', async () => {
  const { asked, ask, begun, answer } = heldBack();
  const one = ask('a');
  await begun(1);
  const others = [ask('b'), ask('c')];
  answer(0);
  expect(await one).toBe('A');
  await begun(2);
  expect(asked).toEqual([['a'], ['b', 'c']]);
  answer(1);
  expect(await Promise.all(others)).toEqual(['B', 'C']);
});

test('what is asked for twice is asked twice: nothing is kept', async () => {
  const { asked, ask, begun, answer } = heldBack();
  const first = ask('a');
  await begun(1);
  answer(0);
  await first;
  const second = ask('a');
  await begun(2);
  answer(1);
  expect(await second).toBe('A');
  expect(asked).toEqual([['a'], ['a']]);
});

test('nobody waits for long for an answer that does not come', async () => {
  const { asked, ask, begun, answer } = heldBack();
  const slow = ask('slow');
  await begun(1);
  const quick = ask('quick');
  await begun(2);
  answer(1);
  expect(await quick).toBe('QUICK');
  answer(0);
  expect(await slow).toBe('SLOW');
  expect(asked).toEqual([['slow'], ['quick']]);
});

test('an error is for who asked for it alone', async () => {
  const { ask, begun, answer } = heldBack();
  const both = Promise.allSettled([ask('bad'), ask('good')]);
  await begun(1);
  answer(0);
  expect(await both).toMatchObject([
    { status: 'rejected', reason: new Error('bad was asked for') },
    { status: 'fulfilled', value: 'GOOD' },
  ]);
});

test('where asking together fails, each is told what asking alone gives', async () => {
  const asked: string[][] = [];
  const ask = askedTogether(async (keys: readonly string[]) => {
    asked.push([...keys]);
    if (keys.includes('broken')) throw new Error('broken was among them');
    return keys.map((key) => key.toUpperCase());
  });
  expect(await Promise.allSettled([ask('a'), ask('broken'), ask('b')])).toMatchObject([
    { value: 'A' },
    { reason: new Error('broken was among them') },
    { value: 'B' },
  ]);
  expect(asked).toEqual([['a', 'broken', 'b'], ['a'], ['broken'], ['b']]);
});

test('where all fails, who comes next is asked for anew', async () => {
  let calls = 0;
  const ask = askedTogether(async (keys: readonly string[]) => {
    calls += 1;
    if (calls === 1) throw new Error('The database is away.');
    return [...keys];
  });
  await expect(ask('a')).rejects.toThrow('The database is away.');
  expect(await ask('a')).toBe('a');
});
