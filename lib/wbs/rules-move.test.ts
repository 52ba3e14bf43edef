import { describe, expect, test } from 'vitest';
import { whyNoCycle } from '@/lib/wbs/rules';
import { type MoveKey, placeAt, placeByKey, standsAt, type Zone } from '@/lib/wbs/rules-move';

const element = (id: string, parentId: string | null) => ({ id, code: id, parentId });
const elements = [
  element('1', null),
  element('1.1', '1'),
  element('1.2', '1'),
  element('1.2.1', '1.2'),
  element('2', null),
  element('3', null),
];
const drop = (id: string, over: string, zone: Zone, depth = 0) => placeAt(elements, { id, over, zone, depth });

describe('an element that is dropped', () => {
  test('on another stands beneath it, after those that are there', () => {
    expect(drop('3', '1', 'into')).toEqual({ parentId: '1', after: '1.2' });
    expect(drop('3', '2', 'into')).toEqual({ parentId: '2', after: 'first' });
  });

  test('on the upper edge of another stands before it', () => {
    expect(drop('3', '1.2', 'before')).toEqual({ parentId: '1', after: '1.1' });
    expect(drop('3', '1', 'before')).toEqual({ parentId: null, after: 'first' });
    expect(drop('2', '3', 'before')).toEqual({ parentId: null, after: '1' });
  });

  test('on the lower edge of one that others stand beneath is the first of them', () => {
    expect(drop('3', '1', 'after')).toEqual({ parentId: '1', after: 'first' });
  });

  test('at the end of a branch stands as deep as it is held', () => {
    expect(drop('3', '1.2.1', 'after', 2)).toEqual({ parentId: '1.2', after: '1.2.1' });
    expect(drop('3', '1.2.1', 'after', 1)).toEqual({ parentId: '1', after: '1.2' });
    expect(drop('3', '1.2.1', 'after', 0)).toEqual({ parentId: null, after: '1' });
    expect(drop('3', '1.2.1', 'after', 9)).toEqual({ parentId: '1.2', after: '1.2.1' });
    expect(drop('3', '1.1', 'after', 0)).toEqual({ parentId: '1', after: '1.1' });
  });

  test('on itself goes nowhere, and on what stands beneath it would stand beneath itself', () => {
    expect(drop('1', '1', 'after')).toBeNull();
    for (const zone of ['before', 'into', 'after'] as const) {
      const place = drop('1', '1.2', zone);
      expect(whyNoCycle(elements, '1', place?.parentId ?? null)).toContain('1 → 1.2 → 1');
    }
  });
});

test.each<[string, MoveKey, ReturnType<typeof placeByKey>]>([
  ['1.2', 'ArrowUp', { parentId: '1', after: 'first' }],
  ['1.1', 'ArrowUp', null],
  ['1', 'ArrowDown', { parentId: null, after: '2' }],
  ['3', 'ArrowDown', null],
  ['2', 'ArrowRight', { parentId: '1', after: '1.2' }],
  ['1', 'ArrowRight', null],
  ['1.2.1', 'ArrowLeft', { parentId: '1', after: '1.2' }],
  ['2', 'ArrowLeft', null],
])('of %s %s makes %j', (id, key, place) => {
  expect(placeByKey(elements, id, key)).toEqual(place);
});

test('an element is known to stand where it stands', () => {
  expect(standsAt(elements, '1.2', { parentId: '1', after: '1.1' })).toBe(true);
  expect(standsAt(elements, '1.2', { parentId: '1', after: 'first' })).toBe(false);
  expect(standsAt(elements, '1.2', { parentId: null, after: '1.1' })).toBe(false);
});
