'use client';

import { Calendar, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { boxStyle, type FieldWords, fieldStyle } from './field';
import { Icon } from './icon';
import { IconButton } from './icon-button';

type MonthPickerProps = Omit<FieldWords, 'error'> & {
  /** Months are written `2017-06`, here and in the form that is sent. */
  value: string | null;
  onChange: (month: string) => void;
  /** The year that is shown where no month is chosen. */
  year: number;
  min?: string;
  max?: string;
  name?: string;
};

const monthNumbers = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'];

/** A month, chosen from a year's twelve. */
export function MonthPicker({ label, description, value, name, ...grid }: MonthPickerProps) {
  const id = useId();
  return (
    <div className={fieldStyle}>
      <span id={`${id}-label`} className="text-ink-2 text-xs">
        {label}
      </span>
      <DialogTrigger>
        <Button
          id={id}
          aria-labelledby={`${id}-label ${id}`}
          {...(description !== undefined && { 'aria-describedby': `${id}-help` })}
          className={`${boxStyle} flex cursor-pointer items-center justify-between gap-2 text-left`}
        >
          {value === null ? <span className="text-ink-3">Choose a month</span> : inWords(value, 'long')}
          <Icon of={Calendar} size="small" className="text-ink-2" />
        </Button>
        <Popover className="menu-sheet p-3">
          <Dialog aria-label={label} className="outline-none">
            {({ close }) => <Year {...grid} value={value} close={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {description !== undefined && (
        <span id={`${id}-help`} className="text-ink-3 text-xs">
          {description}
        </span>
      )}
      {name !== undefined && <input type="hidden" name={name} value={value ?? ''} />}
    </div>
  );
}

type YearProps = Pick<MonthPickerProps, 'value' | 'onChange' | 'year' | 'min' | 'max'> & { close: () => void };

function Year({ value, onChange, year, min = '0000-01', max = '9999-12', close }: YearProps) {
  const [shown, setShown] = useState(value === null ? year : Number(value.slice(0, 4)));
  const months = monthNumbers.map((month) => `${shown}-${month}`);
  return (
    <>
      <div className="mb-2 flex items-center justify-between">
        <IconButton
          label={`${shown - 1}`}
          icon={ChevronLeft}
          isDisabled={`${shown - 1}-12` < min}
          onPress={() => setShown(shown - 1)}
        />
        <span aria-live="polite" className="font-semibold text-sm tabular-nums">
          {shown}
        </span>
        <IconButton
          label={`${shown + 1}`}
          icon={ChevronRight}
          isDisabled={`${shown + 1}-01` > max}
          onPress={() => setShown(shown + 1)}
        />
      </div>
      <ListBox
        key={shown}
        aria-label={`Months of ${shown}`}
        layout="grid"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={value === null ? [] : [value]}
        disabledKeys={months.filter((month) => month < min || month > max)}
        onAction={(month) => {
          onChange(String(month));
          close();
        }}
        className="grid grid-cols-3 gap-1 outline-none"
      >
        {months.map((month) => (
          <ListBoxItem
            key={month}
            id={month}
            textValue={inWords(month, 'long')}
            className="grid min-h-9 min-w-16 cursor-pointer place-items-center rounded-sm px-3 text-sm hover:bg-hover selected:bg-accent selected:text-on-accent disabled:cursor-default disabled:bg-transparent disabled:text-control pointer-coarse:min-h-11"
          >
            {inWords(month, 'short')}
          </ListBoxItem>
        ))}
      </ListBox>
    </>
  );
}

const words = {
  long: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }),
};

function inWords(month: string, length: keyof typeof words): string {
  return words[length].format(new Date(`${month}-01T00:00:00Z`));
}
