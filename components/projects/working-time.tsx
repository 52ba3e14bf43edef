'use client';

import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { TextArea } from '@/components/ui/text-field';
import { dueDate } from '@/lib/projects/rules-calendar';
import { type Calendar, calendar, type Holiday, type WorkingTime } from '@/lib/projects/schema';
import { dayOf, monthWord, weekdayWords } from '@/lib/shared/day';
import { isSame } from '@/lib/shared/same';

type WorkingTimeFieldsProps = {
  value: Calendar;
  onChange: (time: WorkingTime) => void;
  troubleAt: (field: string) => string | undefined;
};

/** Which days are worked, and on which day the month that runs would be due by that. */
export function WorkingTimeFields({ value, onChange, troubleAt }: WorkingTimeFieldsProps) {
  const { workingDays, holidays } = value;
  const trouble = troubleAt('workingDays');
  const work = (day: number, isWorked: boolean) => {
    const others = workingDays.filter((one) => one !== day);
    onChange({ holidays, workingDays: isWorked ? [...others, day].sort() : others });
  };
  return (
    <>
      <fieldset>
        <legend className="text-ink-2 text-xs">Days that are worked</legend>
        <div className="flex flex-wrap gap-x-4">
          {weekdays.map((name, index) => (
            <Checkbox
              key={name}
              isSelected={workingDays.includes(index + 1)}
              onChange={(isWorked) => work(index + 1, isWorked)}
            >
              {name}
            </Checkbox>
          ))}
        </div>
        {trouble !== undefined && <p className="text-stop text-xs">{trouble}</p>}
      </fieldset>
      <HolidaysField
        holidays={holidays}
        onChange={(next) => onChange({ workingDays, holidays: next })}
        troubleAt={troubleAt}
      />
      <p className="text-ink-3 text-xs">
        A due day that is not worked moves on to the next that is. {exampleOf(value)} Months that are open keep their
        day.
      </p>
    </>
  );
}

type HolidaysFieldProps = {
  holidays: Holiday[];
  onChange: (holidays: Holiday[]) => void;
  troubleAt: (field: string) => string | undefined;
};

function HolidaysField({ holidays, onChange, troubleAt }: HolidaysFieldProps) {
  const [typed, setTyped] = useState(() => linesOf(holidays));
  const at = holidays.findIndex((_, index) => troubleOf(troubleAt, index) !== undefined);
  const error =
    at < 0 ? troubleAt('holidays') : `“${linesOf(holidays.slice(at, at + 1))}”: ${troubleOf(troubleAt, at)}`;
  return (
    <TextArea
      label="Holidays"
      description="One a line: 2017-12-25 Christmas"
      {...(error !== undefined && { error })}
      value={isSame(holidaysIn(typed), holidays) ? typed : linesOf(holidays)}
      onChange={(text) => {
        setTyped(text);
        onChange(holidaysIn(text));
      }}
    />
  );
}

function troubleOf(troubleAt: HolidaysFieldProps['troubleAt'], index: number): string | undefined {
  return troubleAt(`holidays.${index}.day`) ?? troubleAt(`holidays.${index}.name`);
}

/** Holidays as they are typed: a line for each, its day first. */
export function linesOf(holidays: Holiday[]): string {
  return holidays.map(({ day, name }) => (name === null ? day : `${day} ${name}`)).join('\n');
}

function holidaysIn(text: string): Holiday[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(holidayIn);
}

function holidayIn(line: string): Holiday {
  const [day = '', ...words] = line.split(/\s+/);
  return { day, name: words.length === 0 ? null : words.join(' ') };
}

/** The working days in words: `Mon, Tue, Wed`. */
export function workingDayWords(workingDays: number[]): string {
  return workingDays.map((day) => weekdays[day - 1]).join(', ');
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function exampleOf(value: Calendar): string {
  if (!calendar.safeParse(value).success) return '';
  const today = dayOf(new Date());
  const month = today.slice(0, 7);
  return `${monthWord(month)} would be due on ${weekdayWords(dayOf(dueDate(month, value)), today)}.`;
}
