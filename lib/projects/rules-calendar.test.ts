import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDate, workingDayBefore } from '@/lib/projects/rules-calendar';
import type { Calendar } from '@/lib/projects/schema';
import { dayOf } from '@/lib/shared/day';
import { dayOfNextMonth } from '@/lib/shared/months';

const everyDay = { dueDay: 10, workingDays: [1, 2, 3, 4, 5, 6, 7], holidays: [] };
const weekdays = { ...everyDay, workingDays: [1, 2, 3, 4, 5] };
const due = (month: string, calendar: Calendar) => dayOf(dueDate(month, calendar));

test('a month is due on its day, the last one of a shorter month, or the next that is worked', () => {
  expect(due('2017-05', everyDay)).toBe('2017-06-10');
  expect(due('2017-01', { ...everyDay, dueDay: 31 })).toBe('2017-02-28');
  expect(due('2017-05', weekdays)).toBe('2017-06-12'); // the 10th was a Saturday
  const holidays = [
    { day: '2017-12-25', name: 'Christmas' },
    { day: '2017-12-26', name: null },
  ];
  expect(due('2017-11', { ...weekdays, dueDay: 23, holidays })).toBe('2017-12-27');
});

test('days before are counted in working days', () => {
  expect(workingDayBefore('2017-06-12', 1, weekdays)).toBe('2017-06-09');
  expect(workingDayBefore('2017-06-12', 1, everyDay)).toBe('2017-06-11');
  expect(workingDayBefore('2017-06-12', 0, weekdays)).toBe('2017-06-12');
  expect(workingDayBefore('2017-06-12', 6, weekdays)).toBe('2017-06-02');
});

const calendars = fc.record({
  dueDay: fc.integer({ min: 1, max: 31 }),
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc
    .uniqueArray(fc.integer({ min: 0, max: 90 }), { maxLength: 60 })
    .map((days) => days.map((day) => ({ day: dayOf(new Date(Date.UTC(2017, 5, 1 + day))), name: null }))),
});

test('the due day is the first day from the wished one on that is worked', () => {
  fc.assert(
    fc.property(calendars, (calendar) => {
      const isWorked = (day: Date) =>
        calendar.workingDays.includes(day.getUTCDay() || 7) &&
        !calendar.holidays.some((holiday) => holiday.day === dayOf(day));
      const [from, to] = [dayOfNextMonth('2017-05', calendar.dueDay), dueDate('2017-05', calendar)];
      const passed = Array.from({ length: (to.getTime() - from.getTime()) / 86_400_000 }, (_, days) =>
        isWorked(new Date(from.getTime() + days * 86_400_000)),
      );
      expect([isWorked(to), passed.includes(true)]).toEqual([true, false]);
    }),
  );
});
