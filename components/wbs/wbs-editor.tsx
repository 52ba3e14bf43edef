'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import { depthOf } from '@/lib/wbs/rules';
import type { Wbs, WbsElement } from '@/lib/wbs/schema';

const ElementDialog = lazy(async () => ({ default: (await import('./element-dialog')).ElementDialog }));

type WbsEditorProps = { project: string; loaded: Wbs };

const columns = [{ name: 'Element' }, { name: 'Held by' }, { name: 'Kind' }, { name: 'Action', isSilent: true }];

/** The elements of a project as a tree, each to rename, to move, to give away and to retire. */
export function WbsEditor({ project, loaded }: WbsEditorProps) {
  const [wbs, setWbs] = useState(loaded);
  const [edited, setEdited] = useState<WbsElement | 'new' | null>(null);
  const { elements, teams } = wbs;
  return (
    <>
      <Button className="mb-4" onPress={() => setEdited('new')}>
        Add an element
      </Button>
      {elements.length === 0 ? (
        <EmptyState title="There is no element yet">
          Add the first one here, or read a report in: its elements come with it.
        </EmptyState>
      ) : (
        <Table label="Work breakdown structure" columns={columns}>
          {elements.map((element) => (
            <tr key={element.id} className={element.teamId === null ? 'text-ink-3' : ''}>
              <th scope="row">
                <span style={{ paddingLeft: `${depthOf(elements, element) * 1.25}rem` }} className="block">
                  <span className="code mr-3">{element.code ?? 'No code'}</span>{' '}
                  <span className="font-semibold">{element.title}</span>
                </span>
              </th>
              <td>{teams.find(({ id }) => id === element.teamId)?.name ?? 'retired, or nobody yet'}</td>
              <td>{element.isLevelOfEffort ? 'level of effort' : ''}</td>
              <td className="text-right">
                <Button kind="quiet" size="compact" onPress={() => setEdited(element)}>
                  <span>
                    Edit<span className="sr-only"> {element.code ?? element.title}</span>
                  </span>
                </Button>
              </td>
            </tr>
          ))}
        </Table>
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
