import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepPositions, newPositions } from '@/lib/shared/positions';

const isRising = (keys: string[]) => keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);

test('new positions rise', () => {
  expect(newPositions(3)).toEqual(['a0', 'a1', 'a2']);
  expect(isRising(newPositions(500))).toBe(true);
});

test('what is in order keeps its positions', () => {
  expect(keepPositions(newPositions(40))).toEqual(newPositions(40));
});

test('a new thing between two others changes neither', () => {
  expect(keepPositions(['a0', null, 'a1'])).toEqual(['a0', 'a0V', 'a1']);
});

test('a thing that moved is the only one with another position', () => {
  const [first, ...others] = keepPositions(['a3', 'a0', 'a1', 'a2']);
  expect(others).toEqual(['a0', 'a1', 'a2']);
  expect((first ?? '') < 'a0').toBe(true);
});

test('positions made elsewhere, equal or unreadable, are replaced', () => {
  expect(keepPositions(['a0', 'a0', 'a00', '', '7'])).toEqual(['a0', 'a1', 'a2', 'a3', 'a4']);
});

test('whatever the order was, positions rise and the second time nothing changes', () => {
  const key = fc.option(fc.constantFrom(...newPositions(90), 'a0V', 'Zz', 'b00', 'x'), { nil: null });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 40 }), (old) => {
      const keys = keepPositions(old);
      expect(keys).toHaveLength(old.length);
      expect(isRising(keys)).toBe(true);
      expect(keepPositions(keys)).toEqual(keys);
    }),
  );
});
