'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField, type CheckboxFieldProps } from 'react-aria-components/Checkbox';
import { FieldHelp, invalid } from './field';
import { Icon } from './icon';

type CheckboxProps = Omit<CheckboxFieldProps, 'children' | 'className' | 'style' | 'isInvalid'> & {
  children: ReactNode;
  description?: string;
  error?: string;
};

/** Yes or no, taken with the form it stands in. */
export function Checkbox({ children, description, error, ...rest }: CheckboxProps) {
  return (
    <CheckboxField {...rest} {...invalid(error)} className="flex flex-col">
      <CheckboxButton className="group flex min-h-(--target) cursor-pointer items-center gap-2.5 text-sm disabled:cursor-default disabled:text-ink-3">
        <span className="grid size-4 flex-none place-items-center rounded-xs border border-control bg-raised text-transparent group-focus-visible:outline-focus group-focus-visible:outline-offset-2 group-selected:border-accent group-selected:bg-accent group-selected:text-on-accent group-invalid:border-stop group-disabled:border-dashed group-disabled:bg-transparent group-disabled:group-selected:text-ink-3">
          <Icon of={Check} size="tiny" />
        </span>
        {children}
      </CheckboxButton>
      <div className="flex flex-col gap-1 pl-6.5 empty:hidden">
        <FieldHelp description={description} error={error} />
      </div>
    </CheckboxField>
  );
}
