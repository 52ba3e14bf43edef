import { expect, test } from 'vitest';
import { monthSteps } from '@/lib/rollup/rules-next';
import { blankSection } from '@/lib/rollup/test-board';
import type { SectionState } from '@/lib/sections/schema';

const june = (states: SectionState[], today = '2017-07-06') => ({
  month: '2017-06',
  sections: states.map((state) => ({ ...blankSection, state })),
  ...{ due: '2017-07-10', today, isFrozen: false },
});

test('before the due day nothing comes next while teams write', () => {
  expect(monthSteps(june(['draft', 'not-started']), null)).toEqual({ next: null, others: ['publish'] });
});

test('whoever is late is nudged', () => {
  expect(monthSteps(june(['draft', 'accepted'], '2017-07-12'), null)).toEqual({ next: 'nudge', others: ['publish'] });
});

test('what is submitted is reviewed before anybody is nudged', () => {
  const late = june(['draft', 'submitted', 'submitted'], '2017-07-12');
  expect(monthSteps(late, '2017-07')).toEqual({ next: 'review', others: ['accept', 'nudge', 'publish', 'open'] });
});

test('a month of which all is accepted is published', () => {
  expect(monthSteps(june(['accepted', 'accepted'], '2017-07-12'), '2017-07')).toEqual({
    next: 'publish',
    others: ['open'],
  });
});

test('a published month is read, and after the newest the next is opened', () => {
  const published = { ...june(['accepted']), isFrozen: true };
  expect(monthSteps(published, null)).toEqual({ next: 'read', others: ['reopen'] });
  expect(monthSteps(published, '2017-08')).toEqual({ next: 'read', others: ['reopen', 'open'] });
  expect(monthSteps(published, '2017-07')).toEqual({ next: 'open', others: ['reopen'] });
});
