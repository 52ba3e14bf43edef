'use client';

import { type KeyboardEvent, lazy, Suspense, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FormTrouble } from '@/components/ui/form-trouble';
import { Table } from '@/components/ui/table';
import { isMoveKey } from '@/lib/wbs/rules-move';
import type { Wbs, WbsElement } from '@/lib/wbs/schema';
import { ElementRow } from './element-row';
import { HeldLabel } from './held-label';
import { useElementDrag } from './use-element-drag';
import { useElementMoves } from './use-element-moves';

const ElementDialog = lazy(async () => ({ default: (await import('./element-dialog')).ElementDialog }));

type WbsEditorProps = { project: string; loaded: Wbs };

/** The elements of a project as a tree, each to rename, to move, to give away and to retire. */
export function WbsEditor({ project, loaded }: WbsEditorProps) {
  const [wbs, setWbs] = useState(loaded);
  const [edited, setEdited] = useState<WbsElement | 'new' | null>(null);
  return (
    <>
      <Button className="mb-4" onPress={() => setEdited('new')}>
        Add an element
      </Button>
      {wbs.elements.length === 0 ? (
        <EmptyState title="There is no element yet">
          Add the first one here, or read a report in: its elements come with it.
        </EmptyState>
      ) : (
        <ElementTree {...{ project, wbs }} onChanged={setWbs} onEdit={setEdited} />
      )}
      {edited !== null && (
        <Suspense>
          <ElementDialog
            key={edited === 'new' ? 'new' : edited.id}
            {...{ project, wbs }}
            element={edited === 'new' ? null : edited}
            onChanged={setWbs}
            onClose={() => setEdited(null)}
          />
        </Suspense>
      )}
    </>
  );
}

type ElementTreeProps = {
  project: string;
  wbs: Wbs;
  onChanged: (wbs: Wbs) => void;
  onEdit: (element: WbsElement) => void;
};

const columns = [{ name: 'Element' }, { name: 'Held by' }, { name: 'Kind' }, { name: 'Action', isSilent: true }];

function ElementTree({ project, wbs, onChanged, onEdit }: ElementTreeProps) {
  const { elements } = wbs;
  const { said, trouble, moveTo, moveByKey } = useElementMoves({ project, wbs, onChanged });
  const { drag, handle, cancel } = useElementDrag({ elements, onDrop: moveTo });
  const helpId = useId();
  const onKeyDown = (element: WbsElement) => (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    if (!isMoveKey(event.key)) return;
    event.preventDefault();
    moveByKey(element, event.key);
  };
  return (
    <>
      <p id={helpId} className="max-w-(--measure) text-ink-2 text-xs">
        Drag an element by its handle to put it elsewhere. On the handle, the arrow keys move it: up and down in its
        branch, right beneath the one above it, left out of its branch.
      </p>
      <p role="status" className="mt-1 mb-3 min-h-4 text-xs">
        {said}
      </p>
      <FormTrouble says={trouble} />
      <Table isStacked label="Work breakdown structure" columns={columns}>
        {elements.map((element) => (
          <ElementRow
            key={element.id}
            {...{ wbs, element, drag, helpId }}
            handle={{ ...handle(element), onKeyDown: onKeyDown(element) }}
            onEdit={() => onEdit(element)}
          />
        ))}
      </Table>
      {drag !== null && <HeldLabel {...{ drag, elements }} />}
    </>
  );
}
