'use client';

import { parseDate } from '@internationalized/date';
import { Calendar as CalendarIcon, ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid, CalendarHeading } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import {
  DatePicker as AriaDatePicker,
  type DatePickerProps as AriaDatePickerProps,
  type DateValue,
} from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { FieldHelp, FieldLabel, type FieldWords, fieldStyle, frameStyle, invalid } from './field';
import { Icon } from './icon';
import { IconButton } from './icon-button';

type DatePickerProps = Pick<AriaDatePickerProps<DateValue>, 'name' | 'isRequired' | 'isDisabled' | 'isReadOnly'> &
  FieldWords & {
    /** Days are written `2017-06-30`, here and in the form that is sent. */
    defaultValue?: string;
    min?: string;
    max?: string;
    onChange?: (day: string | null) => void;
  };

/** A day, typed or chosen in a calendar. */
export function DatePicker({ label, description, error, defaultValue, min, max, onChange, ...rest }: DatePickerProps) {
  return (
    <I18nProvider locale="en-GB">
      <AriaDatePicker
        {...rest}
        {...invalid(error)}
        {...(defaultValue !== undefined && { defaultValue: parseDate(defaultValue) })}
        {...(min !== undefined && { minValue: parseDate(min) })}
        {...(max !== undefined && { maxValue: parseDate(max) })}
        onChange={(day) => onChange?.(day?.toString() ?? null)}
        className={fieldStyle}
      >
        <FieldLabel>{label}</FieldLabel>
        <Group className={`${frameStyle} flex items-center pl-2`}>
          <DateInput className="code flex grow text-ink">
            {(segment) => (
              <DateSegment
                segment={segment}
                className="rounded-xs px-0.5 placeholder-shown:text-ink-3 focus:bg-accent focus:text-on-accent focus:outline-none"
              />
            )}
          </DateInput>
          <Button className="grid h-7 w-8 flex-none cursor-pointer place-items-center text-ink-2 hover:text-ink pointer-coarse:h-10 pointer-coarse:w-11">
            <Icon of={CalendarIcon} size="small" />
          </Button>
        </Group>
        <FieldHelp description={description} error={error} />
        <Popover className="menu-sheet p-3">
          <Dialog className="outline-none">
            <MonthOfDays />
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}

function MonthOfDays() {
  return (
    <Calendar>
      <div className="mb-2 flex items-center justify-between">
        <IconButton slot="previous" icon={ChevronLeft} />
        <CalendarHeading className="font-semibold text-sm" />
        <IconButton slot="next" icon={ChevronRight} />
      </div>
      <CalendarGrid weekdayStyle="short" className="[&_th]:pb-1 [&_th]:text-center [&_th]:text-2xs [&_th]:text-ink-3">
        {(date) => (
          <CalendarCell
            date={date}
            className="grid size-8 cursor-pointer place-items-center rounded-sm tabular-nums hover:bg-hover selected:bg-accent selected:text-on-accent disabled:cursor-default disabled:bg-transparent disabled:text-control outside-month:invisible pointer-coarse:size-11"
          />
        )}
      </CalendarGrid>
    </Calendar>
  );
}
