import { expect, test } from 'vitest';
import { openableMonth } from '@/lib/months/rules';

const months = [{ month: '2016-12' }, { month: '2016-11' }];

test('the month after the newest can be opened once it has begun', () => {
  expect(openableMonth(months, '2016-12-31')).toBeNull();
  expect(openableMonth(months, '2017-01-01')).toBe('2017-01');
  expect(openableMonth(months, '2017-06-15')).toBe('2017-01');
});

test('a project without months has none to open', () => {
  expect(openableMonth([], '2017-06-15')).toBeNull();
});
