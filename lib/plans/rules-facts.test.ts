import { expect, test } from 'vitest';
import { factsWords } from '@/lib/plans/rules-facts';

const none = { owners: [], milestones: [], notBefore: null, age: 0, firstMonth: '2017-06' };

test('a plan of which nothing is known has no words beneath it', () => {
  expect(factsWords(none)).toBe('');
});

test('owners, milestones, the month and the carrying stand in a row', () => {
  const milestones = [{ code: 'DS-COA-05', title: 'Depth maps' }];
  expect(
    factsWords({ owners: ['Suri Nandakar', 'Kofi'], milestones, notBefore: '2017-09', age: 2, firstMonth: '2017-03' }),
  ).toBe('Suri Nandakar, Kofi · ◇ DS-COA-05 · not before September 2017 · carried 2×, first planned March 2017');
});
