import { expect, test } from 'vitest';
import { slugFor, unionBy } from './rules';

test.each([
  ['Meridian Survey, Data Systems', 'meridian-survey-data-systems'],
  ['  Übersicht & Süd ', 'ubersicht-sud'],
  ['Программа', ''],
  ['a'.repeat(60), 'a'.repeat(48)],
  [`${'a'.repeat(47)} b`, 'a'.repeat(47)],
])('“%s” suggests “%s”', (name, slug) => {
  expect(slugFor(name)).toBe(slug);
});

test('a list of both has mine first, and of theirs what mine lacks', () => {
  expect(unionBy(['b', 'A'], ['a', 'c'], (row) => row.toLowerCase())).toEqual(['b', 'A', 'c']);
});
