import { expect, test } from 'vitest';
import { readStories } from '@/prisma/demo/read-stories';

const element = '# 05D.04.04 Coaddition\n';

test('a plan has its owners, milestones and day apart from its words', () => {
  const [told] = readStories(`${element}Mar [Tiles] Make tiles. MDS-1 @DM @SN ^DS-COA-05 >>2017-09`).elements;
  expect(told).toMatchObject({ code: '05D.04.04', title: 'Coaddition' });
  expect(told?.stories[0]).toMatchObject({
    month: 8,
    said: { text: 'Make tiles. MDS-1', label: 'Tiles', kind: 'item' },
    owners: ['DM', 'SN'],
    milestones: ['DS-COA-05'],
    notBefore: '2017-09',
  });
});

test('a plan meets its fates in order', () => {
  const source = `${element}Mar Make tiles.
> Decision pending: In May.
~ Made half. | Estimate too low: Disks. | Make the other half.
= * Made the other half.`;
  expect(readStories(source).elements[0]?.stories[0]?.fates).toMatchObject([
    { kind: 'carried', reason: 'Decision pending', note: 'In May.' },
    { kind: 'partly', said: { text: 'Made half.' }, reason: 'Estimate too low', rest: 'Make the other half.' },
    { kind: 'done', said: { text: 'Made the other half.', starred: true } },
  ]);
});

test('a bare ticket heads an epic', () => {
  expect(readStories(`${element}Mar MDS-2011 Catalogue schema`).elements[0]?.stories[0]?.said.kind).toBe('epic');
});

test('tables, code and lines beneath belong to what was said last', () => {
  const source = `${element}+ Mar Measured.
  | a | b |
  | --- | --- |
  - Twice.
    - And again.
  \`\`\`sh
  run
  \`\`\``;
  expect(readStories(source).elements[0]?.unplanned[0]?.said.children).toMatchObject([
    { kind: 'table', text: '| a | b |\n| --- | --- |' },
    { kind: 'item', text: 'Twice.', children: [{ kind: 'item', text: 'And again.' }] },
    { kind: 'code', text: '```sh\nrun\n```' },
  ]);
});

test('what cannot be read is told with its line', () => {
  expect(() => readStories(`${element}Mai Make tiles.`)).toThrow('Line 2, “Mai Make tiles.”: “Mai” is no month');
  expect(() => readStories(`${element}= Made.`)).toThrow('This ends no plan.');
});
