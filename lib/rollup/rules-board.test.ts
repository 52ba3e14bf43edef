import { describe, expect, test } from 'vitest';
import {
  acceptedWords,
  boardWords,
  dueWords,
  handedInOrDue,
  lastActivity,
  reconciled,
  totalPlans,
} from '@/lib/rollup/rules-board';
import type { BoardSection } from '@/lib/rollup/schema';
import { blankSection } from '@/lib/rollup/test-board';

const open = (heading: string, count: number, done = 0) => ({
  ...blankSection,
  heading,
  plans: { ...blankSection.plans, open: count, done },
});
const words = (sections: BoardSection[]) => boardWords({ sections, isFrozen: false });
const board = { due: '2017-07-10', today: '2017-07-06', timezone: 'UTC', isFrozen: false };

describe('the words of a month', () => {
  test('say what is accepted, what waits and what has gone back', () => {
    const states = ['accepted', 'accepted', 'submitted', 'returned', 'draft'] as const;
    const sections = states.map((state) => ({ ...blankSection, state }));
    expect(words(sections)).toMatch(
      /^Two of five sections are accepted, one waits for review and one has gone back\. No plan/,
    );
    expect(words(sections.slice(0, 1))).toMatch(/^The one section is accepted\./);
    expect(words(sections.slice(0, 2))).toMatch(/^Both sections are accepted\./);
    expect(words(sections.slice(4))).toMatch(/^The one section is being written\./);
  });

  test('name the teams with most of what waits, two at most', () => {
    const some = [open('Kessler', 4, 80), open('Port Isla', 14, 5), open('Halden', 9, 2)];
    expect(words(some)).toContain(
      '87 of 114 plans have met their outcome; 27 still wait, most of them at Port Isla and Halden.',
    );
    expect(words([open('Kessler', 1, 1), open('Arvane', 5)])).toContain('6 still wait, most of them at Arvane.');
    expect(words([open('Kessler', 0, 2), open('Arvane', 5)])).toContain('5 still wait, all of them at Arvane.');
    expect(words([open('Kessler', 0, 1), open('Arvane', 1)])).toContain(
      '1 of 2 plans has met its outcome; 1 still waits, at Arvane.',
    );
    const even = ['Kessler', 'Arvane', 'Halden', 'Tarn'].map((name) => open(name, 2));
    expect(words(even)).toContain('None of 8 plans has met its outcome; 8 still wait.');
  });

  test('say that every plan has met its outcome, and what was carried twice', () => {
    expect(words([open('Kessler', 0, 3), { ...blankSection, carriedTwice: 9 }])).toContain(
      'All 3 plans have met their outcome. Nine commitments have been carried twice or more.',
    );
  });

  test('say nothing of sections that are published', () => {
    expect(boardWords({ sections: [open('Kessler', 0, 3)], isFrozen: true })).toBe(
      'All 3 plans have met their outcome.',
    );
  });
});

test('what was accepted is named where it is one section, and counted otherwise', () => {
  expect(acceptedWords([blankSection])).toBe('Kessler Institute is accepted. R gives it back, with a comment.');
  expect(acceptedWords([blankSection, blankSection])).toBe(
    'Two sections are accepted. R gives one back, with a comment.',
  );
});

test('a due day is seen from today', () => {
  const seen = (today: string) => dueWords({ due: '2017-07-10', today });
  expect(seen('2017-07-06')).toBe('Sections are due Monday 10 July, in 4 days.');
  expect(seen('2017-07-09')).toBe('Sections are due Monday 10 July, tomorrow.');
  expect(seen('2017-07-10')).toBe('Sections are due today, Monday 10 July.');
  expect(seen('2017-07-11')).toBe('Sections were due Monday 10 July.');
  expect(seen('2018-01-02')).toBe('Sections were due Monday 10 July 2017.');
});

test('plans are counted over all sections', () => {
  const total = totalPlans([open('Kessler', 4, 1), open('Arvane', 2, 3)]);
  expect(total).toEqual({ done: 4, partly: 0, carried: 0, dropped: 0, open: 6 });
  expect(reconciled(total)).toEqual({ of: 10, decided: 4 });
});

test('a section shows the day it was handed in, or else the day it is due', () => {
  const submission = { at: '2017-07-05T17:48:00Z', by: 'Jonas Hekkla' };
  expect(handedInOrDue({ ...blankSection, state: 'submitted', submission }, board)).toEqual({
    is: 'done',
    day: 'yesterday',
  });
  expect(handedInOrDue({ ...blankSection, state: 'returned', submission }, board)).toEqual({
    is: 'due',
    day: '10 July',
  });
  expect(handedInOrDue(blankSection, { ...board, today: '2017-07-12' })).toEqual({ is: 'late', day: '10 July' });
});

test('what happened last is the newest of writing, submitting and reviewing', () => {
  const activity = { at: '2017-07-03T10:00:00Z', by: 'Wen Tarrow' };
  const submission = { at: '2017-07-05T17:48:00Z', by: 'Jonas Hekkla' };
  const review = { verdict: 'returned' as const, comment: 'Say when.', at: '2017-07-06T11:20:00Z', by: 'Idris Okonwe' };
  expect(lastActivity(blankSection, board)).toBeNull();
  expect(lastActivity({ ...blankSection, activity }, board)).toEqual({ what: 'Written 3 days ago', by: 'Wen Tarrow' });
  expect(lastActivity({ ...blankSection, activity, submission }, board)?.what).toBe('Submitted yesterday 17:48');
  expect(lastActivity({ ...blankSection, activity, submission, review }, board)?.what).toBe('Returned 11:20');
  expect(lastActivity({ ...blankSection, activity }, { ...board, today: '2018-01-02' })?.what).toBe(
    'Written 3 July 2017',
  );
});
