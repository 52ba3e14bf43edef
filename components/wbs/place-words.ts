import { elementName } from '@/lib/wbs/rules';
import type { MoveKey, Place } from '@/lib/wbs/rules-move';
import type { WbsElement } from '@/lib/wbs/schema';

/** Where an element stands, as the end of a sentence: "beneath 3.01 Quay, after 3.01.02 Bollards". */
export function placeWords(elements: WbsElement[], { parentId, after }: Place): string {
  const named = (id: string | null) => elements.find((one) => one.id === id);
  const parent = named(parentId);
  const before = named(after);
  const beneath = parent === undefined ? 'at the top' : `beneath ${elementName(parent)}`;
  return `${beneath}, ${before === undefined ? 'first' : `after ${elementName(before)}`}`;
}

/** Why an arrow key does nothing. */
export const nowhereWords: Record<MoveKey, string> = {
  ArrowUp: 'is the first in its branch: the left arrow takes it out.',
  ArrowDown: 'is the last in its branch: the left arrow takes it out.',
  ArrowLeft: 'stands at the top already.',
  ArrowRight: 'has none before it in its branch that it could stand beneath.',
};
