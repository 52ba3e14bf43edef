'use client';

import type { ReactNode } from 'react';
import { SwitchButton, SwitchField, type SwitchFieldProps } from 'react-aria-components/Switch';

type SwitchProps = Omit<SwitchFieldProps, 'children' | 'className' | 'style'> & { children: ReactNode };

/** Something that is on or off at once, without a form to send. */
export function Switch({ children, ...rest }: SwitchProps) {
  return (
    <SwitchField {...rest} className="inline-flex">
      <SwitchButton className="group inline-flex min-h-(--target) cursor-pointer items-center gap-2 text-sm disabled:cursor-default disabled:text-ink-3">
        <span className="relative h-4 w-7 flex-none rounded-full border border-control transition-colors group-focus-visible:outline-focus group-focus-visible:outline-offset-2 group-selected:border-accent group-selected:bg-accent group-disabled:border-dashed group-disabled:bg-transparent">
          <span className="absolute top-0.5 left-0.5 size-2.5 rounded-full bg-control transition-transform group-selected:translate-x-3 group-selected:bg-on-accent group-disabled:bg-control" />
        </span>
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
