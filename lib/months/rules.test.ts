import { expect, test } from 'vitest';
import { monthToOpen, openableMonth } from '@/lib/months/rules';

const months = [{ month: '2016-12' }, { month: '2016-11' }];

test('the month after the newest can be opened once it has begun', () => {
  expect(openableMonth(months, '2016-12-31')).toBeNull();
  expect(openableMonth(months, '2017-01-01')).toBe('2017-01');
  expect(openableMonth(months, '2017-06-15')).toBe('2017-01');
});

test('a project without months has none to open', () => {
  expect(openableMonth([], '2017-06-15')).toBeNull();
});

test('a month opens by itself on its day, and one that was missed at once', () => {
  expect(monthToOpen({ newest: '2017-05', opensOn: 25, today: '2017-06-24' })).toBeNull();
  expect(monthToOpen({ newest: '2017-05', opensOn: 25, today: '2017-06-25' })).toBe('2017-06');
  expect(monthToOpen({ newest: '2017-01', opensOn: 31, today: '2017-02-28' })).toBe('2017-02');
  expect(monthToOpen({ newest: '2017-03', opensOn: 25, today: '2017-06-01' })).toBe('2017-04');
  expect(monthToOpen({ newest: '2017-06', opensOn: 1, today: '2017-06-30' })).toBeNull();
});
