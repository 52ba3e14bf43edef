'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, type SelectProps as AriaSelectProps, SelectValue } from 'react-aria-components/Select';
import { type Choice, ChoiceSheet } from './choice-list';
import { boxStyle, FieldHelp, FieldLabel, type FieldWords, fieldStyle, invalid } from './field';
import { Icon } from './icon';

type SelectProps = Omit<AriaSelectProps<Choice>, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & { choices: Choice[]; className?: string };

/** One of a few things. `name` sends the chosen id with a form. */
export function Select({
  label,
  description,
  error,
  choices,
  placeholder = 'Choose',
  className = '',
  ...rest
}: SelectProps) {
  return (
    <AriaSelect {...rest} placeholder={placeholder} {...invalid(error)} className={`${fieldStyle} ${className}`}>
      <FieldLabel>{label}</FieldLabel>
      <Button className={`${boxStyle} flex cursor-pointer items-center justify-between gap-2 text-left`}>
        <SelectValue className="truncate placeholder-shown:text-ink-3">
          {({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <Icon of={ChevronDown} size="small" className="text-ink-2" />
      </Button>
      <FieldHelp description={description} error={error} />
      <ChoiceSheet choices={choices} />
    </AriaSelect>
  );
}
