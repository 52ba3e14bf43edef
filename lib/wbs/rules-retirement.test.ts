import { expect, test } from 'vitest';
import { elementName } from '@/lib/wbs/rules';
import { isRetiredIn, whyHolds } from '@/lib/wbs/rules-retirement';

test('a team is retired in its month and after it', () => {
  expect(['2017-06', '2017-07', '2018-01'].map((month) => isRetiredIn({ retiredFrom: '2017-07' }, month))).toEqual([
    false,
    true,
    true,
  ]);
  expect(isRetiredIn({ retiredFrom: null }, '2017-07')).toBe(false);
});

test('a team that holds elements is not retired, and they are named', () => {
  const held = [
    { code: '3.01', title: 'Quay' },
    { code: '3.02', title: null },
    { code: null, title: null },
  ].map(elementName);
  expect(whyHolds('Crane', [])).toBeNull();
  expect(whyHolds('Crane', held)).toContain(
    '“Crane” still holds 3.01 Quay, 3.02 and the element without a code: give them',
  );
  expect(whyHolds('Crane', ['3.01'])).toContain('still holds 3.01: give it to another team');
  expect(whyHolds('Crane', ['1', '2', '3', '4', '5', '6', '7'])).toContain('holds 1, 2, 3, 4, 5 and two others: give');
});
