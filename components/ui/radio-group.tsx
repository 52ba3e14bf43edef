'use client';

import {
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
  RadioButton,
  RadioField,
} from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import type { Choice } from './choice-list';
import { FieldHelp, FieldLabel, type FieldWords, fieldStyle, invalid } from './field';

type RadioGroupProps = Omit<AriaRadioGroupProps, 'children' | 'className' | 'style' | 'isInvalid'> &
  FieldWords & { choices: Choice[] };

/** One of a few things, all of them in sight. */
export function RadioGroup({ label, description, error, choices, ...rest }: RadioGroupProps) {
  return (
    <AriaRadioGroup {...rest} {...invalid(error)} className={fieldStyle}>
      <FieldLabel>{label}</FieldLabel>
      {choices.map((choice) => (
        <Radio key={choice.id} choice={choice} />
      ))}
      <FieldHelp description={description} error={error} />
    </AriaRadioGroup>
  );
}

function Radio({ choice: { id, label, detail } }: { choice: Choice }) {
  return (
    <RadioField value={id}>
      <RadioButton className="group flex min-h-(--target) cursor-pointer items-center gap-2.5 text-sm disabled:cursor-default disabled:text-ink-3">
        <span className="size-4 flex-none rounded-full border border-control bg-raised group-focus-visible:outline-focus group-focus-visible:outline-offset-2 group-selected:border-[5px] group-selected:border-accent group-disabled:border-dashed group-disabled:bg-transparent" />
        {label}
      </RadioButton>
      {detail !== undefined && (
        <Text slot="description" className="block pl-6.5 text-ink-3 text-xs">
          {detail}
        </Text>
      )}
    </RadioField>
  );
}
