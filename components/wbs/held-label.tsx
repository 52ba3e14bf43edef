import { placeWords } from '@/components/wbs/place-words';
import { elementName } from '@/lib/wbs/rules';
import type { WbsElement } from '@/lib/wbs/schema';
import type { Drag } from './use-element-drag';

type HeldLabelProps = { drag: Drag; elements: WbsElement[] };

/** Beside the pointer: what is held, and where it would go. */
export function HeldLabel({ drag, elements }: HeldLabelProps) {
  const element = elements.find(({ id }) => id === drag.id);
  if (element === undefined) return null;
  return (
    <div
      aria-hidden="true"
      style={{ top: drag.y + 16, left: `min(${drag.x + 12}px, max(0.5rem, 100vw - 19rem))` }}
      className="menu-sheet pointer-events-none fixed z-30 max-w-[18rem] px-3 py-2 text-xs"
    >
      <b className="font-semibold">{elementName(element)}</b>
      <span className={`block ${drag.kind === 'refused' ? 'text-stop' : 'text-ink-2'}`}>{whither(drag, elements)}</span>
    </div>
  );
}

function whither(drag: Drag, elements: WbsElement[]): string {
  if (drag.kind === 'refused') return drag.sentence;
  return drag.kind === 'place' ? placeWords(elements, drag.place) : 'stays where it is';
}
