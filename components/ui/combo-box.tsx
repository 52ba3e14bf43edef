'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, type ComboBoxProps as AriaComboBoxProps } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { type Choice, ChoiceSheet } from './choice-list';
import { boxStyle, FieldHelp, FieldLabel, type FieldWords, fieldStyle, invalid } from './field';
import { Icon } from './icon';

type ComboBoxProps = Omit<
  AriaComboBoxProps<Choice>,
  'children' | 'className' | 'style' | 'isInvalid' | 'defaultItems' | 'items'
> &
  FieldWords & { choices: Choice[]; placeholder?: string /** Said where nothing matches. */; empty?: string };

/** One of many things, found by typing part of its name. */
export function ComboBox(props: ComboBoxProps) {
  const { label, description, error, choices, placeholder, empty = 'Nothing has that name', ...rest } = props;
  return (
    <AriaComboBox {...rest} {...invalid(error)} defaultItems={choices} allowsEmptyCollection className={fieldStyle}>
      <FieldLabel>{label}</FieldLabel>
      <Group className="relative">
        <Input className={`${boxStyle} pr-9`} {...(placeholder !== undefined && { placeholder })} />
        <Button className="absolute inset-y-0 right-0 grid w-9 cursor-pointer place-items-center text-ink-2">
          <Icon of={ChevronDown} size="small" />
        </Button>
      </Group>
      <FieldHelp description={description} error={error} />
      <ChoiceSheet empty={empty} />
    </AriaComboBox>
  );
}
