'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';

type ListEditorProps<Row> = {
  rows: Row[];
  onChange: (rows: Row[]) => void;
  /** What a new row is. */
  blank: Row;
  /** What a row is called, for the buttons beside it: "team 3", or its name. */
  nameOf: (row: Row, index: number) => string;
  /** Heads of the columns, seen where there is room; narrow screens see the labels of the fields. */
  heads: string[];
  /** Tailwind's classes for the columns of a row. */
  columns: string;
  /** Words of the button that adds a row: "Add a team". */
  add: string;
  /** A button of a row of its own kind, before the one that removes it. */
  button?: (row: Row, index: number) => ReactNode;
  /** The fields of a row. */
  children: (row: Row, index: number, edit: (row: Row) => void) => ReactNode;
};

/** A list whose rows are edited where they stand: filled in, moved, removed, added. */
export function ListEditor<Row>(props: ListEditorProps<Row>) {
  const { rows, onChange, blank, nameOf, heads, columns, add, button, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const addRow = () => {
    flushSync(() => onChange([...rows, blank]));
    list.current?.querySelector<HTMLElement>('li:last-child input, li:last-child button')?.focus();
  };
  return (
    <>
      <div
        aria-hidden="true"
        className={`mb-1 hidden gap-2.5 text-ink-3 text-xs md:grid ${button === undefined ? 'pr-26' : 'pr-34'} ${columns}`}
      >
        {heads.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ol ref={list} className="border-line-strong border-t">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own that stays while they are edited
          <li key={index} className="flex items-start gap-2.5 border-line border-b py-2.5">
            <div className={`grid min-w-0 grow gap-2.5 md:[&_[data-label]]:sr-only ${columns}`}>
              {children(row, index, (next) => onChange(rows.with(index, next)))}
            </div>
            <RowButtons name={nameOf(row, index)} index={index} rows={rows} onChange={onChange}>
              {button?.(row, index)}
            </RowButtons>
          </li>
        ))}
      </ol>
      <Button className="mt-3" onPress={addRow}>
        <Icon of={Plus} /> {add}
      </Button>
    </>
  );
}

type RowButtonsProps<Row> = {
  name: string;
  index: number;
  rows: Row[];
  onChange: (rows: Row[]) => void;
  children: ReactNode;
};

function RowButtons<Row>({ name, index, rows, onChange, children }: RowButtonsProps<Row>) {
  return (
    <div className="flex flex-none max-md:flex-col">
      <IconButton
        label={`Move ${name} up`}
        icon={ArrowUp}
        isDisabled={index === 0}
        onPress={() => onChange(swapped(rows, index - 1))}
      />
      <IconButton
        label={`Move ${name} down`}
        icon={ArrowDown}
        isDisabled={index === rows.length - 1}
        onPress={() => onChange(swapped(rows, index))}
      />
      {children}
      <IconButton label={`Remove ${name}`} icon={X} onPress={() => onChange(rows.toSpliced(index, 1))} />
    </div>
  );
}

// The row at `index` and the one after it change places.
function swapped<Row>(rows: Row[], index: number): Row[] {
  const pair = rows.slice(index, index + 2).reverse();
  return rows.toSpliced(index, 2, ...pair);
}
