import { expect, test } from 'vitest';
import { depthOf, inTreeOrder, whyNoCycle } from '@/lib/wbs/rules';

const element = (id: string, parentId: string | null) => ({ id, code: id, parentId });
const elements = [element('1.1', '1'), element('2', null), element('1', null), element('1.1.1', '1.1')];

test('elements stand after what they stand beneath', () => {
  expect(inTreeOrder(elements).map(({ id }) => id)).toEqual(['2', '1', '1.1', '1.1.1']);
  expect(elements.map((one) => depthOf(elements, one))).toEqual([1, 0, 0, 2]);
});

test('an element beneath itself is refused with the way round', () => {
  expect(whyNoCycle(elements, '1', '2')).toBeNull();
  expect(whyNoCycle(elements, '1', '1.1.1')).toBe('An element cannot stand beneath itself: 1 → 1.1 → 1.1.1 → 1.');
});
