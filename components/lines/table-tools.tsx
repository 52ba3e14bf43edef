'use client';

import type { Node, Schema } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  selectedRect,
} from '@tiptap/pm/tables';
import { ChevronDown, Table } from 'lucide-react';
import { insert } from '@/components/lines/line-commands';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu';
import { Tool } from '@/components/ui/toolbar';

type TableToolProps = { schema: Schema; isInTable: boolean; onUse: (command: Command) => void };

/** Adds a table; in one, says what can be done to it. */
export function TableTool({ schema, isInTable, onUse }: TableToolProps) {
  if (!isInTable) return <Tool label="Table" icon={Table} onPress={() => onUse(insert(newTable(schema)))} />;
  const entries = groups.map((group) =>
    group.map(({ command, ...entry }) => ({ ...entry, onAction: () => onUse(command) })),
  );
  return (
    <MenuButton label="Table" kind="quiet" size="compact" edge="start" entries={entries}>
      <Icon of={Table} />
      <span className="sr-only">Table</span>
      <Icon of={ChevronDown} size="small" />
    </MenuButton>
  );
}

/** A table of a head and two rows, nothing in it. */
export function newTable(schema: Schema): Node {
  const cells = (type: string) => [1, 2, 3].map(() => schema.node(type, null, schema.node('paragraph')));
  const rows = ['tableHeader', 'tableCell', 'tableCell'].map((type) => schema.node('tableRow', null, cells(type)));
  return schema.node('table', null, rows);
}

function align(side: 'right' | null): Command {
  return (state, dispatch) => {
    const { map, tableStart, left, right } = selectedRect(state);
    const { tr } = state;
    for (const pos of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      tr.setNodeAttribute(tableStart + pos, 'align', side);
    }
    dispatch?.(tr);
    return true;
  };
}

const groups = [
  [
    { id: 'row', label: 'Add a row below', end: 'Tab in the last cell', command: addRowAfter },
    { id: 'column-left', label: 'Add a column to the left', command: addColumnBefore },
    { id: 'column-right', label: 'Add a column to the right', command: addColumnAfter },
  ],
  [
    { id: 'words', label: 'Words: column to the left', command: align(null) },
    { id: 'numbers', label: 'Numbers: column to the right', command: align('right') },
  ],
  [
    { id: 'no-row', label: 'Remove the row', command: deleteRow },
    { id: 'no-column', label: 'Remove the column', command: deleteColumn },
    { id: 'no-table', label: 'Remove the table', command: deleteTable },
  ],
];
