'use client';

import { GripVertical } from 'lucide-react';
import type { CSSProperties, DOMAttributes } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { depthOf, elementName } from '@/lib/wbs/rules';
import type { Wbs, WbsElement } from '@/lib/wbs/schema';
import { type Drag, depthInRem } from './use-element-drag';
import { handleId } from './use-element-moves';

type ElementRowProps = {
  wbs: Wbs;
  element: WbsElement;
  drag: Drag | null;
  handle: DOMAttributes<HTMLButtonElement>;
  /** The id of the words that say how a handle is used. */
  helpId: string;
  onEdit: () => void;
};

/** On a narrow screen, in line with the words beside the handle. */
const below =
  'max-sm:pl-[calc(var(--depth)+2.125rem)]! max-sm:text-ink-2 max-sm:text-xs max-sm:pointer-coarse:pl-[calc(var(--depth)+3.125rem)]!';

/** An element in the tree, with the handle that it is moved by. */
export function ElementRow({ wbs: { elements, teams }, element, drag, handle, helpId, onEdit }: ElementRowProps) {
  const depth = depthOf(elements, element);
  const isInto = drag?.kind === 'place' && drag.over === element.id && drag.zone === 'into';
  // React hands properties that begin with -- to the element as they are.
  const style = { '--depth': `${depth * depthInRem}rem` } as CSSProperties;
  const look = [
    'max-sm:relative', // on a narrow screen the line between rows is as wide as the whole of one
    element.teamId === null ? 'text-ink-3' : '',
    drag?.id === element.id ? 'bg-sunken text-ink-3' : '',
    isInto ? 'bg-accent-soft' : '',
  ];
  return (
    <tr data-element={element.id} style={style} className={look.join(' ')}>
      <th scope="row" className="sm:relative">
        <span className="flex items-baseline pl-(--depth)">
          <button
            type="button"
            id={handleId(element.id)}
            aria-label={`Move ${elementName(element)}`}
            aria-describedby={helpId}
            className={`-my-1 mr-1.5 grid size-7 flex-none touch-none place-items-center self-center rounded-sm max-sm:pointer-coarse:-my-3 text-ink-2 hover:bg-hover hover:text-ink pointer-coarse:size-11 ${handleCursor(drag)}`}
            {...handle}
          >
            <Icon of={GripVertical} size="small" />
          </button>
          <span>
            <span className="code mr-3">{element.code ?? 'No code'}</span>{' '}
            <span className="font-semibold">{element.title}</span>
          </span>
        </span>
        <DropLine drag={drag} {...{ elements, element }} />
      </th>
      <td className={below}>{teams.find(({ id }) => id === element.teamId)?.name ?? 'retired, or nobody yet'}</td>
      <td className={below}>{element.isLevelOfEffort ? 'level of effort' : ''}</td>
      <td className="row-end text-right">
        <Button kind="quiet" size="compact" onPress={onEdit}>
          <span>
            Edit<span className="sr-only"> {element.code ?? element.title}</span>
          </span>
        </Button>
      </td>
    </tr>
  );
}

function handleCursor(drag: Drag | null): string {
  if (drag === null) return 'cursor-grab';
  return drag.kind === 'refused' ? 'cursor-not-allowed' : 'cursor-grabbing';
}

type DropLineProps = { drag: Drag | null; elements: WbsElement[]; element: WbsElement };

/** Between which rows, and how deep, the element that is held would stand. */
function DropLine({ drag, elements, element }: DropLineProps) {
  if (drag?.kind !== 'place' || drag.over !== element.id || drag.zone === 'into') return null;
  const { parentId } = drag.place;
  const depth = parentId === null ? 0 : 1 + depthOf(elements, elements.find(({ id }) => id === parentId) ?? element);
  return (
    <span
      aria-hidden="true"
      style={{ left: `${depth * depthInRem}rem` }}
      className={`absolute right-0 z-1 h-0.5 bg-accent ${drag.zone === 'before' ? '-top-px' : '-bottom-px'}`}
    />
  );
}
