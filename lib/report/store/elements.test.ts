import { expect, test } from 'vitest';
import { elementTree } from '@/lib/report/store/elements';

const element = (code: string, position: string, parentId: string | null = null) => ({
  ...{ id: code, code, title: null, parentId, isLevelOfEffort: false, position },
});
const inTree = (elements: ReturnType<typeof element>[]) =>
  elementTree(elements, () => '').map(({ id, parentId }) => (parentId === null ? id : `${parentId} > ${id}`));

test('elements that a report names first stand in the order of their codes', () => {
  expect(inTree([element('1.10', ''), element('1', ''), element('1.9', ''), element('2', '')])).toEqual([
    ...['1', '2', '1 > 1.9', '1 > 1.10'],
  ]);
});

test('siblings stay in the order that a person gave them, and a new one goes before the first greater code', () => {
  const stored = [element('1', 'a2'), element('3', 'a0'), element('4', 'a1')];
  expect(inTree(stored)).toEqual(['3', '4', '1']);
  expect(inTree([...stored, element('2', ''), element('5', '')])).toEqual(['2', '3', '4', '1', '5']);
});

test('an element that comes beneath a new one is placed there by its code', () => {
  const stored = [element('1.2', 'a0'), element('1.1', 'a1'), element('2', 'a2')];
  expect(inTree([...stored, element('1', '')])).toEqual(['1', '2', '1 > 1.1', '1 > 1.2']);
});
