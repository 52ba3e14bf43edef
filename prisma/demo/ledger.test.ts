import { expect, test } from 'vitest';
import { allLines, ledgerOf } from '@/prisma/demo/ledger';
import { readStories } from '@/prisma/demo/read-stories';

function tell(lines: string, lastMonth: 'whole' | 'unfinished' = 'whole') {
  const [element] = readStories(`# 05D.04.04 Coaddition\n${lines}`).elements;
  if (element === undefined) throw new Error('No element was read.');
  return ledgerOf(element, lastMonth);
}

test('a plan carried over stands again in the month after, linked', () => {
  const months = tell('Mar Make tiles.\n> Decision pending\n= Made tiles.');
  const [march] = months[8]?.planned.lines ?? [];
  const [april] = months[9]?.planned.lines ?? [];
  expect(march).toMatchObject({ text: 'Make tiles.', outcome: { outcome: 'carried', reason: 'Decision pending' } });
  expect(march?.carriedTo).toBe(april);
  expect(months[10]?.accomplished.lines[0]?.fulfils).toEqual([april]);
});

test('what is left of a plan partly done goes on in other words', () => {
  const months = tell('Mar Make tiles.\n~ Made half. | Estimate too low | Make the other half.\n= Made all.');
  expect(months[9]?.planned.lines[0]?.text).toBe('Make the other half.');
  expect(months[9]?.accomplished.lines[0]?.text).toBe('Made half.');
});

test('lines of one label stand beneath it once', () => {
  const months = tell('Jun [Tiles] Make tiles.\nJun [Tiles] Count tiles.');
  expect(months[11]?.planned.lines).toMatchObject([{ kind: 'label', text: 'Tiles', children: [{}, {}] }]);
  expect(allLines(months[11]?.planned.lines ?? [])).toHaveLength(3);
});

test('an empty list says so, but not in an unfinished month', () => {
  expect(tell('')[8]?.accomplished.nil).not.toBeNull();
  expect(tell('', 'unfinished')[11]?.accomplished).toEqual({ lines: [], nil: null });
  expect(tell('0 Jun', 'unfinished')[11]?.planned.nil).not.toBeNull();
});

test('a plan that nobody speaks of again is an error, unless it waits in the last month', () => {
  expect(() => tell('Mar Make tiles.')).toThrow('Nobody says what became of “Make tiles.”.');
  expect(() => tell('May Make tiles.')).toThrow('Nobody says');
  expect(tell('May Make tiles.', 'unfinished')[10]?.planned.lines[0]?.outcome).toBeNull();
  expect(() => tell('Jun Make tiles.\n= Made.')).toThrow('goes on beyond the last month');
});
