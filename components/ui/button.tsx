'use client';

import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { type ButtonKind, type ButtonSize, buttonStyle } from './button-style';
import { Spinner } from './spinner';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style'> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
};

/** Something a person does here. While `isPending`, it keeps its width and its focus and tells that it is working. */
export function Button({ kind, size, className = '', children, isPending = false, ...rest }: ButtonProps) {
  return (
    <>
      <AriaButton {...rest} {...(isPending && withheld)} className={`${buttonStyle(kind, size)} relative ${className}`}>
        <span className={`inline-flex items-center gap-2 ${isPending ? 'invisible' : ''}`}>{children}</span>
        {isPending && <Spinner />}
      </AriaButton>
      <span aria-live="polite" className="sr-only">
        {isPending && 'Working'}
      </span>
    </>
  );
}

// Not React Aria's own isPending: it announces by pointing at elements that are gone where the press leads to another page.
const withheld = { 'aria-disabled': true, type: 'button', onPress: () => undefined } as const;
