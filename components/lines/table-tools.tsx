'use client';

import type { Editor } from '@tiptap/core';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, selectedRect } from '@tiptap/pm/tables';
import {
  AlignRight,
  BetweenHorizontalStart,
  BetweenVerticalStart,
  FoldHorizontal,
  FoldVertical,
  Trash2,
} from 'lucide-react';
import { Tool, ToolGap } from '@/components/ui/toolbar';

/** What can be done to the table that the cursor is in. */
export function TableTools({ onUse }: { editor: Editor; onUse: (command: Command) => void }) {
  return (
    <>
      <ToolGap />
      <Tool label="Row below" icon={BetweenHorizontalStart} onPress={() => onUse(addRowAfter)} />
      <Tool label="Column to the right" icon={BetweenVerticalStart} onPress={() => onUse(addColumnAfter)} />
      <Tool label="Numbers to the right, or words to the left" icon={AlignRight} onPress={() => onUse(alignColumn)} />
      <Tool label="Remove the row" icon={FoldVertical} onPress={() => onUse(deleteRow)} />
      <Tool label="Remove the column" icon={FoldHorizontal} onPress={() => onUse(deleteColumn)} />
      <Tool label="Remove the table" icon={Trash2} onPress={() => onUse(deleteTable)} />
    </>
  );
}

/** A table of a head and two rows, nothing in it. */
export function newTable(schema: Schema): Node {
  const row = (type: string) =>
    schema.node(
      'tableRow',
      null,
      [1, 2, 3].map(() => schema.node(type, null, schema.node('paragraph'))),
    );
  return schema.node('table', null, [row('tableHeader'), row('tableCell'), row('tableCell')]);
}

const alignColumn: Command = (state, dispatch) => {
  const { map, tableStart, table, left, right } = selectedRect(state);
  const head = table.firstChild?.child(left);
  const align = head?.attrs.align === 'right' ? null : 'right';
  const { tr } = state;
  for (const pos of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
    tr.setNodeAttribute(tableStart + pos, 'align', align);
  }
  dispatch?.(tr);
  return true;
};
